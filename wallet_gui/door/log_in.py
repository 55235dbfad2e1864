"""The log-in page: who may come in, and what has to be said first."""

from dataclasses import field, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import Refused, ShowLogIn
from wallet_gui.channel.secrets import Entry
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.keyring import KeyringItem, KeyringState, KeyringVerb
from wallet_gui.domain.leaving import LastExit
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.session import Computer, Guest, Purpose, Why
from wallet_gui.door.attempt import Attempt, Trying
from wallet_gui.door.keeper_line import KeeperLine, KeyringAnswer
from wallet_gui.door.mail_question import MailQuestion, question_after
from wallet_gui.door.typed import name_problem, password_problem

_GOES_ON: Final = frozenset({Why.OLDER, Why.MAIL_CODE})
"""Refusals after which the same try goes on once the person has answered."""


@frozen
class LogInState:
    """Everything the log-in page shows."""

    has_accounts: bool = True
    is_for_guests: bool = False
    """There is no profile: nobody but a guest can log in."""
    is_guest: bool = False
    """Nothing is to be written."""
    guest_file: str = ""
    """The name of the vault file that a guest has opened; empty for a vault of this computer."""
    last_exit: LastExit | None = None
    profile_problem: Why | None = None
    vault_added: bool = False
    attempt: Attempt = field(default_factory=Attempt)
    name_problem: InputError | None = None
    password_problem: InputError | None = None
    remembered_name: str = ""
    """The account's name that is filled in, as the computer's keyring has it; empty for none."""
    remembered_names: tuple[str, ...] = ()
    """All names that the computer's keyring has been asked to remember, the account used last first."""
    keyring_problem: KeyringState | None = None
    """How the keyring failed when it was needed; None if it did not."""
    mail: MailQuestion | None = None
    """The code by e-mail that is asked for now; None while it is not."""

    @property
    def older(self) -> Refused | None:
        """The refusal to be answered first: the vault is older than the one last used here."""
        refusal = self.attempt.refusal
        return refusal if refusal is not None and refusal.why is Why.OLDER else None

    @property
    def same_name(self) -> Refused | None:
        """The refusal to be answered first: several vaults have this name."""
        refusal = self.attempt.refusal
        return refusal if refusal is not None and refusal.why is Why.SAME_NAME else None

    @property
    def asks(self) -> bool:
        """Whether there is a vault to log in to."""
        return self.has_accounts or bool(self.guest_file)

    @property
    def guest(self) -> Guest:
        """What a guest opens here."""
        if not self.is_guest:
            return Guest.NO
        return Guest.FILE if self.guest_file else Guest.PROFILE


class LogInController(QObject):
    """Hands what was typed to a signer and says what came of it."""

    state_changed = Signal(object)
    """``LogInState``."""

    def __init__(self, keeper: KeeperLine) -> None:
        super().__init__()
        self._keeper = keeper
        self._trying = Trying(keeper)
        self._trying.changed.connect(self._on_attempt)
        keeper.keyring.refused.connect(self._on_keyring_refused)
        self.state = LogInState()
        self._names: dict[bytes, str] = {}
        """What the keyring has said of each vault whose account's name it remembers."""
        self._left = b""
        """The vault that was logged out to make room; empty for none."""
        self._which = 0
        """Which vault of the name is being opened, where the person was asked; 0 where not."""

    def show(self, message: ShowLogIn) -> None:
        """Begin anew with what the keeper says about this computer."""
        self._trying.reset()
        is_for_guests = message.computer is Computer.GUEST
        self._publish(
            LogInState(
                has_accounts=message.accounts > 0,
                is_for_guests=is_for_guests,
                is_guest=is_for_guests,
                last_exit=message.last_exit,
                profile_problem=message.problem,
            )
        )
        self._names = dict.fromkeys(message.remembered, "")
        self._left = message.left
        for vault_id in message.remembered:
            heard = partial(self._on_name, vault_id)
            self._keeper.keyring.ask(KeyringVerb.GET, vault_id, KeyringItem.NAME, b"", heard)

    def vault_added(self) -> None:
        """Say that a vault file has been taken in."""
        self._publish(replace(self.state, has_accounts=True, vault_added=True))

    def be_guest(self, is_guest: bool) -> None:
        """Write nothing from now on, or be no guest after all."""
        if not self.state.is_for_guests:
            self._publish(replace(self.state, is_guest=is_guest, guest_file="", vault_added=False))

    def open_own(self) -> None:
        """As a guest, open a vault of this computer after all."""
        self._publish(replace(self.state, guest_file=""))

    def guest_file_opened(self, name: str) -> None:
        """Say that a guest's vault file is open: it asks for its name, password and code."""
        self._publish(replace(self.state, is_guest=True, guest_file=name, vault_added=False))

    def typing(self) -> None:
        """Something is being typed: warm up, and take back what was said about the last try."""
        self._keeper.typing(Purpose.LOG_IN)
        self._trying.edited()
        if self.state.name_problem or self.state.password_problem:
            self._publish(replace(self.state, name_problem=None, password_problem=None))

    def log_in(
        self, name: str, password: str, code: str, *, mail_code: str = "", even_older: bool = False, which: int = 0
    ) -> None:
        """Try.

        Args:
            name: The account's. Spaces around it are no part of any name.
            password: As typed.
            code: Six digits, a recovery code, or empty.
            mail_code: The code that came by e-mail, where it is asked for.
            even_older: The person has read that the vault is an older copy.
            which: Of several vaults with this name, the one that the person chose, counted from 1.
        """
        name, self._which = name.strip(), which or self._which
        wrong_name, wrong_password = name_problem(name), password_problem(password)
        if wrong_name or wrong_password:
            self._publish(replace(self.state, name_problem=wrong_name, password_problem=wrong_password))
            return
        mail = self.state.mail and replace(self.state.mail, is_wrong=False)
        self._publish(replace(self.state, name_problem=None, password_problem=None, vault_added=False, mail=mail))
        entry = Entry(Purpose.LOG_IN, password, code, mail_code=mail_code)
        guest = self.state.guest
        self._trying.start(Purpose.LOG_IN, entry, name=name, guest=guest, even_older=even_older, which=self._which)

    @property
    def keyring_said(self) -> KeyringAnswer:
        """How the computer's keyring answered at the last try; None where it was not asked."""
        return self._keeper.keyring_said

    def use_printed_key(self, key: bytes) -> None:
        """Give this key with the password, in place of this computer's part; empty for none."""
        self._keeper.use_printed_key(key)

    def cancel(self) -> None:
        """Stop waiting for the vault to open."""
        self._trying.cancel()

    def mail_is(self, problem: MailProblem | None) -> None:
        """Home has sent the code that is asked for, or could not."""
        if self.state.mail is not None:
            self._publish(replace(self.state, mail=self.state.mail.sent(problem)))

    def leave_mail(self) -> None:
        """Back to the fields: log in with something else."""
        self._which = 0
        self._publish(replace(self.state, mail=None))
        self._trying.edited()

    def refuse_question(self) -> None:
        """The older vault, or any of those with this name, is not to be opened: back to the fields."""
        self._which = 0
        if self.state.older is not None or self.state.same_name is not None:
            self._trying.edited()

    def _on_name(self, vault_id: bytes, state: KeyringState, value: bytes) -> None:
        """Offer a name. Filled in is the first one heard, but for the account that made room for another."""
        name = value.decode("utf-8", "replace") if state is KeyringState.READY else ""
        if not name or name_problem(name) is not None or vault_id not in self._names:
            return
        self._names[vault_id] = name
        names = tuple(filter(None, self._names.values()))
        filled_in = self.state.remembered_name or (name if vault_id != self._left else "")
        self._publish(replace(self.state, remembered_name=filled_in, remembered_names=names))

    def _on_keyring_refused(self, problem: KeyringState) -> None:
        self._publish(replace(self.state, keyring_problem=problem))

    def _on_attempt(self, attempt: Attempt) -> None:
        if attempt.refusal is not None and attempt.refusal.why not in _GOES_ON:
            self._which = 0
        self._publish(replace(self.state, attempt=attempt, mail=question_after(attempt.refusal, self.state.mail)))

    def _publish(self, state: LogInState) -> None:
        self.state = state
        self.state_changed.emit(state)
