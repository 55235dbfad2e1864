"""Which page the door shows. It follows the keeper; a person opens the wizard alone."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wallet_gui.channel.messages import (
    AskDiagnostics,
    AskPlan,
    Bye,
    Channel,
    ClipboardIs,
    DiagnosticsAre,
    FileTaken,
    Leave,
    LinkWaits,
    LookChanged,
    MailIs,
    Moved,
    OpenLeave,
    PlanIs,
    Quit,
    Raise,
    ReadClipboard,
    ShowConfirm,
    ShowLeaving,
    ShowLock,
    ShowLogIn,
    Shown,
    ShowReceipt,
    TakeVaultFile,
)
from wallet_gui.domain.computer import RULES
from wallet_gui.domain.leaving import Way
from wallet_gui.domain.look import Look, Place
from wallet_gui.domain.session import Computer, LockReason, Why
from wallet_gui.door.keeper_line import KeeperLine
from wallet_gui.door.page import OVER_HOME, PAGE_OF, Page
from wallet_gui.door.subjects import Subjects
from wallet_gui.system.clipboard import SystemClipboard


def _computer_of(message: Channel) -> Computer:
    match message:
        case ShowLogIn() | ShowLock() | ShowLeaving():
            return message.computer
        case ShowReceipt():
            return message.receipt.computer
        case _:
            return Computer.MINE


class DoorController(QObject):
    """Routes what the keeper says to the subject it concerns, and says which page is up."""

    page_wanted = Signal(object)
    """``Page``: show it, and report with ``shown`` once it has been painted."""
    look_changed = Signal(object)
    """``Look``."""
    raise_wanted = Signal()
    hide_wanted = Signal(bool)
    """The next page is not to be seen: it waits in the tray if there is one (True), or in the task bar."""
    leave_wanted = Signal()
    """Open the leave dialog."""
    plan_came = Signal(object)
    """``Plan``: what leaving would erase and keep."""
    diagnostics_came = Signal(object)
    """``DiagnosticsAre``."""
    file_refused = Signal(object)
    """``FileTaken``: a vault file could not be taken in."""
    link_waits = Signal()
    """Another program handed over a payment request, which home shows once the person is in."""
    ended = Signal()

    def __init__(self, keeper: KeeperLine, subjects: Subjects, clipboard: SystemClipboard, look: Look) -> None:
        super().__init__()
        self._keeper, self.subjects, self._clipboard = keeper, subjects, clipboard
        self.look = look
        self.page = Page.NONE
        self._is_owed_a_picture = False
        self._taken_path = ""
        """The vault file that the keeper was asked to take."""
        self.may_use_tray = True
        """A guest leaves no icon in the tray."""
        self.removes_from_lock = False
        """Whether the confirm page stands in place of the lock page."""
        keeper.heard.connect(self._on_heard)
        keeper.ended.connect(self.ended)
        subjects.made.connect(self._on_made)

    @property
    def stands_over_home(self) -> bool:
        """Whether a question stands over the window of an open wallet."""
        return self.page in OVER_HOME and not self.removes_from_lock

    @property
    def is_locked(self) -> bool:
        """Whether a session waits behind this door."""
        return self.page is Page.LOCK or self.removes_from_lock

    @property
    def shows_tray(self) -> bool:
        """Whether the door has an icon in the tray; while a wallet is open, that has its own."""
        return self.may_use_tray and not self.stands_over_home

    # What the person does

    def create_account(self) -> None:
        """Open the wizard for a new account."""
        self._go(Page.CREATE)
        self.subjects.create.start(restore=False)

    def restore_account(self) -> None:
        """Open the wizard that brings an account back."""
        self._go(Page.CREATE)
        self.subjects.create.start(restore=True)

    def open_phrase_as_guest(self) -> None:
        """Ask for a recovery phrase, for one session."""
        self._go(Page.CREATE)
        self.subjects.create.start_as_guest()

    def take_vault_file(self, path: str) -> None:
        """Have a vault file taken into the profile, or into memory for a guest."""
        self._taken_path = path
        self._keeper.say(TakeVaultFile(path, for_guest=self._is_guest))

    def change_look(self, look: Look) -> None:
        """Show another language, colour or size, here and in every other window."""
        if look != self.look:
            self._take_look(look)
            self._keeper.say(LookChanged(look))

    def ask_plan(self) -> None:
        """Ask what leaving would erase and keep."""
        self._keeper.say(AskPlan())

    def ask_diagnostics(self) -> None:
        """Ask for the keeper's part of a diagnostics text."""
        self._keeper.say(AskDiagnostics())

    def leave(
        self, way: Way, *, keep_cache: bool, quit_after: bool, forget_name: bool = False, switches: bool = False
    ) -> None:
        """Leave the locked session. Removing asks for the password first, here."""
        if way is Way.LOCK:
            return
        self._keeper.say(Leave(way, keep_cache, quit_after, forget_name, switches))
        if way is Way.REMOVE:
            self.removes_from_lock = True
            self.subjects.confirm.show_remove(self.subjects.lock.state.name)
            self._go(Page.CONFIRM)

    def lock_from_question(self) -> None:
        """Lock the wallet over which a question stands, and drop the question with it."""
        if self.stands_over_home:
            self._keeper.say(Leave(Way.LOCK, keep_cache=True, quit_after=False))

    def give_up_question(self) -> None:
        """Close a page that asks one question."""
        if self.page in OVER_HOME:
            self.subjects.question(self.page).leave()

    def quit(self) -> None:
        """End Postern."""
        self._keeper.say(Quit())

    def moved(self, place: Place) -> None:
        """Tell where the window stands."""
        self._keeper.say(Moved(place))

    def shown(self) -> None:
        """The page that was asked for has been painted."""
        if self._is_owed_a_picture:
            self._is_owed_a_picture = False
            self._keeper.say(Shown())
        if self.page is Page.LOCK:
            self.subjects.lock.painted()

    # What the keeper says

    def _on_heard(self, message: Channel) -> None:
        match message:
            case Bye():
                self.ended.emit()
            case LookChanged():
                self._take_look(message.look)
            case Raise():
                self.raise_wanted.emit()
            case OpenLeave():
                self._open_leave()
            case LinkWaits():
                self.link_waits.emit()
            case PlanIs():
                self.plan_came.emit(message.plan)
            case DiagnosticsAre():
                self.diagnostics_came.emit(message)
            case ReadClipboard():
                self._keeper.say(self._read_clipboard(message))
            case FileTaken():
                self._on_file_taken(message)
            case MailIs():
                asks = self.subjects.mail_code if self.page is Page.MAIL_CODE else self.subjects.log_in
                asks.mail_is(message.problem)
            case _:
                self._on_page(message)

    def _on_page(self, message: Channel) -> None:
        self._is_owed_a_picture = True
        self.may_use_tray = RULES[_computer_of(message)].has_tray
        match message:
            case ShowLogIn():
                self.subjects.log_in.show(message)
                if message.minimised:
                    self.hide_wanted.emit(True)
                self._go(Page.LOG_IN)
                if message.minimised:
                    self.shown()  # nothing will be painted
            case ShowLock():
                self.subjects.lock.show(message)
                if message.minimised:
                    self.hide_wanted.emit(message.reason is not LockReason.MINIMISED)
                self._go(Page.LOCK)
                if message.minimised:
                    self.shown()  # nothing will be painted
            case ShowConfirm():
                self._show_question(message)
            case ShowLeaving():
                self.subjects.receipt.show_leaving(message)
                self._go(Page.LEAVING)
            case ShowReceipt():
                self.subjects.receipt.show_receipt(message)
                self._go(Page.RECEIPT)

    def _show_question(self, message: ShowConfirm) -> None:
        page = PAGE_OF.get(message.purpose, Page.CONFIRM)
        self.subjects.question(page).pose(message)
        self._go(page)

    def _open_leave(self) -> None:
        if self.page is Page.LOCK:
            self.raise_wanted.emit()
            self.leave_wanted.emit()

    def _read_clipboard(self, message: ReadClipboard) -> ClipboardIs:
        cleared = self._clipboard.clear_if_ours(message.salt, message.digest)
        return ClipboardIs(ours_is_gone=cleared.ours_is_gone, was_ours=cleared.was_ours)

    def _on_file_taken(self, message: FileTaken) -> None:
        path, self._taken_path = self._taken_path, ""
        if not path:
            self.subjects.confirm.file_taken(message)
            return
        if message.problem in {None, Why.PRESENT} and self.page is Page.CREATE:
            self.subjects.create.leave()
        if message.problem is not None:
            self.file_refused.emit(message)
        elif self._is_guest:
            self.subjects.log_in.guest_file_opened(Path(path).name)
        else:
            self.subjects.log_in.vault_added()

    @property
    def _is_guest(self) -> bool:
        return self.page is Page.LOG_IN and self.subjects.log_in.state.is_guest

    def _on_made(self, page: Page) -> None:
        if page is Page.CREATE:
            self.subjects.create.left.connect(self._on_wizard_left)
        elif page is Page.CONFIRM:
            self.subjects.confirm.left.connect(self._on_confirm_left)

    def _on_wizard_left(self) -> None:
        if self.page is Page.CREATE:
            self._go(Page.LOG_IN)

    def _on_confirm_left(self) -> None:
        if self.removes_from_lock:
            self.removes_from_lock = False
            self._go(Page.LOCK)

    def _take_look(self, look: Look) -> None:
        self.look = look
        self.look_changed.emit(look)

    def _go(self, page: Page) -> None:
        self.page = page
        self.page_wanted.emit(page)
