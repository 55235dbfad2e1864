"""One person's session: what the keeper knows of it while home is open, and while it waits behind the lock."""

from dataclasses import dataclass, field, replace

from wallet_gui.channel.messages import Deadlines, Fresh, Opened, ShowLock
from wallet_gui.domain.autolock import Watch, watch
from wallet_gui.domain.computer import RULES, Rules
from wallet_gui.domain.keyring import KeyringState
from wallet_gui.domain.policy import CodeAt, Policy
from wallet_gui.domain.session import Computer, LockReason, Needs, Purpose
from wallet_gui.domain.throttle import FAILS_END_QUICK, FAILS_NEED_FULL
from wallet_gui.keeper.account_log import AccountLog
from wallet_gui.keeper.accounts import Account
from wallet_gui.keeper.device import Leftover
from wallet_gui.keeper.quick import QuickUnlock

_CHANGES_TIE = frozenset({Purpose.TIE, Purpose.UNTIE})
"""After these this computer has its part, or there is none to have."""


@dataclass
class Session:
    """An account that is logged in."""

    account: Account
    name: str
    gate_policy: Policy
    """The copy that only a signer can write."""
    view_policy: Policy
    """The copy that home can write; taken from home only where it is stricter."""
    code_is_on: bool
    codes_left: int
    """Recovery codes that have not been used."""
    since: float
    """Boot-time clock at log-in."""
    watch: Watch
    log: AccountLog
    computer: Computer = Computer.MINE
    quick: QuickUnlock = field(default_factory=QuickUnlock)
    draft: bytes = b""
    draft_has_input: bool = False
    copied: tuple[bytes, bytes] = (b"", b"")
    """Salt and digest of the text that Postern put on the clipboard."""
    reason: LockReason | None = None
    """Why it is locked; None while it is open."""
    locked_at: int = 0
    locked_since: float = 0.0
    """Boot-time clock at the lock."""
    idle_s: int = 0
    uses_keyring: bool = False
    keyring_state: KeyringState = KeyringState.MISSING
    remembers_name: bool = False
    by_printed_key: bool = False
    """Whether it was opened with the sheet of paper, because this computer has no part of the vault's door."""
    is_tied: bool = False
    """Whether the password alone opens nothing. A signer decides by what it finds; the pages go by this."""

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.gate_policy.stricter_with(self.view_policy).stricter_with(self.rules.floor)

    @property
    def rules(self) -> Rules:
        """What holds on this computer, whatever the vault says."""
        return RULES[self.computer]

    @property
    def name_when_leaving(self) -> str:
        """The account's name for the pages of leaving; empty where it is not to stay on the screen."""
        return self.name if self.rules.names_account else ""

    @property
    def leftovers(self) -> frozenset[Leftover]:
        """What an end without log-out would leave behind, and the next start has to clear."""
        cache = {Leftover.CACHE} if self.policy.clear else set[Leftover]()
        return frozenset({Leftover.TEMPORARY, *cache})

    def deadlines(self, now: float) -> Deadlines:
        """Return what home counts down to."""
        idle_at = self.watch.idle_at(now)
        return Deadlines(
            idle_at_ms=0 if idle_at is None else int(idle_at * 1000), age_at_ms=int(self.watch.age_at() * 1000)
        )

    def fresh(self) -> Fresh:
        """Return what home works with now."""
        return Fresh(
            sheet=self.account.sheet(),
            policy=self.policy,
            computer=self.computer,
            codes_left=self.codes_left,
            uses_keyring=self.uses_keyring,
            keyring_state=self.keyring_state,
            remembers_name=self.remembers_name,
            quick=self.quick.method,
        )

    def must_ask_code(self, now: float, fails: int) -> bool:
        """Say whether the code is needed at the lock, where one is set up."""
        is_old = now >= self.watch.age_at()
        return self.policy.code_at is CodeAt.UNLOCK or fails >= FAILS_NEED_FULL or is_old

    def needs(self, now: float, fails: int) -> Needs:
        """Return what opens the lock."""
        if self.code_is_on and self.must_ask_code(now, fails):
            return Needs.FULL
        may_be_quick = now < self.watch.age_at() and fails < FAILS_END_QUICK
        return Needs.QUICK if may_be_quick and self.quick.is_ready else Needs.PASSWORD

    def take(self, opened: Opened) -> None:
        """Take over what a signer read in the vault."""
        self.name = opened.name
        self.gate_policy, self.view_policy = opened.gate_policy, opened.view_policy
        self.code_is_on = opened.code_is_on
        self.codes_left = opened.codes_left
        self.quick.take(opened)
        if opened.purpose is not Purpose.QUICK_UNLOCK:
            self.by_printed_key = opened.by_printed_key and opened.purpose not in _CHANGES_TIE
            self.is_tied = opened.is_tied
        self.watch = self.watch.under(self.policy)

    def tighten(self, policy: Policy) -> None:
        """Take from home what is stricter, and nothing else."""
        self.view_policy = self.view_policy.stricter_with(policy)
        self.watch = self.watch.under(self.policy)

    def move_to(self, computer: Computer) -> None:
        """Follow other rules: the person has said whose computer this is."""
        self.computer = computer
        if not self.rules.may_be_quick:
            self.quick.end()
        self.watch = self.watch.under(self.policy)

    def reopen(self, now: float) -> None:
        """Begin to watch anew: the password was typed just now."""
        self.reason = None
        self.watch = watch(self.policy, now)

    def resume(self, now: float) -> None:
        """Go on after a quick unlock. The password was not typed, so nothing of it begins anew."""
        self.reason = None
        self.watch = self.watch.resumed(now)

    def lock_page(self, now: float, fails: int, wait_s: int, *, minimised: bool) -> ShowLock:
        """Return the page that stands before this session."""
        needs = self.needs(now, fails)
        is_quick = needs is Needs.QUICK
        return ShowLock(
            name=self.name,
            locked_at=self.locked_at,
            idle_s=self.idle_s,
            reason=self.reason or LockReason.ASKED,
            needs=needs,
            wait_s=wait_s,
            minimised=minimised,
            computer=self.computer,
            by_printed_key=self.by_printed_key,
            quick=self.quick.method if is_quick else None,
            quick_tries=self.quick.tries_left if is_quick else 0,
            vault_id=bytes.fromhex(self.account.vault_id) if is_quick else b"",
        )


def new_session(account: Account, opened: Opened, now: float, computer: Computer, log: AccountLog) -> Session:
    """Return the session that a log-in begins."""
    session = Session(
        account=account,
        name=opened.name,
        gate_policy=opened.gate_policy,
        view_policy=opened.view_policy,
        code_is_on=opened.code_is_on,
        codes_left=opened.codes_left,
        since=now,
        watch=watch(opened.gate_policy, now),
        log=log,
        computer=computer,
        by_printed_key=opened.by_printed_key,
        is_tied=opened.is_tied,
    )
    session.quick.take(opened)
    return replace(session, watch=watch(session.policy, now))
