"""The leave dialog: three ways to go, and for each what will happen, before anything happens.

Home and door show the same dialog. It is fed with the keeper's plan and returns an answer; it does nothing itself.
"""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from wallet_gui.domain.credentials import normal_name
from wallet_gui.domain.errors import WalletError
from wallet_gui.domain.frozen import frozen
from wallet_gui.domain.leaving import Plan, Way
from wallet_gui.ui.announce import announce
from wallet_gui.ui.frame import TITLE_BAR, stand_over
from wallet_gui.ui.help.desk import add_help_key
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.leave_choice import GATES, LeaveChoices
from wallet_gui.ui.leave_facts import HappeningList, LeaveFacts
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.button import Button, Kind
from wallet_gui.ui.widgets.card import divider
from wallet_gui.ui.widgets.field import Field
from wallet_gui.ui.widgets.gate import GateArt
from wallet_gui.ui.widgets.para import Para
from wallet_gui.ui.words import long_duration

_WIDTH = 780
_SWITCH_WIDTH = 600
_STACKED_BELOW = 640
_WAIT_WITHOUT_BACKUP_S = 5


@frozen
class LeaveAnswer:
    """What the person chose."""

    way: Way
    keep_cache: bool
    quit_after: bool
    forget_name: bool = False
    switches: bool = False
    """Another account is to be logged in to next."""


class LeaveDialog(QDialog):
    """Asks how to leave. Show it with ``open``; ``answered`` carries the choice, a cancel carries nothing.

    Where somebody wants to log in with another account there is one way, and the question is whether to take it.
    """

    answered = Signal(object)
    """A ``LeaveAnswer``."""
    plan_asked = Signal()
    """A payment is being signed: time to ask whether it still is. ``set_plan`` takes the answer."""
    back_up_asked = Signal()
    """The person wants to check the recovery phrase before leaving; the dialog has closed."""

    def __init__(self, theme: Theme, facts: LeaveFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._facts = theme, facts
        self._wait_s = 0
        self.setObjectName("leave")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setProperty("surface", "raised")
        self._build()
        self._connect()
        add_help_key(self, theme, Topic.LEAVING)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._count_down)
        self._signing = QTimer(self, interval=1000)
        self._signing.timeout.connect(self._wait_for_signature)
        self._retranslate()
        self._choices.choose(facts.way)
        self._on_chosen(facts.way)
        self.set_plan(facts.plan)

    @property
    def way(self) -> Way:
        """The choice that holds."""
        return self._choices.way

    def set_plan(self, plan: Plan) -> None:
        """Show a newer plan of the keeper. While a payment is being signed, nobody leaves."""
        was_signing = self._is_signing
        self._facts = self._facts.with_plan(plan)
        self._show_way()
        if self._is_signing:
            self._signing.start()
        else:
            self._signing.stop()
        if was_signing is not self._is_signing and self.isVisible():
            self._announce()

    @property
    def _is_signing(self) -> bool:
        return self._facts.plan.signing_s > 0

    def _build(self) -> None:
        self._gate = GateArt(self._theme, GATES[self._facts.way], 48)
        self._heading = Para(self._theme, "", "title")
        self._heading.setObjectName("leave.heading")
        self._who = Para(self._theme, "", "body", "text.secondary")
        self._choices = LeaveChoices(self._theme, self._facts.plan.computer)
        self._list = HappeningList(self._theme)
        self._name = QLineEdit()
        self._name.setObjectName("leave.name")
        self._name_field = Field(self._theme, self._name)
        self._quit_after = QCheckBox()
        self._quit_after.setObjectName("leave.quit_after")
        self._cancel = Button(self._theme)
        self._cancel.setObjectName("leave.cancel")
        self._go = Button(self._theme, "", Kind.PRIMARY)
        self._go.setObjectName("leave.go")
        for button in (self._cancel, self._go):
            button.setAutoDefault(False)
        for part in (self._choices, self._quit_after):
            part.setVisible(not self._facts.switches)
        self._lay_out()

    def _lay_out(self) -> None:
        head_words = QVBoxLayout()
        head_words.setSpacing(2)
        head_words.addWidget(self._heading)
        head_words.addWidget(self._who)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._gate, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(head_words, 1)

        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._list)
        right.addWidget(self._name_field)
        right.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addWidget(self._choices, 7, Qt.AlignmentFlag.AlignTop)
        self._columns.addLayout(right, 10)

        inside = QWidget()
        inside.setProperty("page", "scroll")
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(24, 24, 24, 20)
        self._inside.setSpacing(14)
        self._inside.addLayout(head)
        self._inside.addLayout(self._columns, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)

        self._foot = QWidget()
        self._foot.setProperty("page", "sidebar")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._foot)
        self._buttons.setContentsMargins(24, 12, 24, 12)
        self._buttons.setSpacing(8)
        self._buttons.addWidget(self._quit_after)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._cancel)
        self._buttons.addWidget(self._go)

        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(divider())
        whole.addWidget(self._foot)

    def _connect(self) -> None:
        self._choices.chosen.connect(self._on_chosen)
        self._list.back_up_asked.connect(self._on_back_up)
        self._list.keep_cache_toggled.connect(self._announce)
        self._name.textChanged.connect(self._refresh_button)
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._answer)
        self._theme.changed.connect(self._fit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._facts.switches:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._choices.focus()
        QTimer.singleShot(0, self, self._show_focus)
        self._announce()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button of the first two ways; nothing answers to Enter on the third."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._cancel.hasFocus():
                self.reject()
            elif self.way is not Way.REMOVE and self._go.isEnabled():
                self._answer()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_chosen(self, way: Way) -> None:
        self._gate.set_gate(GATES[way])
        is_removal = way is Way.REMOVE
        self._tick.stop()
        self._wait_s = _WAIT_WITHOUT_BACKUP_S if is_removal and not self._facts.is_backed_up else 0
        if self._wait_s:
            self._tick.start()
        self._quit_after.setEnabled(way is not Way.LOCK)
        self._show_way()
        if self.isVisible():
            if is_removal and not self._choices.moves_by_keyboard:
                self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, self, self._show_focus)
            self._announce()

    def _show_way(self) -> None:
        self._fill(self.way)
        self._order_tabs()
        self._refresh_button()

    def _fill(self, way: Way) -> None:
        self._list.show_way(self._facts, way)
        self._name_field.setVisible(way is Way.REMOVE)

    def _order_tabs(self) -> None:
        """Put "Back up first…" before all else where it is shown, then read from left to right."""
        stops: list[QWidget] = [
            *self._choices.stops,
            *self._list.stops,
            self._name,
            self._quit_after,
            self._cancel,
            self._go,
        ]
        if self._list.back_up.isVisibleTo(self):
            stops.remove(self._list.back_up)
            stops.insert(0, self._list.back_up)
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def _refresh_button(self) -> None:
        words = {
            Way.LOCK: self.tr("Lock"),
            Way.KEEP: self.tr("Log out and switch") if self._facts.switches else self.tr("Log out"),
            Way.REMOVE: self.tr("Log out and remove"),
        }
        is_removal = self.way is Way.REMOVE
        self._go.setText(f"{words[self.way]} ({self._wait_s})" if self._wait_s else words[self.way])
        self._go.setAccessibleName(words[self.way])
        self._go.set_kind(Kind.DANGER if is_removal else Kind.PRIMARY)
        self._go.set_icon("erase" if is_removal else "")
        may_go = not is_removal or (self._name_is_right() and not self._wait_s)
        self._go.setEnabled(may_go and not self._is_signing)
        self._go.setToolTip("" if may_go else self.tr("Type the account name first."))

    def _count_down(self) -> None:
        self._wait_s -= 1
        if self._wait_s <= 0:
            self._wait_s = 0
            self._tick.stop()
        self._refresh_button()

    def _wait_for_signature(self) -> None:
        """Count down by oneself as well: the wait ends even if no answer comes."""
        plan = self._facts.plan
        self.set_plan(replace(plan, signing_s=plan.signing_s - 1))
        if self._is_signing:
            self.plan_asked.emit()

    def _name_is_right(self) -> bool:
        try:
            return normal_name(self._name.text().strip()) == normal_name(self._facts.plan.name)
        except WalletError:
            return False

    def _answer(self) -> None:
        keep_cache = self.way is Way.KEEP and self._list.keeps_cache
        answer = LeaveAnswer(
            self.way,
            keep_cache,
            self._quit_after.isChecked() and self.way is not Way.LOCK,
            forget_name=self.way is Way.KEEP and self._list.forgets_name,
            switches=self._facts.switches,
        )
        self.accept()
        self.answered.emit(answer)

    def _on_back_up(self) -> None:
        self.reject()
        self.back_up_asked.emit()

    def _announce(self) -> None:
        asked = self._who.text() if self._facts.switches else self._choices.spoken()
        announce(self, asked + " " + self._list.spoken(), assertive=True)

    def _show_focus(self) -> None:
        """Scroll to where the keyboard is, once everything has its place."""
        widget = self.focusWidget()
        if widget is not None and self._scroll.isAncestorOf(widget):
            self._scroll.ensureWidgetVisible(widget, 0, self._theme.px(48))

    def _fit(self) -> None:
        """Be as wide as designed where there is room, stack the columns where there is not, and scroll what is left."""
        theme, room = self._theme, self._room()
        width = min(theme.px(_SWITCH_WIDTH if self._facts.switches else _WIDTH), room.width())
        stacked = width < theme.px(_STACKED_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        wide_foot = self._quit_after.sizeHint().width() + self._cancel.sizeHint().width() + self._go.sizeHint().width()
        self._buttons.setDirection(
            QBoxLayout.Direction.TopToBottom if wide_foot + 80 > width else QBoxLayout.Direction.LeftToRight
        )
        self.setMinimumWidth(min(width, theme.px(420)))
        height = self._tallest(width) + self._foot.sizeHint().height() + 2
        stand_over(self, width, min(height, room.height()))

    def _tallest(self, width: int) -> int:
        """Return the height of the way that says most, so that the dialog stands still from one to the next."""
        focused, heights = self.focusWidget(), []
        others = () if self._facts.switches else tuple(way for way in Way if way is not self.way)
        for way in (*others, self.way):
            self._fill(way)
            self._inside.activate()
            heights.append(max(self._inside.heightForWidth(width), self._inside.minimumSize().height()))
        if focused is not None and focused.isVisibleTo(self):
            focused.setFocus()
        return max(heights)

    def _room(self) -> QSize:
        """Return how large the dialog may be: a little less than the screen's free area and its window."""
        screen = self.screen().availableSize() - QSize(32, TITLE_BAR + 16)
        parent = self.parentWidget()
        window = parent.window().size() if parent else screen
        return screen.boundedTo(QSize(max(window.width() - 32, 600), max(window.height(), 440)))

    def _retranslate(self) -> None:
        plan = self._facts.plan
        if self._facts.switches:
            self.setWindowTitle(self.tr("Switch account"))
            self._heading.setText(self.tr("Log in with another account?"))
            who = self.tr("Postern keeps one account open at a time, so {name} is logged out first.")
        else:
            self.setWindowTitle(self.tr("Leave Postern safely"))
            self._heading.setText(self.tr("How do you want to leave?"))
            who = self.tr("{name} · logged in for {time}")
        self._who.setText(who.format(name=plan.name, time=long_duration(plan.logged_in_s)))
        self._quit_after.setText(self.tr("Quit Postern afterwards"))
        self._cancel.setText(self.tr("Cancel"))
        self._name_field.set_label(self.tr("Type the account name, {name}, to confirm").format(name=_plain(plan.name)))
        self._name_field.set_hint(self.tr("Then a small window asks for the password."))
        self._show_way()


def _plain(name: str) -> str:
    """Keep an ampersand in a name from being read as an access key."""
    return name.replace("&", "&&")
