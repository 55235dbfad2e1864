"""What every process does in its first lines, before it can know anything worth stealing.

No core file, no reading of its memory by other programs of the same user, an end that follows the parent's, and errors
that are reported without a single value. Only the standard library, and ``ctypes`` instead of anything larger.
"""

import os
import sys
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import Final, NamedTuple

from wallet_gui.system import hygiene_linux, hygiene_macos, hygiene_windows

_FRAMES_MOST: Final = 12


class Hygiene(NamedTuple):
    """What this system granted; each was read back where that is possible."""

    no_core_file: bool
    memory_is_private: bool
    """Other programs of the same user cannot read this process."""
    dies_with_parent: bool
    no_new_privileges: bool


def harden(die_with_parent: bool, no_new_privileges: bool) -> Hygiene:
    """Harden this process as far as the system goes. Does not return if the parent has ended already.

    Args:
        die_with_parent: Ask the system to end this process with the one that started it (Linux; elsewhere the end of
            the channel does it).
        no_new_privileges: Give up gaining rights by running set-user-ID programs, for this process and what it starts.
    """
    no_core_file = _refuse_core_files()
    system: str = sys.platform
    if system == "linux":
        memory_is_private = hygiene_linux.make_undumpable()
        dies_with_parent = die_with_parent and hygiene_linux.die_with_parent()
        privileges_are_fixed = no_new_privileges and hygiene_linux.give_up_new_privileges()
        return Hygiene(no_core_file, memory_is_private, dies_with_parent, privileges_are_fixed)
    if system == "darwin":
        return Hygiene(no_core_file, hygiene_macos.deny_debuggers(), dies_with_parent=False, no_new_privileges=False)
    if system == "win32":
        no_core_file = hygiene_windows.leave_error_reporting()
        return Hygiene(no_core_file, hygiene_windows.close_memory(), dies_with_parent=False, no_new_privileges=False)
    return Hygiene(no_core_file, memory_is_private=False, dies_with_parent=False, no_new_privileges=False)


def make_own_folder(folder: str) -> None:
    """Make a folder for its owner alone, unless it is there already. Raises: OSError."""
    try:
        os.mkdir(folder, mode=0o700)  # noqa: PTH102  # pathlib is much to import for so little
    except FileExistsError:
        if not os.path.isdir(folder):  # noqa: PTH112
            raise
    else:
        if sys.platform == "win32":
            hygiene_windows.close_folder(folder)


def report_errors_without_values(process: str) -> None:
    """Let every uncaught exception be told on standard error by type and place alone, in whatever thread it happens."""

    def tell(error: BaseException) -> None:
        if sys.stderr is not None:
            sys.stderr.write(f"{process}: {redacted(error)}\n")
            sys.stderr.flush()

    def on_uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        tell(error)

    def on_uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            tell(arguments.exc_value)

    def on_unraisable(unraisable: "sys.UnraisableHookArgs") -> None:
        if unraisable.exc_value is not None:
            tell(unraisable.exc_value)

    sys.excepthook = on_uncaught
    threading.excepthook = on_uncaught_in_thread
    sys.unraisablehook = on_unraisable


def redacted(error: BaseException) -> str:
    """Return an exception as its type and the places it passed. Its message and every value stay out.

    No source file is opened for it: a signer in its jail could not.
    """
    places = list(_places(error.__traceback__))[-_FRAMES_MOST:]
    told = " < ".join((type(error).__qualname__, *reversed(places)))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told if cause is None else f"{told} | after {type(cause).__qualname__}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def _short(file: str) -> str:
    """Return the last two parts of a path: folders above may carry a person's name."""
    return "/".join(file.replace("\\", "/").rsplit("/", 2)[-2:])


def _refuse_core_files() -> bool:
    """Set the core limit to one byte: kernels ignore 0 where a program collects core files, and obey 1."""
    if os.name != "posix":
        return False
    import resource  # late: Windows has no such module

    try:
        resource.setrlimit(resource.RLIMIT_CORE, (1, 1))
    except (OSError, ValueError):
        # Somebody stricter set the limit to 0 before, and only root may raise it again.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return max(resource.getrlimit(resource.RLIMIT_CORE)) <= 1
