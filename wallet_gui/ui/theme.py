"""The look of every window: Fusion (see ``frame``), a palette and one style sheet, all from the design tokens.

The composition root of each process makes one ``Theme`` and hands it to the views. Painted widgets ask it for colours,
fonts and lengths each time they paint, so a change of scheme or text size leaves nothing stale.
"""

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from wallet_gui.assets import asset
from wallet_gui.domain.look import Colour, Look
from wallet_gui.ui.icons import Icons
from wallet_gui.ui.palette import build_palette, system_color
from wallet_gui.ui.stylesheet import fill_template
from wallet_gui.ui.tokens import Tokens, load_tokens

_DESIGN_BODY_PX = 13
_NAMELESS_SYSTEM_FONTS = frozenset({"Sans Serif", "Sans", ""})
MONO_FILES = ("fonts/JetBrainsMono-Regular.ttf", "fonts/JetBrainsMono-Bold.ttf")


class Theme(QObject):
    """Colours, fonts, lengths and times as they are now.

    ``changed`` is sent after the application has been restyled. A composition root owns it; there is no global one.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look | None = None, tokens: Tokens | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.tokens = tokens or load_tokens()
        self._look = look or Look()
        self._mono_families: list[str] | None = None
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._lines: dict[tuple[str, bool], int] = {}
        """What pages ask for thousands of times while they lay themselves out; both hold until the next ``_apply``."""
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._system_palette = QPalette(app.palette())
        self._is_dark = self._high_contrast = self._reduced_motion = False
        self._colors: dict[str, QColor] = {}
        self._system_px = max(_DESIGN_BODY_PX, QFontInfo(self._system_font).pixelSize())
        self.icons = Icons(self)
        self._follow_the_system()
        self._apply()

    # What is asked for

    @property
    def look(self) -> Look:
        """The choices that are in force."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Restyle every window after a person's choice."""
        if look != self._look:
            self._look = look
            self._apply()

    # What follows from it

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is shown."""
        return self._is_dark

    @property
    def high_contrast(self) -> bool:
        """Whether the desktop asks for high contrast: the system palette is used, and no picture behind text."""
        return self._high_contrast

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move, by the person's choice or the desktop's."""
        return self._reduced_motion

    def color(self, name: str) -> QColor:
        """Return a token's colour, such as ``text.primary``, in the scheme that is shown."""
        return self._colors[name]

    def px(self, length: float) -> int:
        """Scale a length given for a 13-pixel font with the text size; never less than 1."""
        return max(1, round(length * self._body_px() / _DESIGN_BODY_PX))

    def duration_ms(self, name: str) -> int:
        """Return how long a movement (``fast``, ``normal``, ``slow``) takes; 0 when nothing may move."""
        return 0 if self.reduced_motion else self.tokens.motion_ms[name]

    def font(self, role: str = "body", *, tabular: bool = False) -> QFont:
        """Return the font of a role of the type scale; ``tabular`` gives figures of one width, for amounts."""
        key = (role, tabular)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(role, tabular)
        return QFont(self._fonts[key])

    def _make_font(self, role: str, tabular: bool) -> QFont:
        step = self.tokens.fonts[role]
        font = QFont(self._system_font)
        font.setFamilies(self._ui_families())
        font.setPixelSize(self.px(step.px))
        font.setWeight(QFont.Weight(step.weight))
        # Some fonts turn the x between figures into a multiplication sign: an address must look as it is written.
        font.setFeature(QFont.Tag("calt"), 0)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def mono(self, px: int = 13, *, bold: bool = False) -> QFont:
        """Return the font of addresses, words and codes, in which no two characters look alike."""
        font = QFont()
        font.setFamilies(self._mono())
        font.setPixelSize(self.px(px))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setFeature(QFont.Tag("zero"), 1)
        font.setFeature(QFont.Tag("calt"), 0)
        return font

    def line_px(self, role: str = "body") -> int:
        """Return the height of one line of a role; Chinese gets a little more, and no font is ever cut."""
        is_chinese = QLocale().language() is QLocale.Language.Chinese
        key = (role, is_chinese)
        if key not in self._lines:
            step = self.tokens.fonts[role]
            extra = self.tokens.cjk_line_extra if is_chinese else 0
            self._lines[key] = max(self.px(step.line + extra), round(QFontMetricsF(self.font(role)).ascent() * 1.1))
        return self._lines[key]

    # How it is done

    def _follow_the_system(self) -> None:
        hints = self._app.styleHints()
        # Touching the enums first matters: PySide6 6.12 drops signals whose enum argument it has not met yet.
        _ = (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, Qt.MotionPreference.ReducedMotion)
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        hints.accessibility().motionPreferenceChanged.connect(self._on_system_changed)

    def _on_system_changed(self) -> None:
        self._apply()

    def _apply(self) -> None:
        self._ask_for_scheme()
        self._read_the_system()
        self.icons.forget()
        self._fonts.clear()
        self._lines.clear()
        if self.high_contrast:
            self._app.setPalette(self._system_palette)
            self._app.setStyleSheet("")
        else:
            self._app.setPalette(build_palette(self.color))
            self._app.setStyleSheet(self._stylesheet())
        # Last: with the first sheet Qt takes up the desktop's own fonts for menus and lists (Windows, macOS, KDE).
        self._app.setFont(self.font("body"))
        self.changed.emit()

    def _read_the_system(self) -> None:
        hints = self._app.styleHints()
        access = hints.accessibility()  # lives only as long as ``hints`` does
        dark_system = hints.colorScheme() is Qt.ColorScheme.Dark
        self._is_dark = dark_system if self._look.colour is Colour.SYSTEM else self._look.colour is Colour.DARK
        self._high_contrast = access.contrastPreference() is Qt.ContrastPreference.HighContrast
        still = access.motionPreference() is Qt.MotionPreference.ReducedMotion
        self._reduced_motion = self._look.reduce_motion or still
        values = self.tokens.colors["dark" if self._is_dark else "light"]
        if self._high_contrast:
            self._colors = {name: system_color(self._system_palette, name) for name in values}
        else:
            self._colors = {name: color_from_hex(value) for name, value in values.items()}

    def _ask_for_scheme(self) -> None:
        """Tell Qt the scheme, so that title bars and native dialogs follow it."""
        wanted = {
            Colour.SYSTEM: Qt.ColorScheme.Unknown,
            Colour.LIGHT: Qt.ColorScheme.Light,
            Colour.DARK: Qt.ColorScheme.Dark,
        }[self._look.colour]
        hints = self._app.styleHints()
        was_blocked = hints.blockSignals(True)  # our own request is not news
        hints.setColorScheme(wanted)
        hints.blockSignals(was_blocked)

    def _stylesheet(self) -> str:
        scheme = "dark" if self.is_dark else "light"
        template = asset("themes/postern.qss").read_text(encoding="utf-8")
        return fill_template(
            template,
            color=lambda name: self.color(name).name(),
            pixels=self.px,
            asset=lambda name: asset(f"themes/controls/{name}-{scheme}.svg").as_posix(),
        )

    def _body_px(self) -> float:
        return self._system_px * self._look.text_percent / 100

    def _ui_families(self) -> list[str]:
        """The system's font first. Where the desktop names none, the first of our list that is installed."""
        system = self._system_font.family()
        named = [] if system in _NAMELESS_SYSTEM_FONTS else [system]
        return [*named, *self.tokens.ui_families[:-1], system, *self.tokens.cjk_families]

    def _mono(self) -> list[str]:
        if self._mono_families is None:  # the font files are read when the first address or code is drawn
            for name in MONO_FILES:
                QFontDatabase.addApplicationFont(str(asset(name)))
            self._mono_families = [*self.tokens.mono_families, *self.tokens.cjk_families]
        return self._mono_families


def color_from_hex(value: str) -> QColor:
    """Read ``#RRGGBB`` or ``#RRGGBBAA`` (Qt itself would take the first byte of eight digits for the alpha)."""
    color = QColor(value[:7])
    if len(value) == 9:
        color.setAlpha(int(value[7:], 16))
    return color
