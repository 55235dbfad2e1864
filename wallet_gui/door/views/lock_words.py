"""The words of the lock page: why the session is locked, what the keyboard does, what became of a quick unlock."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.domain.session import LockReason
from wallet_gui.domain.throttle import QUICK_TRIES
from wallet_gui.door.lock import LockState, QuickEnd
from wallet_gui.door.views.lock_card import WayIn
from wallet_gui.ui.words import clock_time, duration

translate = QCoreApplication.translate


def why_locked(state: LockState) -> str:
    """Return when the session was locked, and why."""
    time = clock_time(state.locked_at)
    match state.reason:
        case LockReason.IDLE if state.idle_s >= 60:
            text = translate("LockView", "Locked at {time} after {duration} idle")
            return text.format(time=time, duration=duration(state.idle_s))
        case LockReason.AGE:
            text = translate("LockView", "Locked at {time}. For safety, type your password this time.")
        case LockReason.FROZEN | LockReason.CRASHED | LockReason.BROKE_RULES:
            text = translate(
                "LockView", "Locked at {time}, because the wallet window stopped working. Your assets are safe."
            )
        case _:
            text = _told_by_the_desktop(state.reason)
    return text.format(time=time)


def _told_by_the_desktop(reason: LockReason) -> str:
    return {
        LockReason.SCREEN: translate("LockView", "Locked at {time} because the screen was locked"),
        LockReason.SLEEP: translate("LockView", "Locked at {time} because the computer went to sleep"),
        LockReason.LID: translate("LockView", "Locked at {time} because the lid was closed"),
        LockReason.USER_SWITCH: translate("LockView", "Locked at {time} because the user was switched"),
        LockReason.REMOTE: translate("LockView", "Locked at {time} because a remote session began or ended"),
        LockReason.MINIMISED: translate("LockView", "Locked at {time} because Postern was minimised"),
        LockReason.NETWORK: translate("LockView", "Locked at {time} because the computer's network changed"),
    }.get(reason, translate("LockView", "Locked at {time}"))


def what_keys_do(way: WayIn) -> str:
    """Return what typing does while this way in is shown."""
    match way:
        case WayIn.PIN:
            return translate(
                "LockView", "Just start typing your PIN or your password. Ctrl+Q quits; the vault stays locked."
            )
        case WayIn.SENSOR:
            return translate(
                "LockView", "Press Space for the sensor, or type your password. Ctrl+Q quits; the vault stays locked."
            )
        case WayIn.PASSWORD:
            return translate("LockView", "Just start typing your password. Ctrl+Q quits; the vault stays locked.")


def why_quick_ended(end: QuickEnd) -> str:
    """Return why the password is asked for where a PIN or a sensor was enough a moment ago."""
    if end is QuickEnd.TRIES:
        return translate("LockView", "Five times wrong. Quick unlock has ended for this session: type your password.")
    return translate("LockView", "Quick unlock has ended for this session: type your password.")


def tries_left(state: LockState) -> str:
    """Return how many tries at the quick unlock are left; the empty text while none was wrong."""
    if not 0 < state.tries_left < QUICK_TRIES:
        return ""
    return translate("LockView", "%n tries left, then the password is needed.", "", state.tries_left)


def wrong_pin(tries_left: int) -> str:
    """Return what is said after a wrong PIN."""
    return translate("LockView", "Wrong PIN. %n tries left, then the password is needed.", "", tries_left)
