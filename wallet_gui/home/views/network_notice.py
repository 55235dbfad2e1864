"""The notice about this computer's own connection: on Home, and before a payment."""

from PySide6.QtCore import QEvent

from wallet_gui.domain.connection import Caution, Connection, Medium
from wallet_gui.ui.theme import Theme
from wallet_gui.ui.widgets.banner import Banner, Tone

_ICONS = {
    Caution.NO_NETWORK: "offline",
    Caution.PORTAL: "network",
    Caution.VPN_DOWN: "network",
    Caution.OPEN_WIFI: "wifi",
}


class NetworkNotice(Banner):
    """Says what a connection means for what one does here. It asks for nothing and stops nothing."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, Tone.WARN, icon="wifi", can_dismiss=True)
        self.setObjectName(name)
        self._caution: Caution | None = None
        self._connection, self._in_the_clear = Connection(), False

    def show_caution(self, caution: Caution | None, connection: Connection, *, in_the_clear: bool) -> None:
        """Say what is to be said; ``in_the_clear``: some network that is on is asked without encryption."""
        self._caution, self._connection, self._in_the_clear = caution, connection, in_the_clear
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        if self._caution is not None:
            self.set_icon(_ICONS[self._caution])
            self.set_words(self._title(self._caution), self._text(self._caution))

    def _title(self, caution: Caution) -> str:
        name = self._connection.name
        is_wifi = self._connection.medium is Medium.WIFI_OPEN and bool(name)
        return {
            Caution.NO_NETWORK: self.tr("This computer has no network"),
            Caution.PORTAL: self.tr("This network wants a page of its own filled in first"),
            Caution.VPN_DOWN: self.tr("Your VPN is down"),
            Caution.OPEN_WIFI: self.tr("Open Wi-Fi: “{name}”").format(name=name) if is_wifi else self.tr("Open Wi-Fi"),
        }[caution]

    def _text(self, caution: Caution) -> str:
        if caution is Caution.OPEN_WIFI:
            return self._about_open_wifi()
        return {
            Caution.NO_NETWORK: self.tr(
                "You see what was known before. A payment can be prepared and signed now, and sent later."
            ),
            Caution.PORTAL: self.tr(
                "Until you have done that in your browser, no blockchain can be reached. Postern tells that page "
                "nothing."
            ),
            Caution.VPN_DOWN: self.tr(
                "It was up in this session. The servers that Postern asks see this computer's own address from now on; "
                "nothing else has changed."
            ),
        }[caution]

    def _about_open_wifi(self) -> str:
        if self._in_the_clear:
            return self.tr(
                "Whoever is near can read what is sent without encryption, and some of your networks are asked that "
                "way. Before you send anything, use your phone's hotspot."
            )
        return self.tr(
            "Logging in happens on this computer alone, and what Postern asks and sends is encrypted: nobody near can "
            "change a payment. They can see which servers you use. Your phone's hotspot hides that."
        )
