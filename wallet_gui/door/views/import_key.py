"""The page that takes a private key or a keystore file into the vault."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton

from wallet_gui.channel.messages import Refused
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.door.attempt import Problem
from wallet_gui.door.import_key import ImportController, ImportState, Way
from wallet_gui.door.views.confirm_base import Notice, QuestionView
from wallet_gui.door.views.keystore_card import KeystoreCard
from wallet_gui.door.views.password_entry import PasswordEntry
from wallet_gui.door.views.view import named, said
from wallet_gui.ui.messages import refusal_message
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.password_field import PasswordField
from wallet_gui.ui.widgets.segmented import SegmentedControl

_ABOUT_KEY = frozenset({Why.KEY, Why.PRESENT, Why.TOO_LARGE})
"""Refusals that stand below the key."""
_AT_A_FIELD = _ABOUT_KEY | {Why.WRONG, Why.NAME}


class ImportKeyView(QuestionView):
    """Two ways to bring a key, its name, and the password of the account."""

    def __init__(self, theme: Theme, controller: ImportController) -> None:
        super().__init__(theme, "import", controller)
        self._import = controller
        self._seen_problems: tuple[Problem | None, ...] = ()
        self._was_done = False
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make(self) -> None:
        theme = self.theme
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
        self._key_password_field = PasswordEntry(theme, self.key_password)
        self.label = named(QLineEdit(), "import.label")
        self.label.setProperty("large", "true")
        self._label_field = Field(theme, self.label)

    def _lay_out(self) -> None:
        fields = (self._key_field, self._card_note, self._key_password_field, self._label_field, self.password_field)
        self._asked = (self.way, *fields)
        for part in self._asked:
            self.column.body.addWidget(part)

    def _connect(self) -> None:
        controller = self._import
        self.way.chosen.connect(lambda key: controller.choose(Way(key)))
        for field in (self.key, self.key_password, self.label):
            field.textEdited.connect(controller.typing)
        self.card.file_chosen.connect(controller.take_file)
        self.card.text_pasted.connect(controller.take_text)
        controller.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        super().retranslate()
        self._seen_problems = ()
        self.setWindowTitle(self.tr("Import a key"))
        self.way.setAccessibleName(self.tr("What you bring"))
        self.way.set_text(Way.KEY.value, self.tr("Private key"))
        self.way.set_text(Way.FILE.value, self.tr("Keystore file"))
        self._key_field.set_label(self.tr("Private &key"))
        self._card_note.set_label(self.tr("Keystore file"))
        self._key_password_field.set_label(self.tr("Password of the key&store"))
        self._label_field.set_label(self.tr("&Name of the address (if you like)"))
        self.password_field.set_label(self.tr("&Password of this account"))
        self.render_state(self._import.state)

    def focus_first(self) -> None:
        self.key.setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Empty every field."""
        for field in (self.key, self.key_password, self.password):
            field.take()
        self.label.setText("")

    def render_state(self, state: ImportState) -> None:
        """Draw the page."""
        self.heading.setText(self.tr("The key is in your vault") if state.is_done else self.tr("Import a key"))
        self.intro.setText(self._sentence(state))
        self.set_verb(self.tr("Close") if state.is_done else self.tr("Import"))
        self.cancel.setVisible(not state.is_done)
        self.way.set_current(state.way.value)
        self.card.render_state(state)
        self._show_parts(state)
        self.show_notice(self._notice_for(state))
        self.render_attempt(state, *self._asked)
        self._render_problems(state)
        if state.is_done and not self._was_done:
            self.forget()
            self.say_page()
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

    def _notice_for(self, state: ImportState) -> Notice | None:
        refused = state.attempt.refusal
        if refused is None or refused.why in _AT_A_FIELD:
            return None
        message = refusal_message(refused, Purpose.IMPORT_KEY)
        return Tone.STOP, message.title, message.text

    def show_refusal(self, refusal: Refused | None) -> None:
        for field in (self._key_field, self._card_note, self._key_password_field, self._label_field):
            field.clear()
        super().show_refusal(refusal)
        if refusal is None:
            return
        text = refusal_message(refusal, Purpose.IMPORT_KEY).text
        if refusal.why is Why.KEY:
            self._show_bad_key()
        elif refusal.why in _ABOUT_KEY:
            self._key_place().show_error(text)
        elif refusal.why is Why.NAME:
            self._label_field.show_error(text)

    def _show_bad_key(self) -> None:
        """A signer could not take the key in: of a keystore its own password is the likeliest reason."""
        if self._import.state.way is Way.FILE:
            self._key_password_field.show_error(
                self.tr("The keystore does not open with this password, or it is damaged. Nothing was changed.")
            )
            self.key_password.selectAll()
        else:
            self._key_field.show_error(self._not_a_key())

    def _not_a_key(self) -> str:
        if self._import.state.way is Way.FILE:
            return self.tr("This is not a keystore file. Nothing was changed.")
        return self.tr("This is not a private key: it has 64 digits from 0 to f. Nothing was changed.")

    def _words_for(self, problem: Problem) -> str:
        is_no_key = isinstance(problem, Refused) and problem.why is Why.KEY
        return self._not_a_key() if is_no_key else said(problem).text

    def _render_problems(self, state: ImportState) -> None:
        """Say what was found wrong here; the focus goes to the first of it."""
        problems = (state.label_problem, state.key_problem)
        if problems == self._seen_problems:
            return
        self._seen_problems = problems
        fields = (self._label_field, self._key_place())
        for field, problem in zip(fields, problems, strict=True):
            if problem is not None:
                field.show_error(self._words_for(problem))
            elif state.attempt.refusal is None and state.attempt.wait is None:
                field.clear()

    def _key_place(self) -> Field:
        return self._card_note if self._import.state.way is Way.FILE else self._key_field

    # What happens

    def go_on(self) -> None:
        if self._import.state.is_done:
            self._import.leave()
        else:
            self._import.submit(self.key.text(), self.key_password.text(), self.label.text(), self.password.text())
