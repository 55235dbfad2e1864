"""Settings: categories on the left, their rows on the right, and Log out… always in sight."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wallet_gui.domain.leaving import Way
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.base import Screen, has_entries
from wallet_gui.home.views.settings.account import AccountPage
from wallet_gui.home.views.settings.account_log import AccountLogPage
from wallet_gui.home.views.settings.addresses import AddressesPage
from wallet_gui.home.views.settings.appearance import AppearancePage
from wallet_gui.home.views.settings.find import HIT_ROLE, WHERE_ROLE, FindField, ResultDelegate
from wallet_gui.home.views.settings.help_about import HelpAboutPage
from wallet_gui.home.views.settings.mail import MailPage
from wallet_gui.home.views.settings.networks import NetworksPage
from wallet_gui.home.views.settings.notices import NoticesPage
from wallet_gui.home.views.settings.privacy import PrivacyPage
from wallet_gui.home.views.settings.rows import CategoryPage, Found
from wallet_gui.home.views.settings.security import SecurityPage
from wallet_gui.home.views.settings.tokens import TokensPage
from wallet_gui.ui.announce import announce
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.nav_button import NavButton
from wallet_gui.ui.widgets.para import Para

ACCOUNT, ADDRESSES, SECURITY, PRIVACY = "account", "addresses", "security", "privacy"
NETWORKS, TOKENS, APPEARANCE, HELP = "networks", "tokens", "appearance", "help"
LOG, NOTICES = "log", "notices"
MAIL = "mail"


@dataclass(frozen=True, slots=True)
class Category:
    """What Settings has to know of one of its pages."""

    icon: str
    make: Callable[[Theme, Controllers], CategoryPage]


CATEGORIES: dict[str, Category] = {
    ACCOUNT: Category("account", AccountPage),
    ADDRESSES: Category("receive", AddressesPage),
    SECURITY: Category("security", SecurityPage),
    LOG: Category("log", AccountLogPage),
    MAIL: Category("email", MailPage),
    PRIVACY: Category("cache", PrivacyPage),
    NOTICES: Category("bell", NoticesPage),
    NETWORKS: Category("network", NetworksPage),
    TOKENS: Category("approvals", TokensPage),
    APPEARANCE: Category("appearance", AppearancePage),
    HELP: Category("help", HelpAboutPage),
}


class SettingsPage(Screen):
    """Holds the categories, and builds each when it is first wanted.

    Narrow windows get a list of them at the top instead of the column.
    """

    leave_asked = Signal(object)
    """The ``Way`` on which the choice of how to leave is to open."""
    topic_asked = Signal(object)
    """The ``Topic`` that is to be read."""
    category_changed = Signal(str)

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__()
        self._theme, self._controllers = theme, controllers
        self.setObjectName("settings")
        self._pages: dict[str, CategoryPage] = {}
        self._is_narrow = False
        self._stack = QStackedWidget()
        self._results = QListWidget()
        self._build_column()
        self._build_bar()
        self._lay_out()
        controllers.searches.changed.connect(self._find.show_recent)
        self._find.show_recent(controllers.searches.recent)
        theme.changed.connect(self._fit)
        self._fit()
        self.retranslate()
        self.show_category(SECURITY)

    @property
    def current(self) -> CategoryPage:
        """The category that is shown."""
        return next(page for page in self._pages.values() if page is self._stack.currentWidget())

    @property
    def pages(self) -> tuple[CategoryPage, ...]:
        """Every category that has been built."""
        return tuple(self._pages.values())

    def category(self, key: str) -> CategoryPage:
        """Return a category, built now if it has not been."""
        if key not in self._pages:
            self._pages[key] = page = CATEGORIES[key].make(self._theme, self._controllers)
            self._stack.addWidget(page)
            page.leave_asked.connect(self.leave_asked)
            page.topic_asked.connect(self.topic_asked)
            self.page_made.emit(page)
        return self._pages[key]

    def show_part(self, part: str) -> None:
        if part:
            self.show_category(part)

    def show_category(self, key: str) -> None:
        """Show a category; an unknown name shows the first."""
        page = self.category(key if key in CATEGORIES else ACCOUNT)
        self._stack.setCurrentWidget(page)
        self._entries[page.key].setChecked(True)
        self._combo.setCurrentIndex(list(CATEGORIES).index(page.key))
        if page.key == PRIVACY:
            self._controllers.leave.ask_plan()
        self.category_changed.emit(page.key)

    def restore(self, form: Mapping[str, str]) -> None:
        for key in CATEGORIES:
            if has_entries(form, f"settings.{key}"):
                self.category(key)
        for page in self._pages.values():
            page.restore(form)

    def edit_label(self) -> None:
        """Lead the keyboard to the name of the address, on the category that holds it."""
        account = self.category(ACCOUNT)
        assert isinstance(account, AccountPage)
        account.edit_label()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the categories into a list at the top."""
        self._column.setVisible(not is_narrow)
        self._line.setVisible(not is_narrow)
        self._bar.setVisible(is_narrow)
        self._is_narrow = is_narrow
        field, found = (self._bar_find, self._bar_found) if is_narrow else (self._column_find, self._found)
        margin = 24 if is_narrow else 0
        self._bar_found.setContentsMargins(margin, 0, margin, 0)
        field.insertWidget(0, self._find, 1)
        found.insertWidget(0, self._nothing)
        found.insertWidget(1, self._results, 4)
        self._search(self._find.text())

    def focus_find(self) -> None:
        """Give the search field the keyboard."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Settings"))
        self._find.setPlaceholderText(self.tr("Find a setting"))
        self._find.setAccessibleName(self.tr("Find a setting"))
        self._results.setAccessibleName(self.tr("Settings that were found"))
        names = self._names()
        for index, (key, name) in enumerate(names.items()):
            self._entries[key].set_text(name)
            self._combo.setItemText(index, name)
        self._combo.setAccessibleName(self.tr("Category"))
        for button in (self._leave, self._bar_leave):
            button.setText(self.tr("Log out…"))
            button.setToolTip(self.tr("Log out… (Ctrl+Shift+L)"))
            button.setAccessibleDescription(self.tr("Also called sign out. Opens the choice of how to leave."))
        self._nothing.setText(self.tr("Nothing found. Try another word."))
        self._search(self._find.text())

    def _names(self) -> dict[str, str]:
        return {
            ACCOUNT: self.tr("Account"),
            ADDRESSES: self.tr("Addresses"),
            SECURITY: self.tr("Security"),
            LOG: self.tr("Account activity"),
            MAIL: self.tr("E-mail"),
            PRIVACY: self.tr("Privacy & cache"),
            NOTICES: self.tr("Notices & start"),
            NETWORKS: self.tr("Networks"),
            TOKENS: self.tr("Tokens"),
            APPEARANCE: self.tr("Appearance"),
            HELP: self.tr("Help & about"),
        }

    def _build_column(self) -> None:
        self._title = Para(self._theme, "", "title")
        self._find = FindField(self._theme)
        self._find.entered.connect(self._build_ahead)
        self._find.textChanged.connect(self._search)
        self._find.returnPressed.connect(lambda: self._open_result(self._results.item(0)))
        self._find.down_pressed.connect(self._go_to_results)
        self._entries: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        for key, category in CATEGORIES.items():
            entry = NavButton(self._theme, category.icon)
            entry.setObjectName(f"settings.category.{key}")
            entry.clicked.connect(self._shower(key))
            self._group.addButton(entry)
            self._entries[key] = entry
        self._results.setObjectName("settings.results")
        self._results.itemActivated.connect(self._open_result)
        self._results.itemClicked.connect(self._open_result)
        self._results.setItemDelegate(ResultDelegate(self._theme, self._results))
        self._results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._results.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._nothing = Para(self._theme, "", "body", "text.secondary")
        self._leave = self._leave_button("settings.log_out")
        self._keys = Para(self._theme, "Ctrl+Shift+L", "caption", "text.tertiary", wrap=False)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _build_bar(self) -> None:
        self._combo = QComboBox()
        self._combo.setObjectName("settings.category")
        self._combo.addItems([""] * len(CATEGORIES))
        self._combo.activated.connect(lambda index: self.show_category(list(CATEGORIES)[index]))
        self._bar_leave = self._leave_button("settings.log_out.bar")

    def _leave_button(self, name: str) -> Button:
        button = Button(self._theme, icon="signOut")
        button.setObjectName(name)
        button.clicked.connect(lambda: self.leave_asked.emit(Way.KEEP))
        return button

    def _lay_out(self) -> None:
        self._column = QWidget()
        self._column_find = QVBoxLayout()
        self._column_find.setSpacing(0)
        self._found = QVBoxLayout()
        self._found.addStretch(1)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(14, 16, 12, 12)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addLayout(self._column_find)
        column.addSpacing(8)
        for entry in self._entries.values():
            column.addWidget(entry)
        column.addLayout(self._found, 1)
        column.addWidget(self._leave)
        column.addWidget(self._keys)
        self._line = divider(vertical=True)

        self._bar = QWidget()
        self._bar_find = QHBoxLayout()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(24, 12, 24, 4)
        bar.setSpacing(8)
        bar.addWidget(self._combo, 1)
        bar.addLayout(self._bar_find, 1)
        bar.addWidget(self._bar_leave)

        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._bar)
        self._bar_found = QVBoxLayout()
        right.addLayout(self._bar_found)
        right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._column)
        whole.addWidget(self._line)
        whole.addLayout(right, 1)
        self.set_narrow(False)

    def _fit(self) -> None:
        self._column.setFixedWidth(self._theme.px(206))

    def _build_ahead(self) -> None:
        """Build what a search looks through, a page in each turn of the event loop, before the first letter comes."""
        missing = [key for key in CATEGORIES if key not in self._pages]
        if missing:
            self.category(missing[0])
            QTimer.singleShot(0, self, self._build_ahead)

    def _search(self, text: str) -> None:
        """List what matches in place of the categories."""
        wanted = text.strip()
        found = [hit for key in CATEGORIES for hit in self.category(key).search(wanted)] if wanted else []
        names = self._names()
        self._results.clear()
        if wanted and self._means_leaving(wanted):
            self._add_result(self.tr("Log out…"), self.tr("Opens the choice of how to leave"), None)
        for hit in found:
            self._add_result(hit.row.title.text(), names[hit.page.key], hit)
        for entry in self._entries.values():
            entry.setVisible(not wanted)
        self._stack.setHidden(self._is_narrow and bool(wanted))
        self._results.setVisible(self._results.count() > 0)
        self._nothing.setVisible(bool(wanted) and self._results.count() == 0)
        if wanted:
            announce(self._find, self.tr("%n setting(s) found", "", self._results.count()))

    def _means_leaving(self, wanted: str) -> bool:
        words = self.tr("log out, logout, sign out, leave") + " log out logout sign out 登出 注销 退出登录 退出账户"
        return wanted.casefold() in words.casefold()

    def _add_result(self, title: str, where: str, hit: Found | None) -> None:
        item = QListWidgetItem(title, self._results)
        item.setToolTip(f"{title} · {where}")
        item.setData(WHERE_ROLE, where)
        item.setData(HIT_ROLE, hit)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {where}")

    def _go_to_results(self) -> None:
        if self._results.count():
            self._results.setCurrentRow(0)
            self._results.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_result(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._controllers.searches.remember(self._find.text())
        hit = item.data(HIT_ROLE)
        self._find.setText("")
        if isinstance(hit, Found):
            self.show_category(hit.page.key)
            hit.page.show_found(hit.row)
        else:
            self.leave_asked.emit(Way.KEEP)

    def _shower(self, key: str) -> Callable[[], None]:
        return lambda: self.show_category(key)
