"""The newest payments, each a button that opens its details."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from wallet_gui.domain.payment import Direction, Payment
from wallet_gui.home.views.base import View
from wallet_gui.home.views.payment_words import headline, signed_amount
from wallet_gui.home.views.wallet_words import STATE_INKS, fate_word, network_name
from wallet_gui.home.wallet.outbox import PENDING
from wallet_gui.home.wallet.state import WalletState
from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.card import Card
from wallet_gui.ui.widgets.focus import KeyboardRing
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import recent_moment, shown_amount

MOST = 5


class RecentCard(View):
    """Draws at most five payments; decides nothing."""

    opened = Signal(object)
    """A ``Payment``."""
    all_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = Para(theme, "", "subtitle")
        self._all = LinkButton(theme)
        self._all.setObjectName("home.show_all")
        self._all.clicked.connect(self.all_asked)
        self._none = Para(theme, "", "body", "text.secondary")
        self._rows = [_RecentRow(theme, f"home.recent.{place}") for place in range(1, MOST + 1)]
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 8, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._all)
        self._none.setContentsMargins(14, 4, 14, 14)
        card = Card(theme, padding=0)
        card.body.setContentsMargins(1, 1, 1, 8)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addWidget(self._none)
        for row in self._rows:
            row.clicked.connect(lambda _=False, shown=row: self.opened.emit(shown.payment))
            card.body.addWidget(row)
        card.body.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        self.retranslate()

    def show_payments(self, payments: list[Payment], state: WalletState, *, hides: bool, now_s: int) -> None:
        """Show other payments, the newest first."""
        for row, payment in zip(self._rows, [*payments, *[None] * MOST], strict=False):
            row.show_payment(payment, state, hides=hides, now_s=now_s)
        self._none.setVisible(not payments)

    def set_leads_on(self, leads_on: bool) -> None:
        """Say whether there is a page with all payments."""
        self._all.setVisible(leads_on)
        for row in self._rows:
            row.setEnabled(leads_on)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Recent activity"))
        self._all.setText(self.tr("Show all"))
        self._all.setAccessibleName(self.tr("Show all activity"))
        self._none.setText(self.tr("No payments yet."))


class _RecentRow(KeyboardRing, QAbstractButton):
    """One payment on two lines: who and how much, when and what became of it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.payment: Payment | None = None
        self._who = self._when = self._amount = self._fate = ""
        self._icon, self._amount_ink, self._fate_ink = "send", "text.primary", "text.secondary"
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_payment(self, payment: Payment | None, state: WalletState, *, hides: bool, now_s: int) -> None:
        """Show a payment; without one the row is not there."""
        self.payment = payment
        self.setVisible(payment is not None)
        if payment is None:
            self._who = self._when = self._amount = self._fate = ""
            self.setText("")
            self.setAccessibleName("")
            self.setToolTip("")
            return
        network = state.book.network(payment.chain_id)
        is_out = payment.direction is not Direction.IN
        self._who = headline(payment, state.book)
        self._when = " · ".join(
            filter(None, (recent_moment(payment.time, now_s), network_name(network) if network else ""))
        )
        self._amount = shown_amount(signed_amount(payment), hides)
        self._fate = fate_word(payment, state.book)
        self._icon = "waiting" if payment.state in PENDING else "send" if is_out else "receive"
        self._amount_ink = "text.primary" if is_out else "success.text"
        self._fate_ink = STATE_INKS[payment.state]
        self.setText(self._who)
        self.setAccessibleName(", ".join((self._who, self._amount, self._fate, self._when)))
        self.setToolTip(f"{self._who}\n{payment.other}" if payment.other else self._who)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.line_px("body") + self._theme.line_px("caption") + 14)

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, painter = self._theme, smooth(QPainter(self))
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.fillRect(self.rect(), theme.color("bg.hover"))
        side, pad = theme.px(28), theme.px(12)
        disc = QRect(pad, (self.height() - side) // 2, side, side)
        rounded(painter, disc, side / 2, theme.color("bg.hover"))
        theme.icons.paint(painter, disc, self._icon, "text.secondary", 16)
        area = self.rect().adjusted(pad + side + pad, 7, -pad, -7)
        upper = QRect(area.left(), area.top(), area.width(), theme.line_px("body"))
        lower = QRect(area.left(), upper.bottom() + 1, area.width(), theme.line_px("caption"))
        strong = theme.font("body", tabular=True)
        strong.setWeight(strong.Weight.Medium)
        self._paint_line(painter, upper, strong, (self._who, "text.primary"), (self._amount, self._amount_ink))
        small = theme.font("caption", tabular=True)
        self._paint_line(painter, lower, small, (self._when, "text.secondary"), (self._fate, self._fate_ink))
        painter.setPen(theme.color("border.divider"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        if self.shows_focus:
            focus_ring(painter, theme, self.rect(), 4)
        painter.end()

    def _paint_line(
        self, painter: QPainter, area: QRect, font: QFont, left: tuple[str, str], right: tuple[str, str]
    ) -> None:
        """Paint one line with something at each end; what stands in front gives way."""
        metrics = QFontMetrics(font)
        taken = metrics.horizontalAdvance(right[0]) + self._theme.px(10)
        painter.setFont(font)
        painter.setPen(self._theme.color(left[1]))
        words = metrics.elidedText(left[0], Qt.TextElideMode.ElideRight, area.width() - taken)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(self._theme.color(right[1]))
        painter.drawText(area, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, right[0])
