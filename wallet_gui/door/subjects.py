"""One controller for each thing that a door does."""

from collections.abc import Callable

from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.ports import Clock
from wallet_gui.door.confirm import ConfirmController
from wallet_gui.door.create import CreateController
from wallet_gui.door.import_key import ImportController
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.lock import LockController
from wallet_gui.door.log_in import LogInController
from wallet_gui.door.mail_code import MailCodeController
from wallet_gui.door.page import Page
from wallet_gui.door.question import Question
from wallet_gui.door.quick import QuickController
from wallet_gui.door.receipt import ReceiptController
from wallet_gui.door.request import RequestController
from wallet_gui.door.secure import SecureController
from wallet_gui.door.tie import TieController
from wallet_gui.system.desktop import this_desktop
from wallet_gui.system.desktop.port import Desktop
from wallet_gui.system.sensor import this_sensor
from wallet_gui.system.sensor.port import Sensor


@frozen
class Subjects:
    """The controllers, each for one page."""

    log_in: LogInController
    create: CreateController
    lock: LockController
    confirm: ConfirmController
    request: RequestController
    import_key: ImportController
    tie: TieController
    secure: SecureController
    quick: QuickController
    mail_code: MailCodeController
    receipt: ReceiptController

    @property
    def questions(self) -> dict[Page, Question]:
        """The pages that ask one question, small over the wallet's window."""
        return {
            Page.CONFIRM: self.confirm,
            Page.REQUEST: self.request,
            Page.IMPORT_KEY: self.import_key,
            Page.TIE: self.tie,
            Page.SECURE: self.secure,
            Page.QUICK: self.quick,
            Page.MAIL_CODE: self.mail_code,
        }


def make_subjects(
    keeper: KeeperLine,
    clock: Clock,
    sensor_for: Callable[[], Sensor] = this_sensor,
    desktop_for: Callable[[], Desktop] = this_desktop,
) -> Subjects:
    """Make every controller of a door. The computer's sensor and desktop are asked for once somebody needs them."""
    return Subjects(
        log_in=LogInController(keeper),
        create=CreateController(keeper, clock),
        lock=LockController(keeper, sensor_for, desktop_for),
        confirm=ConfirmController(keeper, clock),
        request=RequestController(keeper),
        import_key=ImportController(keeper),
        tie=TieController(keeper, clock),
        secure=SecureController(keeper, clock),
        quick=QuickController(keeper, sensor_for),
        mail_code=MailCodeController(keeper),
        receipt=ReceiptController(keeper),
    )
