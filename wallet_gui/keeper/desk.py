"""Where doors bring what they ask: the operation under way, and the processes warmed up for it."""

from collections.abc import Callable
from functools import partial
from typing import Final

from wallet_gui.channel.messages import Begin, Box, MailIs, Preload, Role
from wallet_gui.domain.mail import MailProblem
from wallet_gui.domain.session import Guest, Purpose, Why
from wallet_gui.keeper.asking import Asked, Result
from wallet_gui.keeper.deadlines import Alarm
from wallet_gui.keeper.house import House
from wallet_gui.keeper.operations import Operation
from wallet_gui.keeper.ports import Child
from wallet_gui.keeper.purposes import OPENS_HOME, TALKS_TO_HOME, preload_for
from wallet_gui.keeper.session import Session

_LEADS_HOME: Final = OPENS_HOME | {Purpose.DRAFT}
_WARM_S: Final = 300.0
"""So long a process waits for somebody who has begun to type."""
_LINGER_S: Final = 10.0
"""So long it waits for somebody who has turned away: home can have no more processes started than one in this time."""
_MAILING_S: Final = 60.0
"""So long handing in an e-mail may take: twice what home gives it."""


class Desk:
    """One operation at a time."""

    def __init__(
        self, house: House, worked: Callable[[Result], None], refused: Callable[[Operation, Why | None], None]
    ) -> None:
        self._house = house
        self._worked = worked
        self._refused = refused
        self._operation: Operation | None = None
        self._signer: Child | None = None
        self._preload = Preload.NOTHING
        self._home: Child | None = None
        """A home that is awake and waits to be let in; one serves every try at the same door."""
        self._mailing: dict[Child, Child] = {}
        """Homes that waited too and now hand in an e-mail, each with the door that waits for it. They have seen an
        account's mail, and are let in nowhere."""
        self._code_steps: dict[str, int] = {}
        self._cooling: Alarm | None = None

    @property
    def operation(self) -> Operation | None:
        """What is under way; None if nothing is."""
        if self._operation is not None and self._operation.is_over:
            self._operation = None
        return self._operation

    def have_mailed(self, home: Child, letter: Box, door: Child) -> None:
        """Have a home hand in a code by e-mail; if it waited to be let in, another one waits from now on.

        The letter has the mail account of whoever tries to log in, and the next try may be somebody else's.
        """
        home.send(letter)
        if home is self._home:
            self._home = None
            self._mailing[home] = door
            late = partial(self.has_mailed, home, MailProblem.SLOW)
            self._house.deadlines.set(self._house.now() + _MAILING_S, late)
            self._house.nursery.keep(frozenset({Role.HOME}))

    def is_mailing(self, home: Child) -> bool:
        """Say whether this home waited, and now hands in an e-mail."""
        return home in self._mailing

    def has_mailed(self, home: Child, problem: MailProblem | None) -> None:
        """Tell the door that the e-mail is on its way, or why not; that home ends."""
        door = self._mailing.pop(home, None)
        if door is not None:
            door.send(MailIs(problem))
            home.settle()
            home.kill()

    def warm(self, purpose: Purpose) -> None:
        """Have ready what an operation for this purpose will need."""
        preload = preload_for(purpose)
        if self._signer is not None and self._preload is not preload:
            self._signer.kill()
            self._signer = None
        if self._signer is None and self.operation is None:
            calibrates = self._house.calibration.begins(purpose)
            self._signer = self._house.wake(Role.SIGNER, preload, calibrates=calibrates)
            self._preload = preload
        if self._home is None and purpose in _LEADS_HOME:
            self._house.nursery.keep(frozenset({Role.HOME}))
        if purpose in _LEADS_HOME:
            self._cool_later(_WARM_S, self._cool)

    def prepare(self, *, begun: bool) -> None:
        """Have a signer ready for an open home that is about to ask for a signature, or let it go after a while."""
        if begun:
            self.warm(Purpose.SIGN)
        if self._signer is not None:
            self._cool_later(_WARM_S if begun else _LINGER_S, partial(self._let_signer_go, self._signer))

    def begin(self, door: Child, begin: Begin, session: Session | None, open_home: Child | None) -> None:
        """Start an operation in place of one that is still under way."""
        self.give_up()
        self.warm(begin.purpose)
        signer, self._signer = self._signer, None
        if signer is None:
            return
        home = open_home if begin.purpose in TALKS_TO_HOME else None
        if begin.purpose in OPENS_HOME:
            home = self._home = self._home or self._house.wake(Role.HOME)
        self._operation = Operation(
            house=self._house,
            asked=self._asked(begin, door, session),
            signer=signer,
            home=home,
            worked=self._worked,
            refused=self._refused,
            have_mailed=self.have_mailed,
            steps=self._code_steps,
        )
        self._operation.start()

    def _must_ask_code(self, purpose: Purpose, session: Session) -> bool:
        """Say whether the lock asks for the code too; log-in always does, and other purposes say so by themselves."""
        if purpose is not Purpose.UNLOCK:
            return False
        return session.must_ask_code(self._house.now(), self._house.throttle.tries(session.account.id).fails)

    def _asked(self, begin: Begin, door: Child, session: Session | None) -> Asked:
        house = self._house
        if session is not None:
            must_ask_code = self._must_ask_code(begin.purpose, session)
            quick = session.quick if begin.purpose is Purpose.QUICK_UNLOCK else None
            return Asked(begin, door, session.account, must_ask_code, house.store, house.store, quick)
        if begin.guest is Guest.NO:
            house.guest.accounts.forget()
            return Asked(begin, door, None, False, house.own, house.own)
        found_in = house.own if begin.guest is Guest.PROFILE else house.guest
        return Asked(begin, door, None, False, found_in, house.guest)

    def let_home_in(self) -> None:
        """The home that waited is let in: it is no longer the desk's, and no e-mail is waited for any more."""
        self._home = None
        self._end_mailing()
        self._stay_warm()

    def give_up(self) -> None:
        """Cancel what is under way."""
        operation, self._operation = self._operation, None
        if operation is not None:
            operation.give_up()

    def dismiss(self) -> None:
        """Cancel what is under way and end the processes: nothing is going to be asked."""
        self.give_up()
        for child in (self._signer, self._home):
            if child is not None:
                child.kill()
        self._signer = self._home = None
        self._end_mailing()
        self._stay_warm()

    def _end_mailing(self) -> None:
        for home in self._mailing:
            home.settle()
            home.kill()
        self._mailing.clear()

    def _cool_later(self, after_s: float, cool: Callable[[], None]) -> None:
        """Nobody may come back to what was begun to be typed: what is not used goes after a while."""
        self._stay_warm()
        self._cooling = self._house.deadlines.set(self._house.now() + after_s, cool)

    def _stay_warm(self) -> None:
        if self._cooling is not None:
            self._cooling.cancel()

    def _cool(self) -> None:
        if self.operation is None:
            self.dismiss()
            self._house.nursery.keep(frozenset())

    def _let_signer_go(self, signer: Child) -> None:
        """End a signer that nobody has come to use."""
        if self._signer is signer:
            self._signer.kill()
            self._signer = None

    def lose(self, child: Child) -> None:
        """A process has ended."""
        self._signer = None if self._signer is child else self._signer
        self._home = None if self._home is child else self._home
        self.has_mailed(child, MailProblem.CANCELLED)
        if self._operation is not None:
            self._operation.on_lost(child)
