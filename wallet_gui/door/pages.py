"""The pages of the door, each imported and made when it is first shown.

A start shows one page, and most of the time that it takes is imports. A door in waiting imports the pages that an open
wallet mostly asks for: see ``read_ahead``.
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from wallet_gui.door.controller import DoorController
from wallet_gui.door.page import Page
from wallet_gui.door.views.view import View
from wallet_gui.ui.language import Languages
from wallet_gui.ui.theme import Theme

_AHEAD = ("lock", "request", "leaving")
"""The modules of the pages that a door in waiting is mostly called for, those first that somebody waits for most."""
_LATER = ("confirm", "receipt", "log_in", "top_bar", "create")


def read_ahead(is_called: Callable[[], bool]) -> None:
    """Import the pages that will be wanted soon, one after another, until this process is called."""
    for name in _AHEAD:
        if is_called():
            return
        _view(name)


def read_all() -> None:
    """Import every page."""
    for name in (*_AHEAD, *_LATER):
        _view(name)


def _view(name: str) -> None:
    import_module(f"wallet_gui.door.views.{name}")


class Pages(QStackedWidget):
    """Shows one page; ``painted`` is sent each time a page that was asked for is on the screen."""

    painted = Signal()
    title_changed = Signal()
    help_wanted = Signal()
    language_chosen = Signal(object)
    log_out_wanted = Signal()
    switch_wanted = Signal()
    vault_file_wanted = Signal()

    def __init__(self, theme: Theme, languages: Languages, door: DoorController) -> None:
        super().__init__()
        self._theme, self._languages, self._door = theme, languages, door
        self._made: dict[Page, View] = {}
        self._awaited: View | None = None

    def show_page(self, page: Page) -> None:
        """Bring a page to the front, and forget what was typed on the one before."""
        before = self.currentWidget()
        view = self._page(page)
        if isinstance(before, View) and before is not view:
            before.put_away()
        self.setCurrentWidget(view)
        view.focus_first()
        if self._awaited is not None:
            self._awaited.removeEventFilter(self)
        self._awaited = view
        view.installEventFilter(self)
        view.update()

    @property
    def current(self) -> View | None:
        """The page in front."""
        view = self.currentWidget()
        return view if isinstance(view, View) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._awaited and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._awaited = None
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def _page(self, page: Page) -> View:
        if page not in self._made:
            self._made[page] = self._makers()[page]()
            self.addWidget(self._made[page])
            self._made[page].windowTitleChanged.connect(self.title_changed)
        return self._made[page]

    def _makers(self) -> dict[Page, Callable[[], View]]:
        return {
            Page.LOG_IN: self._make_log_in,
            Page.CREATE: self._make_create,
            Page.LOCK: self._make_lock,
            Page.CONFIRM: self._make_confirm,
            Page.REQUEST: self._make_request,
            Page.IMPORT_KEY: self._make_import_key,
            Page.TIE: self._make_tie,
            Page.SECURE: self._make_secure,
            Page.QUICK: self._make_quick,
            Page.MAIL_CODE: self._make_mail_code,
            Page.LEAVING: self._make_leaving,
            Page.RECEIPT: self._make_receipt,
        }

    def _make_log_in(self) -> View:
        from wallet_gui.door.views.log_in import LogInView
        from wallet_gui.door.views.top_bar import TopBar

        top_bar = TopBar(self._theme, self._languages)
        top_bar.help_wanted.connect(self.help_wanted)
        top_bar.language_chosen.connect(self.language_chosen)
        view = LogInView(self._theme, self._door.subjects.log_in, top_bar)
        view.create_wanted.connect(self._door.create_account)
        view.restore_wanted.connect(self._door.restore_account)
        view.vault_file_wanted.connect(self.vault_file_wanted)
        view.guest_phrase_wanted.connect(self._door.open_phrase_as_guest)
        return view

    def _make_create(self) -> View:
        from wallet_gui.door.views.create import CreateView

        view = CreateView(self._theme, self._door.subjects.create)
        view.vault_file_wanted.connect(self.vault_file_wanted)
        view.vault_file_dropped.connect(self._door.take_vault_file)
        return view

    def _make_confirm(self) -> View:
        from wallet_gui.door.views.confirm import ConfirmView

        return ConfirmView(self._theme, self._door.subjects.confirm)

    def _make_request(self) -> View:
        from wallet_gui.door.views.request import RequestView

        return RequestView(self._theme, self._door.subjects.request)

    def _make_import_key(self) -> View:
        from wallet_gui.door.views.import_key import ImportKeyView

        return ImportKeyView(self._theme, self._door.subjects.import_key)

    def _make_tie(self) -> View:
        from wallet_gui.door.views.tie import TieView

        return TieView(self._theme, self._door.subjects.tie)

    def _make_mail_code(self) -> View:
        from wallet_gui.door.views.mail_code import MailCodeView

        return MailCodeView(self._theme, self._door.subjects.mail_code)

    def _make_quick(self) -> View:
        from wallet_gui.door.views.quick import QuickView

        return QuickView(self._theme, self._door.subjects.quick)

    def _make_secure(self) -> View:
        from wallet_gui.door.views.secure import SecureView

        return SecureView(self._theme, self._door.subjects.secure)

    def _make_leaving(self) -> View:
        from wallet_gui.door.views.leaving import LeavingView

        return LeavingView(self._theme, self._door.subjects.receipt)

    def _make_receipt(self) -> View:
        from wallet_gui.door.views.receipt import ReceiptView

        return ReceiptView(self._theme, self._door.subjects.receipt)

    def _make_lock(self) -> View:
        from wallet_gui.door.views.lock import LockView

        view = LockView(self._theme, self._door.subjects.lock)
        view.log_out_wanted.connect(self.log_out_wanted)
        view.switch_wanted.connect(self.switch_wanted)
        return view
