"""The receipt page: what was erased, and what to do next."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from wallet_gui.domain.leaving import Receipt
from wallet_gui.door.receipt import IDLE_S, ReceiptController, ReceiptState
from wallet_gui.door.views import receipt_words as words
from wallet_gui.door.views.save_file import choose_file
from wallet_gui.door.views.slip import Slip
from wallet_gui.door.views.view import Scroll, View, named
from wallet_gui.system.clipboard import SystemClipboard
from wallet_gui.system.own_file import write_own_file
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button, Kind, LinkButton
from wallet_gui.ui.widgets.card import SectionLabel, divider
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.toast import Toast

_SLIP_WIDTH = 640
_SIDE_WIDTH = 270
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class ReceiptView(View):
    """The receipt, like a till slip, and what to do next. Decides nothing."""

    def __init__(self, theme: Theme, receipt: ReceiptController) -> None:
        super().__init__(theme)
        self._receipt = receipt
        self._clipboard = SystemClipboard()
        self._was_wide = False
        self.slip = Slip(theme)
        self._make_side()
        self._toast = Toast(theme, self)
        self._lay_out()
        self._idle = QTimer(self, singleShot=True, interval=IDLE_S * 1000)
        self._idle.timeout.connect(receipt.log_in_again)
        self._connect()
        self.retranslate()

    # What it is made of

    def _make_side(self) -> None:
        theme = self.theme
        self._heading = named(Para(theme, "", "title"), "receipt.heading")
        self._text = Para(theme, "", "body", "text.secondary")
        self._stop = named(Banner(theme, Tone.STOP), "receipt.stop")
        self.again = named(Button(theme, kind=Kind.PRIMARY, icon="signIn", large=True), "receipt.again")
        self.quit = named(Button(theme, large=True), "receipt.quit")
        self._this = SectionLabel(theme)
        self.save = named(LinkButton(theme, icon="save"), "receipt.save")
        self.copy = named(LinkButton(theme, icon="copy"), "receipt.copy")
        self._names_nothing = Para(theme, "", "caption", "text.tertiary")

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addWidget(self._stop)
        column.addSpacing(8)
        for button in (self.again, self.quit):
            column.addWidget(button)
        column.addSpacing(8)
        column.addWidget(divider())
        column.addWidget(self._this)
        for link in (self.save, self.copy):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._names_nothing)
        column.addStretch(1)
        self._side = side
        content = QWidget()
        middle = QVBoxLayout(content)
        middle.setContentsMargins(24, 24, 24, 24)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(36)
        self._pair.addStretch(1)
        self._pair.addWidget(self.slip, 0, Qt.AlignmentFlag.AlignTop)
        self._pair.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        self._pair.addStretch(1)
        middle.addStretch(1)
        middle.addLayout(self._pair)
        middle.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(content))

    def _connect(self) -> None:
        self.again.clicked.connect(self._receipt.log_in_again)
        self.quit.clicked.connect(self._receipt.quit)
        self.slip.retry.clicked.connect(self._receipt.try_again)
        self.save.clicked.connect(self._choose_file)
        self.copy.clicked.connect(self._copy)
        self._receipt.state_changed.connect(self.render_state)

    # What it says

    def retranslate(self) -> None:
        self.quit.setText(self.tr("Quit Postern"))
        self._this.setText(self.tr("This receipt"))
        self.save.setText(self.tr("Save…"))
        self.copy.setText(self.tr("Copy as text"))
        self._names_nothing.setText(self.tr("It names no address and no amount."))
        self.render_state(self._receipt.state)

    def focus_first(self) -> None:
        (self.quit if self._quits_first() else self.again).setFocus(Qt.FocusReason.TabFocusReason)

    def render_state(self, state: ReceiptState) -> None:
        """Draw the page."""
        self.slip.render_receipt(state, is_wide=self._is_wide())
        self._render_buttons(state)
        if state.receipt is not None:
            self._render_side(state.receipt)

    def _render_side(self, receipt: Receipt) -> None:
        sure = receipt.memory_is_sure
        self._stop.setVisible(not sure)
        self._stop.set_words(
            self.tr("Quit Postern now to be sure."),
            self.tr("One of its programs could not be seen to end. Quitting ends them all."),
        )
        if receipt.is_clean:
            self._heading.setText(self.tr("You can walk away."))
            self._text.setText(self.tr("Nothing of yours is left open on this computer."))
        elif sure:
            self._heading.setText(self.tr("You can leave; one small thing is left."))
            self._text.setText(self.tr("Keys and session are gone. The receipt says what is still there."))
        else:
            self._heading.setText(self.tr("One thing is not certain."))
            self._text.setText(self.tr("The receipt says what could not be confirmed."))

    def _render_buttons(self, state: ReceiptState) -> None:
        """Offer what comes next; who asked for it beforehand can only quit."""
        self.again.setVisible(not state.quits_after)
        again = self.tr("Log in with another account") if state.switches else self.tr("Log in again")
        self.again.setText(again if state.accounts else self.tr("To the first page"))
        self.again.set_icon("signIn" if state.accounts else "")
        quits_first = self._quits_first()
        self.again.set_kind(Kind.SECONDARY if quits_first else Kind.PRIMARY)
        self.quit.set_kind(Kind.PRIMARY if quits_first else Kind.SECONDARY)

    def _quits_first(self) -> bool:
        state = self._receipt.state
        return state.quits_after or (state.receipt is not None and not state.receipt.memory_is_sure)

    # What happens

    def _choose_file(self) -> None:
        choose_file(self, self.tr("Save the receipt"), "postern-receipt.txt", self.tr("Text (*.txt)"), self._save)

    def _save(self, path: str) -> None:
        receipt = self._receipt.state.receipt
        if receipt is None:
            return
        try:
            write_own_file(Path(path), words.as_text(receipt).encode())
        except OSError:
            self._toast.show_message(self.tr("The receipt could not be written there. Choose another folder."))
        else:
            self._toast.show_message(self.tr("Receipt saved."))

    def _copy(self) -> None:
        receipt = self._receipt.state.receipt
        if receipt is not None:
            self._clipboard.put(words.as_text(receipt))
            self._toast.show_message(self.tr("Receipt copied."))

    # The page gives way when nobody is there

    @property
    def idle_left_ms(self) -> int:
        """Milliseconds until the log-in page takes this one's place; -1 while it is not shown."""
        return self._idle.remainingTime()

    def showEvent(self, event: QShowEvent) -> None:
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        self._idle.start()
        announce(self, f"{self._heading.text()} {self.slip.tally}")
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._idle.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._idle.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self._is_wide()
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        room = self.width() - 76
        self.slip.setFixedWidth(
            min(self.theme.px(_SLIP_WIDTH), room - self.theme.px(_SIDE_WIDTH) - 36 if wide else room)
        )
        self._side.setFixedWidth(self.theme.px(_SIDE_WIDTH) if wide else min(self.theme.px(_SLIP_WIDTH), room))
        if wide is not self._was_wide:
            self._was_wide = wide
            self.render_state(self._receipt.state)
        super().resizeEvent(event)

    def _is_wide(self) -> bool:
        return self.width() >= self.theme.px(_SIDE_WIDTH + 560)
