"""The gate: one picture that says where the door stands."""

from enum import StrEnum

from PySide6.QtCore import QEasingCurve, QEvent, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from wallet_gui.ui.icons import render_svg
from wallet_gui.ui.painting import smooth
from wallet_gui.ui.theme import Theme


class Gate(StrEnum):
    """Open: logged in. Closed: locked. Barred: logged out, vault kept. Walled: vault removed."""

    OPEN = "open"
    CLOSED = "closed"
    BARRED = "barred"
    WALLED = "walled"


def gate_svg(theme: Theme, gate: Gate) -> str:
    """Return the picture of a gate in the colours of the scheme."""
    art = theme.tokens.art
    parts = [art["gate"]["frame"], art["gate"][gate.value], art["gate"]["sill"]]
    names = ("stone1", "stone2", "stone3", "door", "doorDark", "mortar", "frame", "daylight", "bar", "barEdge", "ring")
    body = "".join(parts)
    for name in names:
        body = body.replace(f"{{{name}}}", theme.color(f"brand.{name}").name())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{art["gateViewBox"]}">{body}</svg>'


def tray_svg(theme: Theme, gate: Gate, color: str) -> str:
    """Return the one-colour glyph for the tray; ``color`` is ``#RRGGBB``."""
    art = theme.tokens.art
    body = art["glyph"][gate.value].replace("{c}", color)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{art["glyphViewBox"]}" fill="none" stroke="{color}" '
        f'stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">{body}</svg>'
    )


class GateArt(QLabel):
    """Shows the gate; going from one state to another takes 240 ms, once, or no time with reduced motion."""

    def __init__(
        self, theme: Theme, gate: Gate = Gate.CLOSED, size: int = 48, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._gate, self._size = theme, gate, size
        self._before = gate
        self._move = QVariantAnimation(self)
        self._move.setStartValue(0.0)
        self._move.setEndValue(1.0)
        self._move.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._move.valueChanged.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)
        self._retranslate()
        self._draw()

    @property
    def gate(self) -> Gate:
        """What is shown, or being moved to."""
        return self._gate

    def set_gate(self, gate: Gate) -> None:
        """Move the gate to another state."""
        if gate is self._gate:
            return
        self._before, self._gate = self._gate, gate
        self._retranslate()
        self._move.stop()
        duration = self._theme.duration_ms("slow") if self.isVisible() else 0
        if duration:
            self._move.setDuration(duration)
            self._move.start()
        else:
            self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        side, ratio = self._theme.px(self._size), self.devicePixelRatioF()
        after = render_svg(gate_svg(self._theme, self._gate), side, side, ratio)
        if self._move.state() is QVariantAnimation.State.Running:
            before = render_svg(gate_svg(self._theme, self._before), side, side, ratio)
            after = _between(before, after, float(self._move.currentValue()), side)
        self.setPixmap(after)

    def _retranslate(self) -> None:
        names = {
            Gate.OPEN: self.tr("The gate is open: you are logged in"),
            Gate.CLOSED: self.tr("The gate is closed: Postern is locked"),
            Gate.BARRED: self.tr("The gate is barred: logged out, the vault is kept"),
            Gate.WALLED: self.tr("The gate is walled up: the vault is removed"),
        }
        self.setAccessibleName(names[self._gate])


def _between(before: QPixmap, after: QPixmap, at: float, side: int) -> QPixmap:
    """Draw the new state over the old one, uncovered from the left as a door that swings to."""
    frame = QPixmap(before)
    painter = smooth(QPainter(frame))
    shown = QRectF(0, 0, side * at, side)
    painter.setClipRect(shown)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(shown, Qt.GlobalColor.transparent)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.drawPixmap(0, 0, after)
    painter.end()
    return frame
