"""Quick unlock by real signers in their jail: one seals the record, another opens it with the PIN."""

from pathlib import Path

from tests.helpers.quick import PIN, WRONG_PIN
from tests.helpers.signer import entry, open_message, running_signer
from tests.helpers.vaults import PASSWORD, Recipe, opened
from wallet_gui.channel.schema import Body
from wallet_gui.channel.secrets import ViewKey
from wallet_gui.domain.session import Purpose, QuickMethod, Why


def test_a_record_goes_from_one_jailed_signer_to_the_next(tmp_path: Path) -> None:
    vault = Recipe(two_step=False).bake()
    with running_signer(tmp_path) as signer:
        signer.greet()
        chosen = entry(PASSWORD, quick=QuickMethod.PIN, pin=PIN)
        sealed = signer.ask(open_message(Purpose.SET_QUICK, signer.op, vault, may_be_quick=True), chosen).opened
    record = Body(bytes(sealed.quick_record))
    for pin, is_right in ((PIN, True), (WRONG_PIN, False)):
        with running_signer(tmp_path) as signer:
            signer.greet()
            asked = open_message(Purpose.QUICK_UNLOCK, signer.op, quick_record=record, heads=(bytes(vault[:160]),))
            answer = signer.ask(asked, entry("", quick=QuickMethod.PIN, pin=pin))
            if not is_right:
                assert answer.failed.why is Why.WRONG
                continue
            (told,) = answer.contents
            assert isinstance(told, ViewKey)
            assert told.view == bytes(opened(sealed.vault).roots.view)
            assert answer.opened.log_entry
