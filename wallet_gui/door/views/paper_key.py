"""The printed key in place of this computer's part: a link that becomes a field, typed or read from a picture."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wallet_gui.domain.crockford import plain
from wallet_gui.domain.errors import InputError, PictureError
from wallet_gui.domain.printed_key import CHARACTERS, PREFIX, key_of
from wallet_gui.door.views.view import View, named
from wallet_gui.ui.file_dialog import FileQuestion, ask_file
from wallet_gui.ui.messages import message_for
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.field import Field, Note
from wallet_gui.ui.widgets.para import Para

_MOST = 96
"""More than the key with every space and hyphen: too long is refused, never cut in silence."""


class PaperKey(View):
    """Asks for the printed key, for whoever wants to use it. Without it the page is as it was."""

    switched = Signal(bool)
    """The key is to be used, or not after all."""
    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, page: str) -> None:
        super().__init__(theme)
        self.editor = named(_KeyField(), f"{page}.paper")
        self.use = named(LinkButton(theme), f"{page}.paper.use")
        self.without = named(LinkButton(theme), f"{page}.paper.without")
        self.picture = named(LinkButton(theme), f"{page}.paper.picture")
        self._field = Field(theme, self.editor, beside=self.without)
        self._why = named(Para(theme, "", "caption", "text.secondary"), f"{page}.paper.why")
        self._why.hide()
        self._lay_out()
        self.editor.textEdited.connect(self._on_edited)
        self.editor.returnPressed.connect(self.entered)
        self.editor.picture_pasted.connect(self._take_picture)
        self.use.clicked.connect(lambda: self.set_used(True))
        self.without.clicked.connect(lambda: self.set_used(False))
        self.picture.clicked.connect(self._choose_picture)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        self._open = QWidget()
        inside = QVBoxLayout(self._open)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(self._field)
        row = QHBoxLayout()
        row.addWidget(self.picture)
        row.addStretch(1)
        inside.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._why)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._open)
        self._open.hide()

    @property
    def is_used(self) -> bool:
        """Whether the key stands in for this computer."""
        return not self._open.isHidden()

    def offer(self, why: str = "") -> None:
        """Offer the key, and say why it may be needed."""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.show()

    def set_used(self, is_used: bool) -> None:
        """Ask for the key, or do not."""
        if is_used == self.is_used:
            return
        self.editor.setText("")
        self._field.clear()
        self.use.setVisible(not is_used)
        self._open.setVisible(is_used)
        self.switched.emit(is_used)
        (self.editor if is_used else self.use).setFocus(Qt.FocusReason.TabFocusReason)

    def key(self) -> bytes | None:
        """Return the key, or nothing where none is used; None if it is not right, which is then said."""
        if not self.is_used:
            return b""
        try:
            return key_of(self.editor.text())
        except InputError as error:
            self._field.show_error(message_for(error).text)
            return None

    def forget(self) -> None:
        """Drop what was typed, and stand as at the beginning."""
        self.editor.setText("")
        self._field.clear()
        self._why.hide()
        self.use.show()
        self._open.hide()

    def retranslate(self) -> None:
        self._field.set_label(self.tr("P&rinted key"))
        self._field.set_hint(
            self.tr("From your sheet: PK1 and nine groups of four. Capitals and hyphens do not matter.")
        )
        self.use.setText(self.tr("Use the printed key"))
        self.without.setText(self.tr("Without it"))
        self.without.setAccessibleName(self.tr("Do not use the printed key"))
        self.picture.setText(self.tr("Read it from a picture…"))

    def _on_edited(self) -> None:
        """Say how far it is, and at the end whether it is right."""
        self.edited.emit()
        typed = len(plain(self.editor.text()).removeprefix(PREFIX))
        if typed < CHARACTERS:
            progress = self.tr("{n} of {all} characters").format(n=typed, all=CHARACTERS)
            self._field.show_note(Note.HINT, progress if typed else "")
        elif self.key():
            self._field.show_note(Note.OK, self.tr("Complete, and without a slip."))

    def _choose_picture(self) -> None:
        kinds = self.tr("Pictures ({patterns})").format(patterns="*.png *.jpg *.jpeg *.webp *.bmp")
        asked = FileQuestion(self.tr("Choose a picture of the sheet"), kinds)
        ask_file(self, "paper.dialog", asked, self._take_file)

    def _take_file(self, path: Path) -> None:
        from wallet_gui.ui.qr_file import read_code_file  # late: seldom needed

        try:
            self._take_text(read_code_file(path))
        except PictureError as error:
            self._field.show_error(message_for(error).text)

    def _take_picture(self, image: QImage) -> None:
        from wallet_gui.ui.qr_file import read_code  # late: seldom needed

        try:
            self._take_text(read_code(image))
        except PictureError as error:
            self._field.show_error(message_for(error).text)

    def _take_text(self, text: str) -> None:
        self.editor.setText(text[:_MOST])
        self._on_edited()

    def _restyle(self) -> None:
        self.editor.setFont(self.theme.mono(13))


class _KeyField(QLineEdit):
    """A line for the key, which also takes a picture from the clipboard."""

    picture_pasted = Signal(QImage)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("large", "true")
        self.setMaxLength(_MOST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        image = QGuiApplication.clipboard().image() if event.matches(QKeySequence.StandardKey.Paste) else QImage()
        if image.isNull():
            super().keyPressEvent(event)
        else:
            self.picture_pasted.emit(image)
