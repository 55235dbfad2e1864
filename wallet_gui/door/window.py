"""The door's window: its menu bar, its pages, and where it stands."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu

from wallet_gui.channel.messages import FileTaken, Refused
from wallet_gui.domain.leaving import Plan
from wallet_gui.domain.look import LANGUAGE_NAMES, Colour, Language, Place
from wallet_gui.door.central import Central
from wallet_gui.door.controller import DoorController
from wallet_gui.door.help_menu import HelpMenu
from wallet_gui.door.page import OVER_HOME, Page
from wallet_gui.door.pages import Pages
from wallet_gui.door.small_window import SmallWindow
from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.door.views.page_topics import topic_of_page
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.frame import APP_NAME
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.language import Languages
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tray import Tray, has_tray
from wallet_gui.ui.widgets.gate import Gate

if TYPE_CHECKING:
    from wallet_gui.ui.leave_dialog import LeaveAnswer

_MOVED_AFTER_MS = 300


class DoorWindow(SmallWindow):
    """One window for every page. The confirm page stands small over the wallet's window."""

    def __init__(self, theme: Theme, languages: Languages, door: DoorController, place: Place | None) -> None:
        super().__init__(theme, place)
        self._door, self._languages = door, languages
        self._plan_is_awaited = False
        self._switches = False
        """Whether the plan that is awaited is for logging in with another account."""
        self._stays_hidden = False
        self.pages = Pages(theme, languages, door)
        self._central = Central(theme, self.pages)
        self.setCentralWidget(self._central)
        self.setAcceptDrops(True)
        self._moved = QTimer(self, singleShot=True, interval=_MOVED_AFTER_MS)
        self._moved.timeout.connect(self._tell_place)
        self._tray = Tray(theme, Gate.BARRED, self) if has_tray() else None
        self._make_menus()
        self._connect()
        self.retranslate()
        self.move_to(place)

    # Menus

    def _make_menus(self) -> None:
        self._file = self.add_menu("")
        add = self.add_action
        self._create = add(self._file, "menu.create", "")
        self._restore = add(self._file, "menu.restore", "")
        self._open_vault = add(self._file, "menu.vault", "")
        self._file.addSeparator()
        self._close = add(self._file, "menu.close", "", "Ctrl+W")
        self._quit = add(self._file, "menu.quit", "", "Ctrl+Q", QAction.MenuRole.QuitRole)
        self._view = self.add_menu("")
        self._colour = QMenu(self._view)
        self._view.addMenu(self._colour)
        self._colours = self._choices(self._colour, "menu.colour", list(Colour))
        self._language = QMenu(self._view)
        self._view.addMenu(self._language)
        self._language_choices = self._choices(self._language, "menu.language", list(Language))
        self._view.addSeparator()
        self._full_screen = add(self._view, "menu.fullscreen", "", "F11")
        self._help = HelpMenu(self.theme, self, self._door)
        self._lock = QAction(self)  # in no menu: it locks the wallet below a question
        self._lock.setShortcut(QKeySequence("Ctrl+L"))
        self.addAction(self._lock)
        self.everywhere.append(self._lock)

    def _choices(self, menu: QMenu, name: str, values: list[Colour] | list[Language]) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {}
        for value in values:
            action = menu.addAction("")
            action.setObjectName(f"{name}.{value.value or 'system'}")
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, chosen=value: self._choose(chosen))
            actions[value.value] = action
        return actions

    def _connect(self) -> None:
        door, pages = self._door, self.pages
        self._create.triggered.connect(door.create_account)
        self._restore.triggered.connect(door.restore_account)
        self._open_vault.triggered.connect(self._choose_vault_file)
        self._close.triggered.connect(self.close)
        self._lock.triggered.connect(door.lock_from_question)
        self._quit.triggered.connect(door.quit)
        self._full_screen.triggered.connect(self._toggle_full_screen)
        pages.painted.connect(self._on_painted)
        pages.title_changed.connect(self._entitle)
        pages.help_wanted.connect(self._help.show_topic)
        pages.language_chosen.connect(self._choose)
        pages.log_out_wanted.connect(self._ask_how_to_leave)
        pages.switch_wanted.connect(self._ask_to_switch)
        pages.vault_file_wanted.connect(self._choose_vault_file)
        door.page_wanted.connect(self._show_page)
        door.subjects.log_in.state_changed.connect(self._show_entries)
        door.subjects.made.connect(self._watch_question)
        door.raise_wanted.connect(self.bring_to_front)
        door.hide_wanted.connect(self._start_hidden)
        door.link_waits.connect(lambda: self._central.show_link_notice(door.page))
        door.leave_wanted.connect(self._ask_how_to_leave)
        door.plan_came.connect(self._show_leave_dialog)
        door.file_refused.connect(self._say_file_refused)
        if self._tray is not None:
            self._tray.show_asked.connect(self.bring_to_front)
            self._tray.leave_asked.connect(self._raise_and_leave)
            self._tray.quit_asked.connect(door.quit)

    def retranslate(self) -> None:
        self._file.setTitle(self.tr("&File"))
        self._create.setText(self.tr("New account…"))
        self._restore.setText(self.tr("Restore…"))
        self._open_vault.setText(self.tr("Open vault file…"))
        self._close.setText(self.tr("Close window"))
        self._quit.setText(self.tr("Quit"))
        self._view.setTitle(self.tr("&View"))
        self._colour.setTitle(self.tr("Colour"))
        colours = {
            Colour.SYSTEM: self.tr("As the system"),
            Colour.LIGHT: self.tr("Light"),
            Colour.DARK: self.tr("Dark"),
        }
        for colour, text in colours.items():
            self._colours[colour.value].setText(text)
        self._language.setTitle(self.tr("Language"))
        self._language_choices[Language.SYSTEM.value].setText(self.tr("As the system"))
        for language, text in LANGUAGE_NAMES.items():
            self._language_choices[language.value].setText(text)
        self._full_screen.setText(self.tr("Full screen"))
        self._help.retranslate()
        self._check_choices()
        self._entitle()

    def _check_choices(self) -> None:
        self._colours[self._door.look.colour.value].setChecked(True)
        self._language_choices[self._door.look.language.value].setChecked(True)

    def _choose(self, value: Colour | Language) -> None:
        if isinstance(value, Colour):
            self._door.change_look(replace(self._door.look, colour=value))
        else:
            self._door.change_look(replace(self._door.look, language=value))

    # Pages

    def _show_page(self, page: Page) -> None:
        self._show_entries()
        self.menuBar().setVisible(not self._door.stands_over_home)
        if self._door.stands_over_home:
            self.stand_small()
        elif self.is_small:
            self.stand_large()
        self._central.fit_to(page)
        self.pages.show_page(page)
        self._entitle()
        self._grow()
        self._render_tray()
        if self._stays_hidden:
            self._stays_hidden = False
        elif not self.isVisible():
            self.show()

    def _show_entries(self) -> None:
        """Offer what can be done before log-in; a guest makes no account."""
        is_log_in, is_guest = self._door.page is Page.LOG_IN, self._door.subjects.log_in.state.is_guest
        for action in (self._create, self._restore):
            action.setVisible(is_log_in and not is_guest)
        self._open_vault.setVisible(is_log_in)

    def _render_tray(self) -> None:
        if self._tray is None:
            return
        self._tray.set_state(Gate.CLOSED if self._door.is_locked else Gate.BARRED)
        if self._door.shows_tray:
            self._tray.show()
        else:
            self._tray.hide()

    @property
    def _has_tray(self) -> bool:
        return self._tray is not None and self._door.may_use_tray

    def _watch_question(self, page: Page) -> None:
        if page in OVER_HOME:
            self._door.subjects.question(page).state_changed.connect(self._grow, Qt.ConnectionType.QueuedConnection)

    def _grow(self) -> None:
        view = self.pages.current
        if view is not None:
            self.grow_to(view.wanted_height(self.width()))

    def _entitle(self) -> None:
        title = self.pages.current.windowTitle() if self.pages.current is not None else ""
        self.setWindowTitle(f"{title} — {APP_NAME}" if title else APP_NAME)

    def _on_painted(self) -> None:
        self._door.shown()
        self._tell_place()

    def bring_to_front(self) -> None:
        """Show the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _start_hidden(self, in_tray: bool) -> None:
        self._stays_hidden = True
        if in_tray and self._has_tray:
            self.hide()
        else:
            self.showMinimized()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @property
    def help_topic(self) -> Topic:
        return topic_of_page(self._door)

    # Leaving the locked session

    def _raise_and_leave(self) -> None:
        self.bring_to_front()
        self._ask_how_to_leave()

    def _ask_to_switch(self) -> None:
        self._ask_how_to_leave(switches=True)

    def _ask_how_to_leave(self, *, switches: bool = False) -> None:
        if self._door.page is Page.LOCK and not self._plan_is_awaited:
            self._plan_is_awaited, self._switches = True, switches
            self._door.ask_plan()

    def _show_leave_dialog(self, plan: Plan) -> None:
        if not self._plan_is_awaited or self._door.page is not Page.LOCK:
            return
        self._plan_is_awaited = False
        from wallet_gui.ui.leave_dialog import LeaveDialog  # late: a start does not wait for it
        from wallet_gui.ui.leave_facts import LeaveFacts

        facts = LeaveFacts(plan, is_backed_up=None, switches=self._switches)
        dialog = LeaveDialog(self.theme, facts, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._on_leave_answer)
        dialog.open()

    def _on_leave_answer(self, answer: "LeaveAnswer") -> None:
        self._door.leave(
            answer.way,
            keep_cache=answer.keep_cache,
            quit_after=answer.quit_after,
            forget_name=answer.forget_name,
            switches=answer.switches,
        )

    # Vault files

    def _choose_vault_file(self) -> None:
        kinds = self.tr("Vaults (*.postern *.wgv)")
        every = self.tr("All files (*)")
        asked = FileQuestion(self.tr("Open a vault file"), f"{kinds};;{every}")
        ask_file(self, "vault.dialog", asked, lambda path: self._door.take_vault_file(str(path)))

    def _say_file_refused(self, message: FileTaken) -> None:
        if message.problem is None:
            return
        words = refusal_message(Refused(b"", message.problem, 0, 0, 0, message.needed_bytes))
        ask(self, self.theme, words.title, words.text, [Choice("vault.close", self.tr("Close"), stays=True)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self._door.take_vault_file(path)

    def _dropped_file(self, event: QDropEvent) -> str | None:
        """Return the one local file that is being dropped, where a vault can be taken in."""
        urls = event.mimeData().urls()
        if self._door.page not in {Page.LOG_IN, Page.CREATE} or len(urls) != 1 or not urls[0].isLocalFile():
            return None
        if self._door.page is Page.CREATE and not self._door.subjects.create.state.is_restore:
            return None
        return urls[0].toLocalFile()

    # The frame

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing hides a locked door in the tray, gives up a question, and else quits. The keeper ends the process."""
        event.ignore()
        view = self.pages.current
        if self._door.page in OVER_HOME and view is not None:
            view.ask_before_leaving(then=self._door.give_up_question)
        elif self._door.page is Page.LOCK and self._has_tray:
            self.hide()
        elif view is not None:
            view.ask_before_leaving(then=self._door.quit)
        else:
            self._door.quit()

    def moveEvent(self, event: QMoveEvent) -> None:
        self._moved.start()
        super().moveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._moved.start()
        super().resizeEvent(event)

    def _tell_place(self) -> None:
        if self.isVisible() and not self.is_small and not self.isMinimized():
            self._door.moved(self.place())
