"""What a sentence about a failure is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads: ``title`` for a banner or dialog, ``text`` below it or alone below a field."""

    title: str
    text: str
