"""Whether a process still runs, told from a later one that was given the same number."""

import sys
from pathlib import Path


def start_mark(pid: int) -> str:
    """Return what tells this process from others of the same number; the empty text if there is none, or no telling."""
    if sys.platform != "linux":
        return ""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except OSError:
        return ""
    # The second field is the program's name in parentheses, which may hold spaces and parentheses itself.
    state, *fields = text.rpartition(")")[2].split()
    return "" if state in ("Z", "X") else fields[18]
