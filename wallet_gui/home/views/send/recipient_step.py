"""Step 1: whom to pay. Typed, pasted, dropped, scanned from a picture, or chosen from people one knows."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from wallet_gui.domain.errors import AddressError, AddressProblem, WalletError
from wallet_gui.home.views.base import View
from wallet_gui.home.views.send.suggestion import Suggestion
from wallet_gui.home.views.send.words import recipient_name
from wallet_gui.home.views.wallet_words import short_address, tame
from wallet_gui.home.wallet.checks import Known
from wallet_gui.home.wallet.recipient import SUGGESTED_MOST, suggestions
from wallet_gui.home.wallet.sending import SendState
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.address_view import AddressView
from wallet_gui.ui.widgets.banner import Tone
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.pill import Pill

_LONGEST = 2000
_WIDTH = 620


class RecipientStep(View):
    """Draws the state; what is wrong with an address that is still being typed is not said before it is complete."""

    typed = Signal(str)
    picture_chosen = Signal(str)
    """The path of a picture file."""
    image_pasted = Signal(QImage)
    continue_asked = Signal()
    copy_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = SendState()
        self.editor = _RecipientEdit()
        self.editor.setObjectName("send.recipient")
        self.editor.setMaxLength(_LONGEST)
        self.editor.textEdited.connect(self.typed)
        self.editor.image_pasted.connect(self.image_pasted)
        self.editor.returnPressed.connect(self.continue_asked)
        self.field = Field(theme, self.editor)
        self.paste = Button(theme, icon="clipboard")
        self.paste.setObjectName("send.paste")
        self.paste.clicked.connect(self._paste)
        self.picture = Button(theme, icon="qr")
        self.picture.setObjectName("send.picture")
        self.picture.clicked.connect(self._choose_picture)
        self._name = Pill(theme)
        self._name.setObjectName("send.recipient.name")
        self.address = AddressView(theme, px=17, lines=2)
        self.address.setObjectName("send.recipient.address")
        self.address.copy_requested.connect(self.copy_asked)
        self._found = Card(theme, "sunken", padding=14)
        self._heading = Para(theme, "", "caption", "text.secondary")
        self._nobody = Para(theme, "", "body", "text.secondary")
        self._nobody.setObjectName("send.nobody")
        self.people = [self._new_suggestion(number) for number in range(SUGGESTED_MOST)]
        self._lay_out()
        self.retranslate()

    def render_state(self, state: SendState) -> None:
        """Draw another state."""
        self._state = state
        if self.editor.text() != state.form.recipient:
            self.editor.setText(state.form.recipient)
            self.editor.setCursorPosition(0)
        self._found.setVisible(bool(state.to))
        if state.to:
            self.address.set_address(state.to)
        self._show_problem()
        self._show_people()
        self.retranslate()

    def show_missing(self) -> None:
        """Say what is wrong although the person may still be typing: they wanted to go on."""
        problem = self._state.recipient_problem
        if problem is not None:
            self.field.show_error(message_for(problem).text)

    def show_picture_problem(self, error: WalletError) -> None:
        """Say why a picture gave no address."""
        self.field.show_error(message_for(error).text)

    def retranslate(self) -> None:
        self.field.set_label(self.tr("&To"))
        self.field.set_hint(self.tr("An address, a contact's name, or a payment request (ethereum:…)"))
        self.editor.setPlaceholderText(self.tr("Paste, type or drop an address"))
        self.paste.setText(self.tr("&Paste"))
        self.picture.setText(self.tr("From a &QR picture…"))
        self._heading.setText(self.tr("Contacts and people you have paid"))
        self._nobody.setText(self.tr("Paste, type or drop an address. People you have paid appear here."))
        if self._state.to:
            known = recipient_name(self._state)
            is_known = bool(self._state.name)
            self._name.show_state(known if is_known else self.tr("Not in your contacts"), _TONES[is_known])

    def _show_problem(self) -> None:
        problem = self._state.recipient_problem
        if problem is None or _is_unfinished(problem):
            self.field.clear()
        elif message_for(problem).text != self.field.message:
            self.field.show_note(Note.ERROR, message_for(problem).text)

    def _show_people(self) -> None:
        state = self._state
        wanted = "" if state.to else state.form.recipient
        people = suggestions(wanted, state.known, state.sender.address)
        for number, row in enumerate(self.people):
            row.setVisible(number < len(people))
            if number < len(people):
                row.show_known(*self._words(people[number]))
        self._heading.setVisible(bool(people))
        self._nobody.setVisible(not people and not state.form.recipient)

    def _words(self, known: Known) -> tuple[str, str, str, str]:
        if known.is_own:
            facts = self.tr("Your own address")
        elif known.times:
            facts = self.tr("Paid %n time(s)", "", known.times)
        else:
            facts = self.tr("In your contacts")
        short = short_address(known.address)
        name = tame(known.name, 64) or (self.tr("Main account") if known.is_own else self.tr("Paid before"))
        return known.address, name, facts, short

    def _new_suggestion(self, number: int) -> Suggestion:
        row = Suggestion(self._theme)
        row.setObjectName(f"send.suggestion.{number}")
        row.clicked.connect(lambda: self._choose(row.address))
        row.hide()
        return row

    def _choose(self, address: str) -> None:
        self.typed.emit(address)
        self.continue_asked.emit()

    def _paste(self) -> None:
        self.editor.take(QGuiApplication.clipboard().mimeData())
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_picture(self) -> None:
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)")
        asked = FileQuestion(self.tr("Choose a picture with a QR code"), kinds)
        ask_file(self, "send.picture.dialog", asked, lambda path: self.picture_chosen.emit(str(path)))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.paste)
        buttons.addWidget(self.picture)
        buttons.addStretch(1)
        self._found.body.addWidget(self._name, 0, Qt.AlignmentFlag.AlignLeft)
        self._found.body.addWidget(self.address, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.field)
        column.addLayout(buttons)
        column.addWidget(self._found)
        column.addSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._nobody)
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for row in self.people:
            rows.addWidget(row)
        column.addLayout(rows)
        self._fit()
        self._theme.changed.connect(self._fit)

    def _fit(self) -> None:
        self.setMaximumWidth(self._theme.px(_WIDTH))


_TONES = {True: Tone.OK, False: None}


def _is_unfinished(problem: WalletError) -> bool:
    """Say whether typing on may put it right."""
    return isinstance(problem, AddressError) and (
        problem.problem is AddressProblem.EMPTY
        or (problem.problem is AddressProblem.LENGTH and problem.length < 40)
        or (problem.problem is AddressProblem.CHARACTER and problem.length < 40)
    )


class _RecipientEdit(QLineEdit):
    """Takes pictures from the clipboard as well."""

    image_pasted = Signal(QImage)

    def take(self, data: QMimeData) -> None:
        """Put what was copied into the field, in place of what is there."""
        if data.hasText() and data.text().strip():
            self.setText(" ".join(data.text().split()))
            self.textEdited.emit(self.text())
        elif data.hasImage():
            self.image_pasted.emit(QImage(data.imageData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        data = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and data.hasImage() and not data.hasText():
            self.take(data)
            return
        super().keyPressEvent(event)
