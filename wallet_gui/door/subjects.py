"""One controller for each thing that a door does, imported and made when it is first asked for: a start needs one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Signal

from wallet_gui.domain.ports import Clock
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.page import Page
from wallet_gui.system.desktop import this_desktop
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.system.sensor import this_sensor
from wallet_gui.system.sensor.port import Sensor

if TYPE_CHECKING:
    from wallet_gui.door.confirm import ConfirmController
    from wallet_gui.door.create import CreateController
    from wallet_gui.door.import_key import ImportController
    from wallet_gui.door.lock import LockController
    from wallet_gui.door.log_in import LogInController
    from wallet_gui.door.mail_code import MailCodeController
    from wallet_gui.door.question import Question
    from wallet_gui.door.quick import QuickController
    from wallet_gui.door.receipt import ReceiptController
    from wallet_gui.door.request import RequestController
    from wallet_gui.door.secure import SecureController
    from wallet_gui.door.tie import TieController

_T = TypeVar("_T")


class Subjects(QObject):
    """The controllers, each for one page."""

    made = Signal(object)
    """``Page``: its controller has just been made."""

    def __init__(
        self,
        keeper: KeeperLine,
        clock: Clock,
        sensor_for: Callable[[], Sensor] = this_sensor,
        desktop_for: Callable[[], Desktop] = this_desktop,
    ) -> None:
        """The computer's sensor and desktop are asked for once somebody needs them."""
        super().__init__()
        self._keeper, self._clock = keeper, clock
        self._sensor_for, self._desktop_for = sensor_for, desktop_for
        self._made: dict[Page, Any] = {}

    @property
    def log_in(self) -> "LogInController":
        from wallet_gui.door.log_in import LogInController

        return self._one(Page.LOG_IN, lambda: LogInController(self._keeper))

    @property
    def create(self) -> "CreateController":
        from wallet_gui.door.create import CreateController

        return self._one(Page.CREATE, lambda: CreateController(self._keeper, self._clock))

    @property
    def lock(self) -> "LockController":
        from wallet_gui.door.lock import LockController

        return self._one(Page.LOCK, lambda: LockController(self._keeper, self._sensor_for, self._desktop_for))

    @property
    def confirm(self) -> "ConfirmController":
        from wallet_gui.door.confirm import ConfirmController

        return self._one(Page.CONFIRM, lambda: ConfirmController(self._keeper, self._clock))

    @property
    def request(self) -> "RequestController":
        from wallet_gui.door.request import RequestController

        return self._one(Page.REQUEST, lambda: RequestController(self._keeper))

    @property
    def import_key(self) -> "ImportController":
        from wallet_gui.door.import_key import ImportController

        return self._one(Page.IMPORT_KEY, lambda: ImportController(self._keeper))

    @property
    def tie(self) -> "TieController":
        from wallet_gui.door.tie import TieController

        return self._one(Page.TIE, lambda: TieController(self._keeper, self._clock))

    @property
    def secure(self) -> "SecureController":
        from wallet_gui.door.secure import SecureController

        return self._one(Page.SECURE, lambda: SecureController(self._keeper, self._clock))

    @property
    def quick(self) -> "QuickController":
        from wallet_gui.door.quick import QuickController

        return self._one(Page.QUICK, lambda: QuickController(self._keeper, self._sensor_for))

    @property
    def mail_code(self) -> "MailCodeController":
        from wallet_gui.door.mail_code import MailCodeController

        return self._one(Page.MAIL_CODE, lambda: MailCodeController(self._keeper))

    @property
    def receipt(self) -> "ReceiptController":
        from wallet_gui.door.receipt import ReceiptController

        return self._one(Page.RECEIPT, lambda: ReceiptController(self._keeper))

    def question(self, page: Page) -> "Question":
        """Return the controller of a page that asks one question, small over the wallet's window (``OVER_HOME``)."""
        found: Question = getattr(self, _QUESTIONS[page])
        return found

    def _one(self, page: Page, make: Callable[[], _T]) -> _T:
        if page not in self._made:
            self._made[page] = make()
            self.made.emit(page)
        made: _T = self._made[page]
        return made


_QUESTIONS: Final = {
    Page.CONFIRM: "confirm",
    Page.REQUEST: "request",
    Page.IMPORT_KEY: "import_key",
    Page.TIE: "tie",
    Page.SECURE: "secure",
    Page.QUICK: "quick",
    Page.MAIL_CODE: "mail_code",
}
