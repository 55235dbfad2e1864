"""Keep Python alive under PySide6 6.12 before Python 3.12.

The wheel of PySide6 6.12.0 is built as if ``None`` were immortal (PEP 683, Python 3.12): each Qt call that returns
nothing takes one reference to ``None`` away. Under Python 3.11 the program dies of "deallocating None" after some
thousand calls. Lending ``None`` more references than any session can use up prevents it. This can go with the first
wheel that counts right, or when Python 3.12 is required.
"""

import ctypes
import sys

_LOAN = 1 << 48
_FIRST_IMMORTAL = (3, 12)


def lend_none_references() -> None:
    """Raise the reference count of ``None`` once, where Python counts it. Does nothing from Python 3.12 on."""
    if sys.version_info >= _FIRST_IMMORTAL or sys.getrefcount(None) > _LOAN // 2:
        return
    count = ctypes.c_ssize_t.from_address(id(None))
    if abs(count.value - sys.getrefcount(None)) < 100:  # the count really is where we think it is
        count.value += _LOAN
