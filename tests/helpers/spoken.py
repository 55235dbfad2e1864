"""What a screen reader finds."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget


def spoken(widget: QWidget) -> str:
    """Return every text that a screen reader finds below a widget."""
    seen = [QAccessible.queryAccessibleInterface(widget)]
    texts = []
    while seen:
        one = seen.pop()
        texts += [
            one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        ]
        seen += [child for index in range(one.childCount()) if (child := one.child(index)) is not None]
    return " ".join(texts)
