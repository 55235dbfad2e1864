"""Keep PySide6 6.12 from reading the source of everything that is imported after it.

It looks in each module for ``PySide6``, so as to know where ``from __feature__ import …`` might hold, and ``linecache``
keeps what was read: 30 ms of a start, and 3 to 5 MiB of a window that waits. Postern uses no such feature; a program
without source files, as the installed one is, gets on without being looked through. This can go when PySide6 waits with
the search until a feature is asked for.
"""

import sys
from types import ModuleType


class _NoSources:
    """Stands where PySide6 has the module ``inspect`` for this one purpose."""

    @staticmethod
    def getsource(_module: ModuleType) -> str:
        return ""


def spare_the_sources() -> None:
    """Load the core of Qt, and answer that no module imported from now on uses its features."""
    import PySide6.QtCore  # noqa: F401  # with it comes the module that looks

    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "inspect"):
        features.inspect = _NoSources  # type: ignore[union-attr]
