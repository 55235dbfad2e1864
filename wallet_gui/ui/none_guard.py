"""Keep Python alive under PySide6 6.12 before Python 3.12.

The wheel of PySide6 6.12.0 is built as if ``None``, ``True`` and ``False`` were immortal (PEP 683, Python 3.12): each
Qt call that returns one of them takes one reference to it away. Under Python 3.11 the program dies of "deallocating
None" after some thousand calls. Lending these objects more references than any session can use up prevents it. This
can go with the first wheel that counts right, or when Python 3.12 is required.
"""

import ctypes
import sys

_LOAN = 1 << 48
_FIRST_IMMORTAL = (3, 12)
_ETERNAL = (None, True, False, NotImplemented, ...)


def lend_none_references() -> None:
    """Raise the reference counts of Python's constants once, where they are counted. No effect from Python 3.12 on."""
    if sys.version_info >= _FIRST_IMMORTAL:
        return
    for constant in _ETERNAL:
        count = ctypes.c_ssize_t.from_address(id(constant))
        real = abs(count.value - sys.getrefcount(constant)) < 100  # the count is where we think it is
        if real and count.value < _LOAN // 2:
            count.value += _LOAN
