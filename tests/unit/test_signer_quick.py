"""Quick unlock in the signer: what is enrolled, what the record gives, and that nothing else opens it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.helpers.signer import entry, open_message
from tests.helpers.vaults import MADE_S, NAME, PASSWORD, Recipe, opened
from wallet_gui.channel.messages import BoxName, Opened, Preload
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import Entry, ViewKey
from wallet_gui.domain.errors import PinDigitsError, PinEasyError, WrongPasswordError
from wallet_gui.domain.pin import check_new_pin, check_pin
from wallet_gui.domain.session import Purpose, QuickMethod, Why
from wallet_gui.signer.memory import Memory
from wallet_gui.signer.operations import operations_for
from wallet_gui.signer.quick import Enrolled, enrolled_in, seal_record
from wallet_gui.signer.refusal import Refusal, refusal_for
from wallet_gui.signer.task import Outcome, Task

OP = b"o" * 16
NOW_S = MADE_S + 1000
PIN = "408172"
SENSOR_KEY = bytes(range(32))
COMPUTER = Memory(total_bytes=512 * 1024**2, free_bytes=None)

Do = Callable[..., Outcome]


@pytest.fixture(scope="module")
def vault() -> bytes:
    return Recipe(two_step=False).bake()


def do(vault: bytes, purpose: Purpose, typed: Entry, **asked: object) -> Outcome:
    message = open_message(purpose, OP, vault, **{"may_be_quick": True, "must_ask_code": False, **asked})
    task = Task(message, NOW_S, COMPUTER, lambda: None, entry=replace(typed, purpose=purpose))
    return operations_for(Preload.OPEN)[purpose](task)


def refused(vault: bytes, purpose: Purpose, typed: Entry, **asked: object) -> Why:
    with pytest.raises((Refusal, WrongPasswordError)) as error:
        do(vault, purpose, typed, **asked)
    return refusal_for(error.value).why


def set_pin(vault: bytes, pin: str = PIN) -> Opened:
    return do(vault, Purpose.SET_QUICK, entry(PASSWORD, quick=QuickMethod.PIN, pin=pin)).opened


def unlock(record: bytes, typed: Entry, **asked: object) -> ViewKey:
    outcome = do(b"", Purpose.QUICK_UNLOCK, typed, quick_record=Body(record), **asked)
    assert outcome.box is not None
    assert outcome.box.name is BoxName.VIEW
    assert isinstance(outcome.box.content, ViewKey)
    assert (bytes(outcome.opened.vault), bytes(outcome.opened.quick_record), outcome.opened.name) == (b"", b"", "")
    return outcome.box.content


def by_pin(pin: str) -> Entry:
    return entry("", quick=QuickMethod.PIN, pin=pin)


@pytest.fixture(scope="module")
def with_pin(vault: bytes) -> Opened:
    return set_pin(vault)


def test_a_pin_opens_what_the_signer_of_its_choice_sealed(with_pin: Opened) -> None:
    told = unlock(with_pin.quick_record, by_pin(PIN), failures=4)
    behind = opened(with_pin.vault)
    assert told.view == bytes(behind.roots.view)
    assert (told.vault_id, told.quick, told.failures) == (behind.layout.vault_id, QuickMethod.PIN, 4)
    assert with_pin.quick is QuickMethod.PIN


def test_the_record_holds_nothing_that_spends(with_pin: Opened) -> None:
    told = unlock(with_pin.quick_record, by_pin(PIN))
    roots = opened(with_pin.vault).roots
    assert bytes(roots.spend) not in repr(vars(told)).encode()
    assert {bytes(roots.spend), bytes(roots.gate)}.isdisjoint(vars(told).values())


@pytest.mark.parametrize("pin", ["408173", "", "40817", "4081722", "４０８１７２", "\ud800", "x" * 300])
def test_another_pin_does_not_open_it(with_pin: Opened, pin: str) -> None:
    typed = by_pin(pin)
    assert refused(b"", Purpose.QUICK_UNLOCK, typed, quick_record=with_pin.quick_record) is Why.WRONG


@pytest.mark.parametrize("method", [None, QuickMethod.FINGERPRINT, QuickMethod.TOUCH_ID, QuickMethod.HELLO])
def test_another_method_does_not_open_it(with_pin: Opened, method: QuickMethod | None) -> None:
    typed = entry(PASSWORD, quick=method, pin=PIN, sensor_key=SENSOR_KEY)
    assert refused(b"", Purpose.QUICK_UNLOCK, typed, quick_record=with_pin.quick_record) is Why.WRONG


def test_a_record_changed_in_one_byte_does_not_open(with_pin: Opened) -> None:
    record = bytearray(with_pin.quick_record)
    for place in (1, 20, 40, 70, 80, len(record) - 1):
        changed = bytearray(record)
        changed[place] ^= 1
        assert refused(b"", Purpose.QUICK_UNLOCK, by_pin(PIN), quick_record=Body(bytes(changed))) is Why.WRONG
    for cut in (b"", bytes(record[:60]), bytes(record[:-1])):
        assert refused(b"", Purpose.QUICK_UNLOCK, by_pin(PIN), quick_record=Body(cut)) is Why.WRONG


def test_each_log_in_makes_a_new_record_and_nobody_enrols_twice(with_pin: Opened) -> None:
    again = do(with_pin.vault, Purpose.LOG_IN, entry(PASSWORD)).opened
    assert again.quick_record not in (b"", with_pin.quick_record)
    told = unlock(again.quick_record, by_pin(PIN))
    assert told.last_login == NOW_S, "the last time that the password was typed"


def test_what_the_record_tells_is_what_a_log_in_tells(with_pin: Opened) -> None:
    log_in = do(with_pin.vault, Purpose.LOG_IN, entry(PASSWORD))
    assert log_in.box is not None
    assert isinstance(log_in.box.content, ViewKey)
    told = unlock(log_in.opened.quick_record, by_pin(PIN))
    assert told == replace(log_in.box.content, last_login=NOW_S)


def test_no_record_is_made_where_none_may_be(with_pin: Opened) -> None:
    opened_here = do(with_pin.vault, Purpose.LOG_IN, entry(PASSWORD), may_be_quick=False).opened
    assert (opened_here.quick, opened_here.quick_record) == (QuickMethod.PIN, b"")


def test_no_quick_unlock_is_set_up_where_none_may_be(vault: bytes) -> None:
    typed = entry(PASSWORD, quick=QuickMethod.PIN, pin=PIN)
    assert refused(vault, Purpose.SET_QUICK, typed, may_be_quick=False) is Why.QUICK


def test_the_password_is_needed_to_choose_a_pin(vault: bytes) -> None:
    assert refused(vault, Purpose.SET_QUICK, entry("wrong", quick=QuickMethod.PIN, pin=PIN)) is Why.WRONG


def test_a_quick_unlock_can_be_given_up(with_pin: Opened) -> None:
    without = do(with_pin.vault, Purpose.SET_QUICK, entry(PASSWORD), may_be_quick=False).opened
    assert (without.quick, without.quick_record, without.name) == (None, b"", NAME)
    gate = opened(without.vault).bodies.gate
    assert (gate["pin"], gate["finger"], gate["unknown"]) == (None, None, 1)


def test_the_pin_itself_is_not_in_the_vault(with_pin: Opened) -> None:
    gate = opened(with_pin.vault).bodies.gate
    assert PIN not in str(gate)
    assert set(gate["pin"]) == {"salt", "key"}


@pytest.mark.parametrize("method", [QuickMethod.TOUCH_ID, QuickMethod.HELLO])
def test_a_sensor_that_keeps_a_key_opens_with_that_key_alone(vault: bytes, method: QuickMethod) -> None:
    chosen = do(vault, Purpose.SET_QUICK, entry(PASSWORD, quick=method, sensor_key=SENSOR_KEY)).opened
    assert unlock(chosen.quick_record, entry("", quick=method, sensor_key=SENSOR_KEY)).quick is method
    for other in (b"", SENSOR_KEY[::-1], SENSOR_KEY + b"\0"):
        typed = entry("", quick=method, sensor_key=other)
        assert refused(b"", Purpose.QUICK_UNLOCK, typed, quick_record=chosen.quick_record) is Why.WRONG


@pytest.mark.parametrize("key", [b"", SENSOR_KEY[1:]])
def test_a_sensor_key_of_another_size_is_refused(vault: bytes, key: bytes) -> None:
    typed = entry(PASSWORD, quick=QuickMethod.HELLO, sensor_key=key)
    assert refused(vault, Purpose.SET_QUICK, typed) is Why.QUICK


def test_a_sensor_that_only_says_yes_or_no_keeps_no_key_in_the_vault(vault: bytes) -> None:
    typed = entry(PASSWORD, quick=QuickMethod.FINGERPRINT, sensor_key=SENSOR_KEY)
    chosen = do(vault, Purpose.SET_QUICK, typed).opened
    assert opened(chosen.vault).bodies.gate["finger"] == {"kind": "yesno", "key": None}
    assert unlock(chosen.quick_record, entry("", quick=QuickMethod.FINGERPRINT)).quick is QuickMethod.FINGERPRINT


def test_choosing_one_method_ends_the_other(with_pin: Opened) -> None:
    chosen = do(with_pin.vault, Purpose.SET_QUICK, entry(PASSWORD, quick=QuickMethod.FINGERPRINT)).opened
    assert enrolled_in(opened(chosen.vault).bodies.gate) == Enrolled(QuickMethod.FINGERPRINT)


def test_a_change_in_the_vault_renews_the_record(with_pin: Opened) -> None:
    changed = do(with_pin.vault, Purpose.CHANGE_PASSWORD, entry(PASSWORD, new_password="another long password")).opened
    assert changed.quick_record not in (b"", with_pin.quick_record)
    assert unlock(changed.quick_record, by_pin(PIN)).view == unlock(with_pin.quick_record, by_pin(PIN)).view


def test_many_addresses_make_no_large_record(with_pin: Opened) -> None:
    told = unlock(with_pin.quick_record, by_pin(PIN))
    many = replace(told, proven=tuple(f"0x{number:040x}" for number in range(1000)))
    enrolled = enrolled_in(opened(with_pin.vault).bodies.gate)
    assert enrolled is not None
    record = seal_record(enrolled, many)
    assert len(record) < 40_000
    assert len(unlock(record, by_pin(PIN)).proven) == 400


@pytest.mark.parametrize("pin", ["", "12345", "1234567890123", "12 456", "１２３４５６", "12345a"])
def test_a_pin_is_six_to_twelve_digits(pin: str) -> None:
    with pytest.raises(PinDigitsError):
        check_pin(pin)


@pytest.mark.parametrize("pin", ["000000", "777777777", "123456", "987654", "890123", "321098", "012345678901"])
def test_a_new_pin_is_no_repeated_digit_and_no_run(pin: str) -> None:
    check_pin(pin)
    with pytest.raises(PinEasyError):
        check_new_pin(pin)


@pytest.mark.parametrize("pin", ["408172", "112233", "123455", "112358132134"])
def test_other_pins_are_taken(pin: str) -> None:
    check_new_pin(pin)
