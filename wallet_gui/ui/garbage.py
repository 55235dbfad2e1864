"""Python's garbage is collected by the thread of the windows alone.

Python looks for cycles of unused objects in whichever thread happens to make the next object. A window that is part of
such a cycle would be taken down by a thread that reads a pipe or asks a network, while Qt paints: the program dies of
that, sooner or later, because widgets belong to the thread that made them (Qt: Threads and QObjects).
"""

import gc

from PySide6.QtCore import QAbstractEventDispatcher


def collect_in_this_thread() -> None:
    """From now on collect garbage in this thread, when its event loop has nothing left to do, and in no other.

    That costs no wake-up: what the other threads make is followed by a signal to this one.
    """
    gc.disable()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(collect_if_due)


def collect_if_due() -> None:
    """Collect the oldest generation that Python would collect now, with those younger than it."""
    made = gc.get_count()
    due = [generation for generation, most in enumerate(gc.get_threshold()) if made[generation] > most]
    if due:
        gc.collect(due[-1])
