"""The jail on Linux: namespaces, Landlock, then a system call filter in two stages. Needs no rights and no library.

Landlock alone would leave UDP and path sockets open; the filter alone would trust one mechanism. The filter is the one
that has to hold: without it the signer is not called sealed.
"""

import ctypes
import os
import struct
from pathlib import Path
from typing import Final

from wallet_gui.signer.jail import filters
from wallet_gui.signer.jail.protocol import JailReport
from wallet_gui.signer.jail.syscalls import SyscallTable
from wallet_gui.system import hygiene_linux
from wallet_gui.system.seccomp.loading import put_on

_CLONE_NEWUSER: Final = 0x1000_0000
_CLONE_NEWNET: Final = 0x4000_0000

# The same numbers on every processor (landlock(7)).
_LANDLOCK_CREATE_RULESET: Final = 444
_LANDLOCK_RESTRICT_SELF: Final = 446
_LANDLOCK_ASK_VERSION: Final = 1
_ALL_FILE_RIGHTS_SINCE: Final = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 5: 0xFFFF}
_TCP_BIND_AND_CONNECT: Final = 0b11
_TCP_SINCE: Final = 4
_ABSTRACT_SOCKETS_AND_SIGNALS: Final = 0b11
_SCOPES_SINCE: Final = 6


class LinuxJail:
    """Closes this process in, with the numbers of its processor."""

    def __init__(self, table: SyscallTable) -> None:
        self._table = table
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._libc.syscall.restype = ctypes.c_long
        self._sealed = False

    def close(self) -> JailReport:
        """Close stage 1. Namespaces and Landlock hold the calling thread alone: they need it to be the only one."""
        only_thread = len(list(Path("/proc/self/task").iterdir())) == 1
        own_network = only_thread and self._stand_alone()
        hygiene_linux.give_up_new_privileges()  # Landlock needs it as well
        landlock_abi = self._refuse_files() if only_thread else 0
        self._sealed = put_on(self._table, filters.before_derivation(self._table))
        return JailReport(self._sealed, landlock_abi, own_network)

    def close_fully(self) -> None:
        """Close stage 2.

        Raises: OSError if the kernel took stage 1 and refuses this: the operation must not go on.
        """
        if self._sealed and not put_on(self._table, filters.after_derivation(self._table)):
            raise OSError(ctypes.get_errno(), "seccomp")

    def _stand_alone(self) -> bool:
        """Move into new user and network namespaces; many containers and AppArmor refuse, which is no harm."""
        alone: bool = self._libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0
        if alone:
            # A change of credentials can reset both.
            hygiene_linux.make_undumpable()
            hygiene_linux.die_with_parent()
        return alone

    def _refuse_files(self) -> int:
        """Handle every right of the running Landlock and allow none. Return its version, 0 where there is none."""
        abi = int(self._libc.syscall(_LANDLOCK_CREATE_RULESET, None, ctypes.c_size_t(0), _LANDLOCK_ASK_VERSION))
        if abi < 1:
            return 0
        attributes = _landlock_attributes(abi)
        ruleset = int(
            self._libc.syscall(_LANDLOCK_CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_int(0))
        )
        if ruleset < 0:
            return 0
        refused: bool = self._libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, ctypes.c_int(0)) == 0
        os.close(ruleset)
        return abi if refused else 0


def _landlock_attributes(abi: int) -> bytes:
    """Return struct landlock_ruleset_attr as that version knows it: files, TCP, scopes."""
    files = max(rights for since, rights in _ALL_FILE_RIGHTS_SINCE.items() if since <= abi)
    attributes = struct.pack("<Q", files)
    if abi >= _TCP_SINCE:
        attributes += struct.pack("<Q", _TCP_BIND_AND_CONNECT)
    if abi >= _SCOPES_SINCE:
        attributes += struct.pack("<Q", _ABSTRACT_SOCKETS_AND_SIGNALS)
    return attributes
