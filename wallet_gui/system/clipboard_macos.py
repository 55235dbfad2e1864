"""The mark by which clipboard histories on macOS know what is not to be kept (nspasteboard.org)."""

import ctypes
from typing import Final

from wallet_gui.system.objc import ID, Runtime

_CONCEALED: Final = "org.nspasteboard.ConcealedType"


def conceal() -> None:
    """Mark what is on the clipboard now, which this process has put there.

    Qt names a type of its own after every format that it does not know, so the mark goes beside Qt, to AppKit itself.
    """
    runtime = Runtime()
    board = runtime.send(runtime.kind(b"NSPasteboard"), b"generalPasteboard")
    mark = runtime.text(_CONCEALED)
    marks = runtime.send(runtime.kind(b"NSArray"), b"arrayWithObject:", (ID, mark))
    runtime.send(board, b"addTypes:owner:", (ID, marks), (ID, None), result=ctypes.c_long)
    runtime.send(board, b"setString:forType:", (ID, runtime.text("")), (ID, mark), result=ctypes.c_bool)
