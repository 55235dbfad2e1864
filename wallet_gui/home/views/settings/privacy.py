"""Settings › Privacy & cache: everything Postern keeps on this computer, from the list that log-out erases by."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from wallet_gui.domain.leaving import Item, Plan, PlannedItem
from wallet_gui.domain.policy import ALL_CACHE_KINDS, OnClose
from wallet_gui.domain.session import Computer
from wallet_gui.home.account import Snapshot
from wallet_gui.home.controllers.all import Controllers
from wallet_gui.home.views.settings.rows import CategoryPage
from wallet_gui.ui.item_words import item_name
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.tray import has_tray
from wallet_gui.ui.widgets.button import LinkButton
from wallet_gui.ui.widgets.card import RowCard, divider
from wallet_gui.ui.widgets.icon_label import IconLabel
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.widgets.segmented import SegmentedControl
from wallet_gui.ui.widgets.switch import Switch
from wallet_gui.ui.words import size

_ICONS = {
    Item.MEMORY: "password",
    Item.QUICK: "pin",
    Item.CACHE: "search",
    Item.DRAFT: "log",
    Item.CLIPBOARD: "clipboard",
    Item.TEMPORARY: "cache",
    Item.NAME: "account",
    Item.VAULT: "lock",
    Item.KEYRING: "password",
    Item.DEVICE_ENTRY: "account",
    Item.GUEST_VAULT: "lock",
}
_STAYS = frozenset({Item.NAME, Item.VAULT, Item.KEYRING, Item.DEVICE_ENTRY})
"""What log-out keeps, unless the person says otherwise then."""


class PrivacyPage(CategoryPage):
    """One table, fed by the keeper's plan, and what closing the window means."""

    def __init__(self, theme: Theme, controllers: Controllers) -> None:
        super().__init__(theme, "privacy")
        self._controllers = controllers
        self._snapshot = Snapshot()
        self.subtitle.show()
        self._card = RowCard(theme)
        self._table = QWidget()
        self._table.setObjectName("settings.privacy.table")
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(14, 6, 14, 6)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._card.add_row(self._table)
        self._card.hide()  # until the keeper has said what there is
        self.column.addWidget(self._card)
        self._clear_cache = QCheckBox(self._table)
        self._clear_cache.setObjectName("settings.privacy.clear_cache")
        self._clear_cache.clicked.connect(self._on_clear_cache)
        self._clear_now = LinkButton(theme, parent=self._table)
        self._clear_now.setObjectName("settings.privacy.clear_now")
        self._clear_now.clicked.connect(controllers.cache.clear)
        self._clear_clipboard = LinkButton(theme, parent=self._table)
        self._clear_clipboard.setObjectName("settings.privacy.clear_clipboard")
        self._clear_clipboard.clicked.connect(self._on_clear_clipboard)
        for control in (self._clear_cache, self._clear_now, self._clear_clipboard):
            control.hide()
        self._when, card = self.add_group()
        self._close = self.add_row(card, "close")
        self._close_choice = SegmentedControl(theme)
        self._close_choice.setObjectName("settings.privacy.close.choice")
        for way in (OnClose.LOCK, OnClose.LOG_OUT, OnClose.ASK):
            self._close_choice.add(way.value)
        self._close_choice.chosen.connect(self._on_close)
        self._close.add(self._close_choice, named_by_row=True)
        self._close_card = card
        self._whose, self._whose_card = self.add_group()
        self._shared = self.add_row(self._whose_card, "shared", "guest")
        self._shared_switch = Switch(theme)
        self._shared_switch.setObjectName("settings.privacy.shared.switch")
        self._shared_switch.clicked.connect(controllers.settings.share_computer)
        self._shared.add(self._shared_switch, named_by_row=True)
        self._screen, self._screen_card = self.add_group()
        self._captures = self.add_row(self._screen_card, "captures", "hide")
        self._captures_switch = Switch(theme)
        self._captures_switch.setObjectName("settings.privacy.captures.switch")
        self._captures_switch.clicked.connect(controllers.captures.leave_out)
        self._captures.add(self._captures_switch, named_by_row=True)
        controllers.leave.plan_changed.connect(self._show_plan)
        controllers.cache.cleared.connect(lambda _: controllers.leave.ask_plan())
        controllers.settings.declined.connect(self._show_policy)
        self.retranslate()

    def render_state(self, snapshot: Snapshot, _now_s: int) -> None:
        """Draw the policy that holds."""
        leave = self._controllers.leave
        is_outdated = leave.plan is not None and leave.plan.computer is not snapshot.computer
        self._snapshot = snapshot
        self._show_policy()
        self._captures_switch.setChecked(self._controllers.captures.leaves_out)
        self._captures_switch.setEnabled(self._controllers.captures.can_leave_out)
        if is_outdated:
            leave.ask_plan()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Privacy & cache"))
        self._say_subtitle()
        self._clear_now.setText(self.tr("Clear"))
        self._clear_now.setAccessibleName(self.tr("Clear the cache now"))
        self._clear_clipboard.setText(self.tr("Clear"))
        self._clear_clipboard.setAccessibleName(self.tr("Clear the copied address now"))
        self._clear_cache.setAccessibleName(self.tr("Clear the cache on log-out"))
        self._when.setText(self.tr("When you leave"))
        self._close.set_words(self.tr("Closing the window"), self._what_closing_does())
        self._close_choice.set_text(OnClose.LOCK.value, self.tr("Lock"))
        self._close_choice.set_text(OnClose.LOG_OUT.value, self.tr("Log out"))
        self._close_choice.set_text(OnClose.ASK.value, self.tr("Ask"))
        self._whose.setText(self.tr("Whose computer this is"))
        self._shared.set_words(
            self.tr("Other people use this computer too"),
            self.tr("Postern then locks after 2 minutes at most, logs out by itself and always erases its caches."),
        )
        self._shared.also = self.tr("shared computer, public computer, guest")
        self._say_captures()
        if self._controllers.leave.plan is not None:
            self._show_plan(self._controllers.leave.plan)

    def _say_captures(self) -> None:
        self._screen.setText(self.tr("Screen shots"))
        if self._controllers.captures.can_leave_out:
            text = self.tr(
                "Screen shots, recordings and shared screens then show nothing of the wallet. The windows for "
                "passwords and recovery phrases are always left out. A camera sees everything."
            )
        else:
            text = self.tr(
                "This system has no way to leave a window out: any program of yours can take a picture of the screen."
            )
        self._captures.set_words(self.tr("Keep Postern out of screen shots"), text)
        self._captures.also = self.tr("screenshot, screen sharing, recording, capture")

    def _say_subtitle(self) -> None:
        if self._snapshot.computer is Computer.GUEST:
            text = self.tr("Nothing is written on this computer. This is what is in memory until you log out.")
        else:
            text = self.tr("Everything Postern keeps on this computer. Nothing else is written.")
        self.subtitle.setText(text)

    def _what_closing_does(self) -> str:
        if has_tray():
            return self.tr("Lock keeps Postern in the tray; log out clears as ticked above, and quits.")
        return self.tr("No tray here, so Lock logs out too. Both clear as ticked above, and quit.")

    def _show_plan(self, plan: Plan) -> None:
        self._empty()
        self._card.show()
        heads = ("", self.tr("What"), self.tr("Size"), self.tr("On log-out"), "")
        for column, text in enumerate(heads):
            head = Para(self.theme, text, "caption", "text.secondary", wrap=False)
            align = Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(head, 0, column, align)
        row = 1
        for line in self._in_order(plan):
            self._grid.addWidget(divider(), row, 0, 1, 5)
            self._add_line(row + 1, line)
            row += 2

    def _in_order(self, plan: Plan) -> list[PlannedItem]:
        """Return the lines with what stays, the vault, first."""
        stays = [line for line in plan.items if line.item in _STAYS]
        return stays + [line for line in plan.items if line not in stays]

    def _add_line(self, row: int, line: PlannedItem) -> None:
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        self._grid.setRowMinimumHeight(row, self.theme.px(30))
        self._grid.addWidget(IconLabel(self.theme, _ICONS[line.item]), row, 0, middle)
        words = Para(self.theme, item_name(line.item), "body")
        self._grid.addWidget(words, row, 1)
        amount = Para(self.theme, size(line.size_bytes), "body", wrap=False, tabular=True)
        self._grid.addWidget(amount, row, 2, Qt.AlignmentFlag.AlignRight | middle)
        if line.item is Item.CACHE:
            self._grid.addWidget(self._clear_now, row, 4)
            self._clear_now.show()
            if line.optional:
                self._grid.addWidget(self._clear_cache, row, 3, left)
                self._clear_cache.show()
                return
        state = self.tr("Kept") if line.item in _STAYS else self.tr("Cleared")
        self._grid.addWidget(Para(self.theme, state, "body", "text.secondary", wrap=False), row, 3, left | middle)
        if line.item is Item.CLIPBOARD and line.present:
            self._grid.addWidget(self._clear_clipboard, row, 4)
            self._clear_clipboard.show()

    def _empty(self) -> None:
        kept = {self._clear_cache, self._clear_now, self._clear_clipboard}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is None:
                continue
            widget.hide()
            if widget not in kept:
                widget.deleteLater()

    def _show_policy(self) -> None:
        policy = self._snapshot.policy
        self._clear_cache.setChecked(policy.clear == ALL_CACHE_KINDS)
        self._close_choice.set_current(policy.on_close.value)
        computer = self._snapshot.computer
        self._shared_switch.setChecked(computer is Computer.SHARED)
        for part in (self._when, self._close_card, self._close, self._whose, self._whose_card, self._shared):
            part.setVisible(computer is not Computer.GUEST)
        self._say_subtitle()

    def _on_clear_cache(self, is_on: bool) -> None:
        clear = ALL_CACHE_KINDS if is_on else ()
        self._controllers.settings.set_policy(replace(self._snapshot.policy, clear=clear))

    def _on_clear_clipboard(self) -> None:
        self._controllers.clipboard.clear_now()
        self._controllers.leave.ask_plan()

    def _on_close(self, key: str) -> None:
        self._controllers.settings.set_policy(replace(self._snapshot.policy, on_close=OnClose(key)))
