"""What is made of approvals: how risky each is, how far reading goes, what removing takes, what the cache keeps."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.helpers.anvil import CHAIN_ID, Anvil
from tests.helpers.payments import RECEIVER, STORED_ADDRESS, STORED_KEY
from wallet_gui.cache.approvals import Approvals
from wallet_gui.cache.history import History
from wallet_gui.cache.store import Cache
from wallet_gui.chains.connect import connect
from wallet_gui.chains.decode.read import read_payment
from wallet_gui.chains.decode.transaction import parse_unsigned
from wallet_gui.domain.approval import Allowance, Grant, GrantsPage, KnownApprovals
from wallet_gui.domain.errors import FundsError
from wallet_gui.domain.network import Network, NetworkKind, Token
from wallet_gui.domain.payment import Direction, FeeOption, Fees, PaymentState, Speed, Trial
from wallet_gui.domain.policy import CacheKind
from wallet_gui.domain.signing import Deed, ToSign
from wallet_gui.home.checkup.judge import expected, judge
from wallet_gui.home.checkup.rows import Detail, Fact, Key, Row, Verdict
from wallet_gui.home.checkup.told import Told
from wallet_gui.home.wallet.approvals import (
    BACK_BLOCKS,
    GRANTS_MOST,
    ApprovalRow,
    ApprovalsState,
    ApprovalsStatus,
    Bar,
    Risk,
    begun,
    floor_of,
    rows_of,
    source_of,
    with_page,
)
from wallet_gui.home.wallet.book import Address, AddressKind, Book, Contact
from wallet_gui.home.wallet.drafting import Asset, again_call
from wallet_gui.home.wallet.outbox import as_payment, kept_to_json, read_kept
from wallet_gui.home.wallet.removal import NetworkTold, ask_network, call_of, kept_of, removals
from wallet_gui.signer.signing import sign

ME = STORED_ADDRESS
APP = "0x8617E340B3D01FA5F11F306F4090FD50E238070D"
USDC = Token(1, "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "USDC", "USD Coin", 6, is_listed=True)
ODD = Token(1, "0x6B175474E89094C44Da98b954EedeAC495271d0F", "FREE", "Free money", 18)
ETHEREUM = Network(1, "Ethereum", "ETH", NetworkKind.MAIN, is_on=True)
MOST = 2**256 - 1
OWNER = Address("a", "m/44'/60'/0'/0/0", ME)
FEES = Fees(10, is_legacy=False, options=tuple(FeeOption(speed, 30, 2, 12) for speed in Speed))  # type: ignore[arg-type]


def grant(**changes: Any) -> Grant:
    return replace(Grant(ME, USDC.contract, APP, 90, 1_700_000_000, is_own=True), **changes)


def allowance(units: int = MOST, balance: int = 5, token: Token = USDC, **changes: Any) -> Allowance:
    plain = Allowance(grant(contract=token.contract), token, units, balance, 10**30, is_contract=True)
    return replace(plain, **changes)


def rows(*allowances: Allowance, book: Book | None = None, **status: Any) -> tuple[ApprovalRow, ...]:
    known = KnownApprovals(grants=tuple(one.grant for one in allowances), allowances=allowances, at=7)
    told = ApprovalsStatus(ETHEREUM, known, **{"is_fresh": True, **status})
    return rows_of(book or Book(addresses=(OWNER,), tokens=(USDC,), networks=(ETHEREUM,)), [told])


def risk_of(one: Allowance, book: Book | None = None) -> Risk:
    (row,) = rows(one, book=book)
    return row.risk


def test_each_approval_is_as_risky_as_what_is_known_of_it() -> None:
    assert risk_of(allowance(is_contract=False)) is Risk.NO_CONTRACT
    assert risk_of(allowance()) is Risk.UNLIMITED
    assert risk_of(allowance(units=10**30)) is Risk.UNLIMITED  # as much as there is
    assert risk_of(allowance(balance=0)) is Risk.UNLIMITED_EMPTY
    assert risk_of(allowance(units=3)) is Risk.LIMITED
    assert risk_of(allowance(units=3, balance=0)) is Risk.NOTHING
    assert risk_of(allowance(token=ODD)) is Risk.UNLIMITED  # the person has asked for it
    assert risk_of(allowance(token=ODD, grant=grant(contract=ODD.contract, is_own=False))) is Risk.CLAIMED
    assert risk_of(allowance(grant=grant(is_own=False))) is Risk.UNLIMITED  # a known token may take a signature
    other = Address("b", "", APP, "Savings", AddressKind.KEY)
    own = Book(addresses=(OWNER, other), tokens=(USDC,))
    assert risk_of(allowance(is_contract=False), own) is Risk.OWN
    watched = replace(own, addresses=(OWNER, replace(other, kind=AddressKind.WATCH)))
    assert risk_of(allowance(is_contract=False), watched) is Risk.NO_CONTRACT


def test_the_riskiest_stand_first_and_have_the_names_of_the_person() -> None:
    found = rows(
        allowance(units=3, grant=grant(spender=RECEIVER)),
        allowance(balance=0, grant=grant(spender=ME)),
        allowance(),
        book=Book(addresses=(OWNER,), tokens=(USDC,), contacts=(Contact("Swap", "eip155", APP),)),
    )
    assert [row.risk for row in found] == [Risk.UNLIMITED, Risk.LIMITED, Risk.OWN]
    assert [row.name for row in found] == ["Swap", "", ""]
    assert [row.allowance.at_risk for row in found] == [5, 3, 0]


def test_what_cannot_be_removed_says_why() -> None:
    watched = Book(addresses=(replace(OWNER, kind=AddressKind.WATCH),), tokens=(USDC,))
    (seen,) = rows(allowance(), book=watched)
    assert (seen.bar, seen.needs_look) == (Bar.WATCHED, False)
    (old,) = rows(allowance(), is_fresh=False)
    assert (old.bar, old.needs_look) == (Bar.OFFLINE, True)
    (here,) = rows(allowance())
    assert here.bar is None
    (priced,) = removals([here], told(trials=(Trial(60_000),)), ())
    kept = kept_of(priced, b"raw", "0x1", 5)
    (leaving,) = rows(allowance(), book=Book(addresses=(OWNER,), tokens=(USDC,), outbox=(kept,)))
    assert (leaving.bar, leaving.needs_look) == (Bar.LEAVING, False)
    gone = Book(addresses=(OWNER,), tokens=(USDC,), outbox=(replace(kept, state=PaymentState.REPLACED),))
    assert rows(allowance(), book=gone)[0].bar is None


def test_reading_begins_anew_for_other_addresses_and_after_a_long_time() -> None:
    source = source_of(ETHEREUM, [ME])
    known = KnownApprovals(source=source, grants=(grant(),), first_block=50, last_block=900)
    assert begun(known, source, 950) is known
    assert begun(known, source, 900 + BACK_BLOCKS) is known
    late = begun(known, source, 901 + BACK_BLOCKS)
    assert late.is_empty
    assert late.grants == known.grants
    assert begun(known, source_of(ETHEREUM, [ME, APP]), 950).is_empty
    assert begun(known, source, 890) is known  # a node that is a little behind
    assert begun(known, source, 700).is_empty  # another chain stands there now
    assert begun(KnownApprovals(), source, 5).is_empty


def test_how_far_back_is_read_depends_on_who_is_asked() -> None:
    nothing = KnownApprovals()
    assert floor_of(ETHEREUM, 10**6, nothing) == 10**6 - BACK_BLOCKS + 1
    assert floor_of(ETHEREUM, 5, nothing) == 0
    assert floor_of(ETHEREUM, 10**6, KnownApprovals(first_block=9, last_block=99)) == 9
    assert floor_of(replace(ETHEREUM, history_url="https://api.example"), 10**6, nothing) == 0
    assert floor_of(replace(ETHEREUM, kind=NetworkKind.PRACTICE), 10**9, nothing) == 0


def test_a_grant_is_the_persons_once_it_was() -> None:
    page = GrantsPage((grant(block=95, is_own=False),), 90, 0, 99)
    (later,) = with_page(KnownApprovals(grants=(grant(),)), page, ()).grants
    assert (later.block, later.is_own) == (95, True)
    (earlier,) = with_page(
        KnownApprovals(grants=(grant(block=95, is_own=False),)), replace(page, grants=(grant(),)), ()
    ).grants
    assert (earlier.block, earlier.is_own) == (95, True)


def test_a_flood_does_not_push_out_what_counts() -> None:
    flood = tuple(grant(contract=f"0x{n:040x}", block=10**6, is_own=False) for n in range(2 * GRANTS_MOST))
    mine, live = grant(contract=ODD.contract), grant(contract=RECEIVER, is_own=False)
    known = KnownApprovals(grants=(mine, grant(is_own=False), live), allowances=(allowance(grant=live),))
    kept = with_page(known, GrantsPage(flood, 0, 0, 1), [USDC.contract]).grants
    assert len(kept) == GRANTS_MOST
    assert {mine.key, grant().key, live.key} <= {one.key for one in kept}


def told(coins: int = 10**9, **changes: Any) -> NetworkTold:
    return replace(NetworkTold(FEES, {ME: 4}, {ME: coins}, (Trial(60_000), Trial(50_000))), **changes)


def test_removals_are_numbered_one_after_the_other_behind_what_waits() -> None:
    two = rows(allowance(), allowance(units=3, grant=grant(spender=RECEIVER)))
    first, second = removals(two, told(), ())
    assert [one.pricing.nonce for one in (first, second)] == [4, 5]
    assert [one.pricing.gas for one in (first, second)] == [60_000, 50_000]
    assert [one.fee for one in (first, second)] == [60_000 * 12, 50_000 * 12]
    waiting = replace(kept_of(first, b"r", "0x1", 5), nonce=6)
    assert removals(two, told(), [waiting])[0].pricing.nonce == 7
    with pytest.raises(FundsError):
        removals(two, told(coins=110_000 * 30 - 1), ())
    assert removals(two, told(coins=110_000 * 30), ())


def test_a_removal_in_the_outbox_pays_nobody_and_can_be_sped_up() -> None:
    (one,) = removals(rows(allowance()), told(trials=(Trial(60_000),)), ())
    kept = kept_of(one, b"raw", "0x1", 5)
    assert read_kept(kept_to_json(kept)) == kept
    old = {name: value for name, value in kept_to_json(kept).items() if name != "removes_approval"}
    assert read_kept(old) == replace(kept, removes_approval=False)
    assert as_payment(kept).direction is Direction.APPROVAL
    assert again_call(kept, Asset(ETHEREUM, USDC)) == call_of(one.row) == one.call


def test_who_lost_an_approval_does_not_count_as_paid(tmp_path: Path) -> None:
    (one,) = removals(rows(allowance()), told(trials=(Trial(60_000),)), ())
    cache = Cache(tmp_path, b"k" * 32, b"v" * 16)
    history = History(cache)
    history.put_ours([as_payment(replace(kept_of(one, b"raw", "0x1", 5), state=PaymentState.FINAL))])
    assert history.recipients() == []
    cache.close()


def test_the_cache_keeps_what_is_known_and_forgets_all_of_it(tmp_path: Path) -> None:
    known = KnownApprovals(
        b"s" * 32, (grant(), grant(spender=ME)), (allowance(units=MOST, balance=2**200),), 7, 8, 9, 10
    )
    cache = Cache(tmp_path, b"k" * 32, b"v" * 16)
    approvals = Approvals(cache)
    approvals.put(1, known)
    approvals.put(5, KnownApprovals(b"t", at=3))
    back = approvals.known()
    assert {one.key for one in back[1].grants} == {one.key for one in known.grants}
    assert replace(back[1], grants=known.grants) == known
    assert back[5] == KnownApprovals(b"t", at=3)
    History(cache).keep_only({1}, {ME})
    assert set(approvals.known()) == {1}
    History(cache).keep_only({1}, {APP})
    assert approvals.known()[1].grants == ()
    approvals.put(1, known)
    assert cache.clear([CacheKind.HISTORY])
    assert approvals.known() == {}
    cache.close()


def test_a_real_removal_is_read_signed_and_ends_the_approval(anvil: Anvil) -> None:
    """The whole way but for the processes: worked out, encoded, read by the signer's own code, signed, sent."""
    chain = connect(anvil.network())
    rich, app = anvil.accounts[:2]
    contract = anvil.deploy_token()
    anvil.pay(rich, ME, 10**18)
    anvil.ask("anvil_impersonateAccount", ME)
    anvil.call(ME, contract, "approve(address,uint256)", app, MOST)
    anvil.ask("anvil_stopImpersonatingAccount", ME)
    found = chain.allowances(chain.grants([ME], [], 0, chain.check().number).grants, [])
    network = anvil.network()
    status = ApprovalsStatus(network, KnownApprovals(allowances=found, at=1), is_fresh=True)
    (row,) = rows_of(Book(addresses=(OWNER,), networks=(network,)), [status])
    (one,) = removals([row], ask_network([call_of(row)])(chain), ())

    unsigned = chain.encode(one.call, one.pricing)
    read = read_payment(ToSign(CHAIN_ID, unsigned, OWNER.id, ME))
    assert (read.deed, read.units, read.to, read.contract, read.is_unlimited) == (Deed.APPROVE, 0, app, contract, False)
    signed = sign(parse_unsigned(unsigned), STORED_KEY, ME)
    assert chain.send(signed.raw) == signed.txid
    anvil.settle(signed.txid)
    assert chain.receipt(signed.txid).state is PaymentState.MINED
    assert chain.allowances([row.allowance.grant], []) == ()


def checked(*statuses: ApprovalsStatus, found: Iterable[ApprovalRow] = ()) -> Row | None:
    looked = Told(approvals=ApprovalsState(tuple(found), statuses))
    assert (Key.APPROVALS in expected(looked)) is bool(statuses)
    return next((row for row in judge(looked) if row.key is Key.APPROVALS), None)


def test_check_up_claims_no_more_than_was_read() -> None:
    assert checked() is None
    unread = checked(ApprovalsStatus(ETHEREUM, KnownApprovals()))
    assert unread is not None
    assert (unread.verdict, unread.fact) == (Verdict.UNTOLD, Fact.APPROVALS_UNREAD)
    part = ApprovalsStatus(ETHEREUM, KnownApprovals(at=7, first_block=5, last_block=9))
    whole = replace(part, known=replace(part.known, first_block=0))
    none, most = checked(whole), checked(part)
    assert none is not None
    assert most is not None
    assert (none.verdict, none.fact) == (Verdict.IN_ORDER, Fact.NO_APPROVALS)
    assert Detail.APPROVALS_NOT_WHOLE not in {one.detail for one in none.evidence}
    assert Detail.APPROVALS_NOT_WHOLE in {one.detail for one in most.evidence}
    few, risky = checked(whole, found=rows(allowance(units=3))), checked(whole, found=rows(allowance()))
    assert few is not None
    assert risky is not None
    assert (few.verdict, few.n) == (Verdict.IN_ORDER, 1)
    assert (risky.verdict, risky.fact, risky.n) == (Verdict.NEEDS_YOU, Fact.APPROVALS_RISKY, 1)
