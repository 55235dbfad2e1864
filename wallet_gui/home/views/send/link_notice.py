"""Above the form: where its content came from, or that a request from outside waits for the form to be free."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from wallet_gui.home.views.base import View
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone
from wallet_gui.ui.widgets.button import Button


class LinkNotice(View):
    """A request that another program handed over. It never replaces what a person has typed without being told to."""

    wanted = Signal(str)
    """The person wants the request that waits in place of what stands there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._waiting = ""
        self.banner = Banner(theme, can_dismiss=True)
        self.banner.setObjectName("send.link")
        self.use = self.banner.add_action(Button(theme))
        self.use.setObjectName("send.link.use")
        self.use.clicked.connect(self._use)
        self.banner.dismissed.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.hide()

    @property
    def tells_origin(self) -> bool:
        """Whether it says that the form was filled in by a link."""
        return not self.isHidden() and not self._waiting

    def show_filled(self) -> None:
        """Say that the form was filled in by a link."""
        self._show("", Tone.INFO)

    def show_waiting(self, request: str) -> None:
        """Say that a request waits, and leave the form as it is."""
        self._show(request, Tone.WARN)

    def retranslate(self) -> None:
        self.use.setText(self.tr("Use the request"))
        if self._waiting:
            self.banner.set_words(
                self.tr("Another program handed over a payment request"),
                self.tr("What you have typed is unchanged. The request would take its place."),
            )
        else:
            self.banner.set_words(
                self.tr("Filled in by a link from another program"),
                self.tr("Postern cannot know who made the link. Check whom it pays, and how much."),
            )

    def _show(self, request: str, tone: Tone) -> None:
        self._waiting = request
        self.banner.set_tone(tone)
        self.use.setVisible(bool(request))
        self.retranslate()
        self.banner.show()
        self.show()
        self.banner.say()

    def _use(self) -> None:
        self.wanted.emit(self._waiting)
