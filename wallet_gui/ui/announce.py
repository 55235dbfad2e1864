"""Tell a screen reader what has just happened."""

from PySide6.QtCore import QObject


def announce(about: QObject, message: str, *, assertive: bool = False) -> None:
    """Have a message read out.

    Args:
        about: The widget the message is about.
        message: A whole sentence in the language that is shown.
        assertive: Interrupt what is being read: for errors, stop banners and the last seconds before a lock.
    """
    if not message:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: nothing is said at start

    event = QAccessibleAnnouncementEvent(about, message)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
