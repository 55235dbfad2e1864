"""What a diagnostics text is made of: names and values for whoever helps, and never anything of the person's own."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """One line: what it is about, and what was found. Both in English, for whoever reads many of them."""

    name: str
    value: str
