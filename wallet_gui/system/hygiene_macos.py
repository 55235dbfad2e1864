"""Hygiene by macOS's ``ptrace`` (ptrace(2))."""

import ctypes
from typing import Final

_PT_DENY_ATTACH: Final = 31


def deny_debuggers() -> bool:
    """Refuse every debugger from now on; one that is attached already ends this process."""
    answer: int = ctypes.CDLL(None, use_errno=True).ptrace(_PT_DENY_ATTACH, 0, None, 0)
    return answer == 0
