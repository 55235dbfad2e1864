"""The page that takes a private key or a keystore file into the vault."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Problem, Wait
from wallet_gui.door.import_key import ImportController, ImportState, Way
from wallet_gui.door.views.keystore_card import KeystoreCard
from wallet_gui.door.views.view import Column, Scroll, View, named, said
from wallet_gui.ui.announce import announce
from wallet_gui.ui.messages import paused, refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.busy_button import BusyButton
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.segmented import SegmentedControl

_WIDTH = 512
_ABOUT_KEY = frozenset({Why.KEY, Why.PRESENT, Why.TOO_LARGE})
"""Refusals that stand below the key."""


class ImportKeyView(View):
    """Two ways to bring a key, its name, and the password of the account."""

    def __init__(self, theme: Theme, controller: ImportController) -> None:
        super().__init__(theme)
        self._import = controller
        self._seen_refusal: Refused | None = None
        self._seen_wait: Wait | None = None
        self._seen_problems: tuple[Problem | None, ...] = ()
        self._was_done = False
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make(self) -> None:
        theme = self.theme
        self._heading = named(Para(theme, "", "title"), "import.heading")
        self._intro = Para(theme, "", "body", "text.secondary")
        self._notice = named(Banner(theme, Tone.STOP), "import.notice")
        self._notice.hide()
        self.way = named(SegmentedControl(theme), "import.way")
        for way in Way:
            self.way.add(way.value)
        for segment in self.way.findChildren(QRadioButton):
            segment.setObjectName(f"import.way.{segment.objectName()}")
        self.key = named(PasswordField(theme), "import.key")
        self._key_field = Field(theme, self.key)
        self.card = named(KeystoreCard(theme), "import.file")
        self._card_note = Field(theme, self.card)
        self.key_password = named(PasswordField(theme), "import.key_password")
        self._key_password_field = Field(theme, self.key_password)
        self.label = named(QLineEdit(), "import.label")
        self.label.setProperty("large", "true")
        self._label_field = Field(theme, self.label)
        self.password = named(PasswordField(theme), "import.password")
        self._password_field = Field(theme, self.password)
        self.cancel = named(Button(theme, large=True), "import.cancel")
        self.submit = named(BusyButton(theme), "import.submit")

    def _lay_out(self) -> None:
        self._column = Column(self.theme, _WIDTH, centred=False)
        fields = (self._key_field, self._card_note, self._key_password_field, self._label_field, self._password_field)
        for part in (self._heading, self._intro, self._notice, self.way, *fields):
            self._column.body.addWidget(part)
        self._asked = (self.way, *fields)
        self._bar = bar = QWidget()
        bar.setProperty("page", "sidebar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout(bar)
        buttons.setContentsMargins(24, 11, 24, 11)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.submit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Scroll(self._column), 1)
        outer.addWidget(divider())
        outer.addWidget(bar)

    def _connect(self) -> None:
        controller = self._import
        self.way.chosen.connect(lambda key: controller.choose(Way(key)))
        for field in (self.key, self.key_password, self.label, self.password):
            field.textEdited.connect(controller.typing)
        self.card.file_chosen.connect(controller.take_file)
        self.card.text_pasted.connect(controller.take_text)
        self.submit.clicked.connect(self._go_on)
        self.submit.wait_over.connect(self._password_field.clear)
        self.cancel.clicked.connect(self._on_cancel)
        controller.left.connect(self.forget)
        controller.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self._seen_refusal, self._seen_problems = None, ()
        self.setWindowTitle(self.tr("Import a key"))
        self.way.setAccessibleName(self.tr("What you bring"))
        self.way.set_text(Way.KEY.value, self.tr("Private key"))
        self.way.set_text(Way.FILE.value, self.tr("Keystore file"))
        self._key_field.set_label(self.tr("Private &key"))
        self._card_note.set_label(self.tr("Keystore file"))
        self._key_password_field.set_label(self.tr("Password of the key&store"))
        self._label_field.set_label(self.tr("&Name of the address (if you like)"))
        self._password_field.set_label(self.tr("&Password of this account"))
        self.cancel.setText(self.tr("Cancel"))
        self.render_state(self._import.state)

    def focus_first(self) -> None:
        self.key.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Empty every field."""
        for field in (self.key, self.key_password, self.password):
            field.take()
        self.label.setText("")

    def wanted_height(self, width: int) -> int:
        """Return the height at which nothing needs to scroll."""
        content = self._column.layout()
        assert content is not None
        content.activate()
        return max(content.heightForWidth(width), content.minimumSize().height()) + self._bar.sizeHint().height() + 2

    def render_state(self, state: ImportState) -> None:
        """Draw the page."""
        self._heading.setText(self.tr("The key is in your vault") if state.is_done else self.tr("Import a key"))
        self._intro.setText(self._sentence(state))
        self.submit.set_texts(self.tr("Close") if state.is_done else self.tr("Import"), self.tr("Opening the vault…"))
        self.cancel.setVisible(not state.is_done)
        self.way.set_current(state.way.value)
        self.card.render_state(state)
        self._show_parts(state)
        self._render_attempt(state)
        self._render_problems(state)
        if state.is_done and not self._was_done:
            self.forget()
            announce(self, f"{self._heading.text()} {self._intro.text()}")
            self.submit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._was_done = state.is_done

    def _sentence(self, state: ImportState) -> str:
        if state.is_done:
            return self.tr(
                "Your recovery phrase does not bring this key back: keep what you imported, or an exported vault, as "
                "its backup."
            )
        return self.tr("Whoever else has this key can spend what is at its address. Nothing is sent anywhere.")

    def _show_parts(self, state: ImportState) -> None:
        for part in self._asked:
            part.setVisible(not state.is_done)
        is_file = state.way is Way.FILE
        self._key_field.setVisible(not state.is_done and not is_file)
        self._card_note.setVisible(not state.is_done and is_file)
        self._key_password_field.setVisible(not state.is_done and is_file)

    def _render_attempt(self, state: ImportState) -> None:
        attempt = state.attempt
        self.submit.set_busy(attempt.is_checking)
        for part in self._asked:
            part.setEnabled(not attempt.is_checking)
        if attempt.refusal is not self._seen_refusal:
            self._seen_refusal = attempt.refusal
            self._render_refusal(attempt.refusal)
        if attempt.wait is not self._seen_wait:
            self._seen_wait = attempt.wait
            self.submit.wait(attempt.wait.seconds if attempt.wait is not None else 0)
            if attempt.wait is not None and attempt.refusal is None:
                self._password_field.show_error(paused(attempt.wait.seconds).text)

    def _render_refusal(self, refusal: Refused | None) -> None:
        self._clear_fields()
        self._notice.setVisible(False)
        if refusal is None:
            return
        message = refusal_message(refusal, Purpose.IMPORT_KEY)
        if refusal.why is Why.WRONG:
            self._password_field.show_error(message.text)
            self.password.selectAll()
        elif refusal.why in _ABOUT_KEY:
            self._key_place().show_error(message.text)
        elif refusal.why is Why.NAME:
            self._label_field.show_error(message.text)
        else:
            self._notice.set_words(message.title, message.text)
            self._notice.show()
            self._notice.say()

    def _render_problems(self, state: ImportState) -> None:
        """Say what was found wrong here; the focus goes to the first of it."""
        problems = (state.password_problem, state.label_problem, state.key_problem)
        if problems == self._seen_problems:
            return
        self._seen_problems = problems
        fields = (self._password_field, self._label_field, self._key_place())
        for field, problem in zip(fields, problems, strict=True):
            if problem is not None:
                field.show_error(said(problem).text)
            elif state.attempt.refusal is None and state.attempt.wait is None:
                field.clear()

    def _key_place(self) -> Field:
        return self._card_note if self._import.state.way is Way.FILE else self._key_field

    def _clear_fields(self) -> None:
        for field in (self._key_field, self._card_note, self._label_field, self._password_field):
            field.clear()

    # What happens

    def _go_on(self) -> None:
        if not self.submit.isEnabled():
            return
        if self._import.state.is_done:
            self._import.leave()
        else:
            self._import.submit(self.key.text(), self.key_password.text(), self.label.text(), self.password.text())

    def _on_cancel(self) -> None:
        if self._import.state.attempt.is_checking:
            self._import.cancel_check()
        else:
            self._import.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc gives up."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QAbstractButton) and focused is not self.submit:
                focused.click()
            else:
                self._go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
        else:
            super().keyPressEvent(event)
