"""What a diagnostics text is made of: names and values for whoever helps, and never anything of the person's own."""

from wallet_gui.domain.frozen import frozen


@frozen
class Told:
    """One line: what it is about, and what was found. Both in English, for whoever reads many of them."""

    name: str
    value: str
