"""What a sentence about a failure is made of."""

from wallet_gui.domain.frozen import frozen


@frozen
class Message:
    """What a person reads: ``title`` for a banner or dialog, ``text`` below it or alone below a field."""

    title: str
    text: str
