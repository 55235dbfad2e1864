"""What every page has that stands over the wallet: a question, the password below it, and the two buttons."""

from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.errors import InputError
from wallet_gui.domain.session import Why
from wallet_gui.door.attempt import Wait
from wallet_gui.door.question import Question, QuestionState
from wallet_gui.door.views.code_entry import CodeEntry
from wallet_gui.door.views.paper_key import PaperKey
from wallet_gui.door.views.paper_words import why_paper
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField

Notice: TypeAlias = tuple[Tone, str, str]
"""How grave it is, its title, its sentence."""

_WIDTH = 512


class QuestionView(View):
    """The frame of such a page; its controls are called ``<page>.heading``, ``<page>.password`` and so on.

    A page adds its own parts to ``column.body`` and puts ``password_field`` where it belongs. It draws itself in a
    ``render_state`` of its own, which ends with ``render_attempt``; it says in ``go_on`` what the button does, in
    ``missing`` what that still waits for, in ``show_refusal`` what a refusal means to its fields, and empties them in
    ``forget``, which is called when the page is over.
    """

    def __init__(self, theme: Theme, page: str, question: Question, *, width: int = _WIDTH) -> None:
        super().__init__(theme)
        self._question = question
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._seen_problem: InputError | None = None
        self.heading = named(Para(theme, "", "title"), f"{page}.heading")
        self.intro = named(Para(theme, "", "body", "text.secondary"), f"{page}.text")
        self.notice = named(Banner(theme, Tone.STOP), f"{page}.notice")
        self.notice.hide()
        self.password = named(PasswordField(theme), f"{page}.password")
        self.password_field = PasswordEntry(theme, self.password)
        self.paper = PaperKey(theme, page)
        self.paper.hide()
        self.password_field.add_below(self.paper)
        self.cancel = named(Button(theme, large=True), f"{page}.cancel")
        self.submit = named(BusyButton(theme), f"{page}.submit")
        self._lay_out_frame(width)
        self._connect_frame()
        self._begin()

    def _lay_out_frame(self, width: int) -> None:
        self.column = Column(self.theme, width, centred=False)
        head = QVBoxLayout()
        head.setSpacing(5)
        head.addWidget(self.heading)
        head.addWidget(self.intro)
        self.column.body.addLayout(head)
        self.column.body.addWidget(self.notice)
        self.area = Scroll(self.column)
        self._bar = bar = QWidget()
        bar.setProperty("page", "sidebar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.submit)
        self.foot = QVBoxLayout(bar)
        self.foot.setContentsMargins(24, 11, 24, 11)
        self.foot.setSpacing(10)
        self.foot.addLayout(self.buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addWidget(divider())
        outer.addWidget(bar)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reach_buttons_last()

    def _reach_buttons_last(self) -> None:
        """Let Tab come to the buttons after everything that the page has put above them, from the left."""
        last: QWidget | None = None
        part = self.area.nextInFocusChain()
        while part is not None and part is not self.area:
            if self.area.isAncestorOf(part) and part.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                last = part
            part = part.nextInFocusChain()
        for place in range(self.buttons.count()):
            item = self.buttons.itemAt(place)
            button = item.widget() if item is not None else None
            if isinstance(button, QAbstractButton) and last is not None:
                QWidget.setTabOrder(last, button)
                last = button

    def _connect_frame(self) -> None:
        question = self._question
        self.password.textEdited.connect(question.typing)
        self.submit.clicked.connect(self._on_submit)
        self.submit.wait_over.connect(self.on_wait_over)
        self.cancel.clicked.connect(lambda: self.ask_before_leaving(question.give_up))
        question.left.connect(self.forget)
        question.began.connect(self._begin)
        self.paper.edited.connect(question.typing)
        self.paper.entered.connect(self._on_submit)

    def _begin(self) -> None:
        """Ask for the printed key at once where the session was opened with it."""
        if self._question.wants_printed_key:
            self.paper.offer()
            self.paper.set_used(True)

    # What a page does of its own

    def go_on(self) -> None:
        """Do what the button says."""

    def missing(self) -> str:
        """Say what is still missing before the button may be pressed; the empty text when nothing is."""
        return ""

    def forget(self) -> None:
        """Empty every field."""
        self.password.take()
        self.paper.forget()
        self.paper.hide()

    def on_wait_over(self) -> None:
        """The pause after wrong passwords is over."""
        self.password_field.clear()

    def show_refusal(self, refusal: Refused | None) -> None:
        """Say at its field what a signer refused; a page adds what belongs to its own fields."""
        self.password_field.clear()
        if refusal is not None and refusal.why is Why.WRONG:
            self.password_field.show_error(refusal_message(refusal).text)
            self.password.selectAll()
        if refusal is not None and refusal.why in {Why.WRONG, Why.CEILING}:
            self.paper.offer(why_paper(self._question.keyring_said, refusal.why))

    # What it says

    def retranslate(self) -> None:
        self._seen_refusal = self._seen_problem = None  # what stands below a field is said anew
        self.password_field.set_label(self.tr("&Password"))
        self.cancel.setText(self.tr("Cancel"))

    def focus_first(self) -> None:
        self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing needs to scroll."""
        bar = max(self._bar.heightForWidth(width), self._bar.sizeHint().height())
        return self.content_height(width) + bar + 2

    def content_height(self, width: int) -> int:
        """Return how high what scrolls is at this width."""
        content = self.column.layout()
        assert content is not None
        content.activate()
        return max(self.column.heightForWidth(width), self.column.minimumSizeHint().height())

    def set_verb(self, verb: str) -> None:
        """Say what the button does; while it does it, it says that the vault is being opened."""
        self.submit.set_texts(verb, self.tr("Opening the vault…"))

    def render_attempt(self, state: QuestionState, *asked: QWidget) -> None:
        """Draw where the try stands. ``asked`` cannot be changed while it is checked."""
        attempt = state.attempt
        self.submit.set_busy(attempt.is_checking)
        for part in asked:
            part.setEnabled(not attempt.is_checking)
        if attempt.refusal is not self._seen_refusal:
            self._seen_refusal = attempt.refusal
            self.show_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._seen_wait = attempt.wait
            self.submit.wait(attempt.wait.seconds if attempt.wait is not None else 0)
            if attempt.wait is not None and attempt.refusal is None:
                self.password_field.show_error(paused(attempt.wait.seconds).text)
        self._render_problem(state)
        self.refresh()

    def show_notice(self, notice: Notice | None) -> None:
        """Say something above the fields, or no more; what is grave is read out, once."""
        before = "" if self.notice.isHidden() else self.notice.accessibleName()
        self.notice.setVisible(notice is not None)
        if notice is None:
            return
        tone, title, text = notice
        self.notice.set_tone(tone)
        self.notice.set_words(title, text)
        if tone is Tone.STOP and self.notice.accessibleName() != before:
            self.notice.say()

    def refresh(self) -> None:
        """Ask again whether the button may be pressed."""
        missing = self.missing()
        self.submit.set_allowed(not missing, missing)

    def say_page(self) -> None:
        """Read out what this page, or this stage of it, is."""
        announce(self, f"{self.heading.text()} {self.intro.text()}")

    def _render_problem(self, state: QuestionState) -> None:
        problem = state.password_problem
        if problem is self._seen_problem:
            return
        self._seen_problem = problem
        if problem is not None:
            self.password_field.show_error(said(problem).text)
        elif state.attempt.refusal is None and state.attempt.wait is None:
            self.password_field.clear()

    # What happens

    def _on_submit(self) -> None:
        if self.submit.isEnabled() and self._takes_paper():
            self.go_on()

    def _takes_paper(self) -> bool:
        """Take the printed key up, where the password is asked for. Say whether it is right, or there is none."""
        if self.password_field.isHidden():
            return True
        key = self.paper.key()
        if key is not None:
            self._question.use_printed_key(key)
        return key is not None

    def takes_enter(self, _focused: QWidget | None) -> bool:
        """Say whether Enter presses the button from here. What destroys something is never done by Enter."""
        return self.submit.kind is not Kind.DANGER

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc gives up."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton) and focused is not self.submit:
                focused.click()
            elif self.takes_enter(focused):
                self._on_submit()
        elif key == Qt.Key.Key_Escape:
            self.ask_before_leaving(self._question.give_up)
        else:
            super().keyPressEvent(event)


class CodeQuestionView(QuestionView):
    """A page that may ask for the two-step code as well: ``password_field`` and ``code`` stand together."""

    def __init__(self, theme: Theme, page: str, question: Question) -> None:
        super().__init__(theme, page, question)
        self.code = CodeEntry(theme, page)
        self.code.edited.connect(question.typing)

    def typed_code(self) -> str:
        """Return the code that was typed, where it is asked for."""
        return "" if self.code.isHidden() else self.code.text()

    def forget(self) -> None:
        super().forget()
        self.code.take()

    def show_refusal(self, refusal: Refused | None) -> None:
        self.code.clear_note()
        typed = self.code.take() if refusal is not None else ""
        super().show_refusal(refusal)
        if refusal is not None and refusal.why is Why.CLOCK and not self.code.isHidden():
            self.code.show_error(refusal_message(refusal).text)
        elif refusal is not None and refusal.why is Why.WRONG and typed:
            self.code.doubt_clock()
