"""The wizard around its pages: the steps, the buttons, and what is asked before anything is lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wallet_gui.door.create import CreateController, CreateState, Step
from wallet_gui.door.judge import Judge
from wallet_gui.door.views.brand import Brand
from wallet_gui.door.views.dialogs import Choice, ask
from wallet_gui.door.views.locking_page import LockingPage
from wallet_gui.door.views.name_page import NamePage
from wallet_gui.door.views.old_phrase_page import OldPhrasePage
from wallet_gui.door.views.phrase_pages import CheckPage, PhrasePage
from wallet_gui.door.views.session_password_page import SessionPasswordPage
from wallet_gui.door.views.two_step_page import TwoStepPage
from wallet_gui.door.views.view import Column, Scroll, View, named
from wallet_gui.door.views.wizard_page import WizardPage
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import Card, SectionLabel, divider
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.step_list import StepList

_SIDE_WIDTH = 264
_LATER_STEPS = frozenset({Step.PHRASE, Step.CHECK})


class CreateView(View):
    """Shows the page of the step that the controller is at. What was typed survives going back and on."""

    vault_file_wanted = Signal()
    vault_file_dropped = Signal(str)

    def __init__(self, theme: Theme, create: CreateController) -> None:
        super().__init__(theme)
        self._create = create
        self._shown: Step | None = None
        self._judge = Judge()
        self._pages: dict[Step, WizardPage] = {}
        self._holders: dict[Step, QWidget] = {}
        self._steps = named(StepList(theme), "create.steps")
        self._kind = SectionLabel(theme)
        self._tip_title = Para(theme, "", "bodyStrong", "accent.softText")
        self._tip = Para(theme, "", "body", "text.secondary")
        self._where = Para(theme, "", "caption", "text.secondary")
        self.cancel = named(Button(theme, kind=Kind.QUIET, large=True), "create.cancel")
        self.later = named(Button(theme, kind=Kind.QUIET, large=True), "create.later")
        self.back = named(Button(theme, large=True), "create.back")
        self.go_on = named(BusyButton(theme), "create.continue")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _page_of(self, step: Step) -> WizardPage:
        """Return the page of a step, made when it is first reached."""
        if step not in self._pages:
            page = self._make_page(step)
            page.changed.connect(self._refresh)
            page.completed.connect(self._focus_going_on)
            column = Column(self.theme, page.form_width)
            column.body.addWidget(page)
            self._pages[step], self._holders[step] = page, Scroll(column)
            self._stack.addWidget(self._holders[step])
        return self._pages[step]

    def _make_page(self, step: Step) -> WizardPage:
        theme, create = self.theme, self._create
        match step:
            case Step.NAME:
                return NamePage(theme, create, self._judge)
            case Step.TWO_STEP:
                return TwoStepPage(theme, create)
            case Step.PHRASE:
                return PhrasePage(theme, create)
            case Step.CHECK:
                return CheckPage(theme, create)
            case Step.LOCKING:
                return LockingPage(theme, create)
            case Step.SESSION_PASSWORD:
                return SessionPasswordPage(theme, create)
            case Step.OLD_PHRASE:
                page = OldPhrasePage(theme, create)
                page.vault_file_wanted.connect(self.vault_file_wanted)
                return page

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(divider())
        right.addWidget(self._make_bar())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._side = self._make_side()
        self._edge = divider(vertical=True)
        row.addWidget(self._side)
        row.addWidget(self._edge)
        row.addLayout(right, 1)

    def _make_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("page", "sidebar")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(20, 24, 18, 18)
        column.setSpacing(8)
        column.addWidget(Brand(self.theme), 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(10)
        column.addWidget(self._kind)
        column.addWidget(self._steps)
        column.addStretch(1)
        tip = Card(self.theme, padding=13)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel(self.theme, "tip", "accent.softText"))
        head.addWidget(self._tip_title, 1)
        tip.body.setSpacing(4)
        tip.body.addLayout(head)
        tip.body.addWidget(self._tip)
        column.addWidget(tip)
        return side

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setProperty("page", "sidebar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(28, 11, 28, 11)
        row.setSpacing(8)
        row.addWidget(self.cancel)
        row.addWidget(self.later)
        row.addWidget(self._where, 1, Qt.AlignmentFlag.AlignCenter)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go_on)
        return bar

    def _connect(self) -> None:
        self.cancel.clicked.connect(lambda: self.ask_before_leaving(then=None))
        self.later.clicked.connect(self._ask_later)
        self.back.clicked.connect(self._create.back)
        self.go_on.clicked.connect(self._go_on)
        self._create.state_changed.connect(self.render_state)
        self._create.left.connect(self.forget)

    # What it says

    def retranslate(self) -> None:
        self._tip_title.setText(self.tr("Good to know"))
        self.cancel.setText(self.tr("Cancel"))
        self.later.setText(self.tr("Do this later…"))
        self.back.setText(self.tr("Back"))
        self.render_state(self._create.state)

    def focus_first(self) -> None:
        self._page.focus_first()

    @property
    def _page(self) -> WizardPage:
        return self._page_of(self._create.state.step)

    def render_state(self, state: CreateState) -> None:
        """Draw the steps and the page one is at."""
        names = {
            Step.OLD_PHRASE: self.tr("Recovery phrase"),
            Step.NAME: self.tr("Name and password"),
            Step.TWO_STEP: self.tr("Two-step code"),
            Step.PHRASE: self.tr("Recovery phrase"),
            Step.CHECK: self.tr("Check your phrase"),
            Step.LOCKING: self.tr("Locking"),
            Step.SESSION_PASSWORD: self.tr("Password for this session"),
        }
        self._kind.setText(self._kind_of(state))
        self._steps.set_steps([names[step] for step in state.steps])
        place = state.steps.index(state.step)
        self._steps.set_current(place)
        self._where.setText(self.tr("Step {n} of {count}").format(n=place + 1, count=len(state.steps)))
        self._page_of(state.step)
        for page in self._pages.values():
            page.render_state(state)
        if state.step is not self._shown:
            self._show_step(state.step, names[state.step])
        self._refresh()

    def _kind_of(self, state: CreateState) -> str:
        if state.is_guest:
            return self.tr("Guest session")
        return self.tr("Restore an account") if state.is_restore else self.tr("Create an account")

    def _show_step(self, step: Step, name: str) -> None:
        self._shown = step
        self._stack.setCurrentWidget(self._holders[step])
        self.setWindowTitle(name)
        self._tip.setText(self._page.good_to_know())
        announce(self, f"{self._where.text()}. {self._page.heading.text()}")
        self._page.focus_first()

    def _refresh(self) -> None:
        state = self._create.state
        self._tip.setText(self._page.good_to_know())
        self.go_on.set_texts(self._page.verb(), self.tr("Making the vault…"))
        missing = self._page.missing()
        self.go_on.set_allowed(not missing, missing)
        busy = state.attempt.is_checking
        self.go_on.set_busy(busy)
        self.back.setVisible(state.step is not state.steps[0])
        self.later.setVisible(state.step in _LATER_STEPS)
        for button in (self.back, self.cancel):
            button.setEnabled(not busy)

    # What happens

    def forget(self) -> None:
        """Empty every field of every page."""
        self._shown = None
        for page in self._pages.values():
            page.forget()

    def ask_before_leaving(self, then: Callable[[], object] | None) -> None:
        """Leave the wizard, after a question only if something would be lost. ``then`` follows."""

        def leave() -> None:
            self._create.leave()
            if then is not None:
                then()

        if not self._create.state.would_lose and not self._page.has_input:
            leave()
            return
        ask(
            self,
            self.theme,
            self.tr("Stop here?"),
            self.tr(
                "Nothing has been written yet. What you typed here, and a phrase that was shown, would be forgotten."
            ),
            [
                Choice("create.stay", self.tr("Go on with it"), kind=Kind.PRIMARY, stays=True),
                Choice("create.leave", self.tr("Stop and forget it"), leave),
            ],
        )

    def _focus_going_on(self) -> None:
        if self.go_on.isEnabled():
            self.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_later(self) -> None:
        ask(
            self,
            self.theme,
            self.tr("Go on without a backup?"),
            self.tr(
                "Until the words are on paper, a broken disk would lose everything in this account. Postern reminds "
                "you on "
                "the home page and before every log-out."
            ),
            [
                Choice("create.later.stay", self.tr("Back up now"), kind=Kind.PRIMARY, stays=True),
                Choice("create.later.go", self.tr("Do this later"), self._create.back_up_later),
            ],
        )

    def _go_on(self) -> None:
        if self.go_on.isEnabled():
            self._page.go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back; on a button Enter presses it."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
            else:
                self._go_on()
        elif key == Qt.Key.Key_Escape:
            if self._create.state.would_lose:
                self._create.back()
            else:
                self.ask_before_leaving(then=None)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self.theme.px(_SIDE_WIDTH)
        enough = self.width() - side >= self.theme.px(600)
        self._side.setFixedWidth(side)
        for part in (self._side, self._edge):
            part.setVisible(enough)
        self._where.setVisible(not enough)
        super().resizeEvent(event)
