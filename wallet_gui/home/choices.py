"""What this session tells, and to whom, as the vault's settings keep it."""

from dataclasses import asdict, dataclass
from typing import Final

from wallet_gui.home.account import Body
from wallet_gui.home.wallet.fields import Json, inner

_KEY: Final = "told"


@dataclass(frozen=True, slots=True)
class Choices:
    """One switch each. A vault that says nothing has the defaults."""

    network: bool = True
    """Notices inside the window about open Wi-Fi, portals and VPNs."""
    locks: bool = True
    """A notification when Postern is about to lock by itself, and when it has. It says nothing of the wallet."""
    payments: bool = False
    """Notifications about payments. They tell everybody at the screen that there are some: so not unless chosen."""
    updates: bool = False
    """A daily question whether there is a newer Postern."""
    no_captures: bool = False
    """Screen shots and shared screens leave the wallet's window out, where the system can."""


def read_choices(body: Json) -> Choices:
    """Read the vault's settings; whatever is missing or no switch falls back to its default."""
    told, default = inner(inner(body, "settings"), _KEY), asdict(Choices())
    return Choices(**{name: held if isinstance(held := told.get(name), bool) else default[name] for name in default})


def with_choices(body: Body, choices: Choices) -> Body:
    """Return the section with other choices; what a later Postern has put beside them stays."""
    settings = inner(body, "settings")
    return {**body, "settings": {**settings, _KEY: {**inner(settings, _KEY), **asdict(choices)}}}
