"""The sidebar: whose account this is, the pages, and the two ways to step away."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QMenu, QSizePolicy, QVBoxLayout

from wallet_gui.domain.session import Computer
from wallet_gui.home.account import Account
from wallet_gui.home.views.base import View
from wallet_gui.home.views.page_names import CHECKUP, page_name
from wallet_gui.home.views.page_table import PAGES
from wallet_gui.ui.painting import focus_ring, rounded, smooth
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.focus import KeyboardRing
from wallet_gui.ui.widgets.monogram import paint_monogram
from wallet_gui.ui.widgets.nav_button import NavButton


class Sidebar(View):
    """212 pixels wide, or a rail of icons where the window is narrow."""

    page_asked = Signal(str)
    lock_asked = Signal()
    leave_asked = Signal()

    def __init__(self, theme: Theme, account_menu: QMenu) -> None:
        super().__init__()
        self._theme = theme
        self._is_rail = False
        self.setObjectName("sidebar")
        self.setProperty("page", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.account = AccountButton(theme, account_menu)
        self.pages = {entry.key: NavButton(theme, entry.icon) for entry in PAGES}
        group = QButtonGroup(self)
        for key, button in self.pages.items():
            button.setObjectName(f"sidebar.{key}")
            button.clicked.connect(lambda _=False, page=key: self.page_asked.emit(page))
            group.addButton(button)
        self.lock = NavButton(theme, "lock", hint="Ctrl+L", checkable=False)
        self.lock.setObjectName("sidebar.lock")
        self.lock.clicked.connect(self.lock_asked)
        self.leave = NavButton(theme, "signOut", checkable=False)
        self.leave.setObjectName("sidebar.log_out")
        self.leave.clicked.connect(self.leave_asked)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._column.addWidget(self.account)
        self._column.addSpacing(6)
        for key, button in self.pages.items():
            if key == CHECKUP:  # what is about the account itself
                self._column.addSpacing(6)
                self._column.addWidget(divider())
                self._column.addSpacing(6)
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._column.addWidget(self.lock)
        self._column.addWidget(self.leave)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()

    def show_account(self, account: Account, computer: Computer) -> None:
        """Show whose account is open, and on whose computer."""
        self.account.show_account(account, computer)

    def show_page(self, key: str) -> None:
        """Mark the page that is shown."""
        self.pages[key].setChecked(True)

    def set_rail(self, is_rail: bool) -> None:
        """Show icons alone, or icons and words."""
        if is_rail != self._is_rail:
            self._is_rail = is_rail
            self._fit()

    def retranslate(self) -> None:
        for key, button in self.pages.items():
            button.set_text(page_name(key))
        self.lock.set_text(self.tr("Lock"))
        self.leave.set_text(self.tr("Log out…"))
        self.leave.setAccessibleDescription(self.tr("Also called sign out. Opens the choice of how to leave."))

    def _fit(self) -> None:
        sizes = self._theme.tokens.sizes
        self.setFixedWidth(self._theme.px(sizes["sidebarRail" if self._is_rail else "sidebar"]))
        edge = 8 if self._is_rail else 10
        self._column.setContentsMargins(edge, 12, edge, 10)
        self.account.set_rail(self._is_rail)
        for button in (*self.pages.values(), self.lock, self.leave):
            button.set_rail(self._is_rail)


class AccountButton(KeyboardRing, QAbstractButton):
    """Monogram, account name and the name of the address; opens the account menu."""

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self._theme, self._menu = theme, menu
        self._account, self._computer, self._label = Account(), Computer.MINE, ""
        self._is_rail = False
        self.setObjectName("sidebar.account")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open_menu)
        theme.changed.connect(self.updateGeometry)

    def show_account(self, account: Account, computer: Computer) -> None:
        """Show whose account is open, and on whose computer where it is not the person's own."""
        self._account, self._computer = account, computer
        self.setText(account.name)
        self.retranslate()

    def show_address(self, label: str) -> None:
        """Show which of the account's addresses the pages are about, by the name that the person gave it."""
        self._label = label
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        self.setAccessibleName(self._account.name)
        self.setAccessibleDescription(self._second_line)
        self._refresh_tip()
        self.update()

    @property
    def _second_line(self) -> str:
        """What stands under the name."""
        words = {Computer.SHARED: self.tr("Shared computer"), Computer.GUEST: self.tr("Guest session")}
        return words.get(self._computer, self._label)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def set_rail(self, is_rail: bool) -> None:
        """Show the monogram alone."""
        self._is_rail = is_rail
        self._refresh_tip()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(38), self._theme.px(46))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        if self.underMouse() or self.isDown():
            rounded(painter, self.rect(), 6, self._theme.color("bg.hover"))
        side = self._theme.px(28)
        top = (self.height() - side) / 2
        left = (self.width() - side) / 2 if self._is_rail else self._theme.px(6)
        paint_monogram(painter, self._theme, QRectF(left, top, side, side), self._account.name)
        if self._is_rail and self._computer is Computer.GUEST:
            painter.setPen(QPen(self._theme.color("warning.text"), self._theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left, top, side, side))
        if not self._is_rail:
            self._paint_words(painter, self._theme.px(6) + side + self._theme.px(10))
        if self.shows_focus:
            focus_ring(painter, self._theme, self.rect(), 6)
        painter.end()

    def _paint_words(self, painter: QPainter, left: int) -> None:
        arrow = self._theme.px(24)
        width = self.width() - left - arrow
        lines = [(self._account.name, "bodyStrong", "text.primary")]
        if self._second_line:
            ink = "warning.text" if self._computer is Computer.GUEST else "text.secondary"
            lines.append((self._second_line, "caption", ink))
        height = sum(self._theme.line_px(role) for _, role, _ in lines)
        top = (self.height() - height) // 2
        for text, role, color in lines:
            font = self._theme.font(role)
            painter.setFont(font)
            painter.setPen(self._theme.color(color))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
            row = self._theme.line_px(role)
            painter.drawText(left, top, width, row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            top += row
        box = QRectF(self.width() - arrow, 0, arrow, self.height())
        self._theme.icons.paint(painter, box, "down", "text.secondary", 16)

    def _open_menu(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _refresh_tip(self) -> None:
        words = " · ".join(part for part in (self._account.name, self._second_line) if part)
        self.setToolTip(words)
