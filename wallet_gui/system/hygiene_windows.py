"""Hygiene by the Windows API: the access list of this process, and no error reports."""

import ctypes
from typing import Final

_SEM_FAILCRITICALERRORS: Final = 0x0001
_SEM_NOGPFAULTERRORBOX: Final = 0x0002
_SDDL_REVISION_1: Final = 1
_DACL_SECURITY_INFORMATION: Final = 4

_NO_READING: Final = "D:P(A;;0x00101401;;;OW)(A;;0x00101401;;;SY)"
"""Owner and system may wait for this process, end it and ask for its name (SYNCHRONIZE, PROCESS_TERMINATE,
PROCESS_QUERY_INFORMATION and its limited form); nobody may read its memory or copy its handles."""


def leave_error_reporting() -> bool:
    """Keep a crash from making a report with memory in it."""
    kernel = ctypes.CDLL("kernel32")
    kernel.SetErrorMode(kernel.GetErrorMode() | _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    return bool(kernel.GetErrorMode() & _SEM_NOGPFAULTERRORBOX)


def close_memory() -> bool:
    """Give this process an access list without the right to read its memory."""
    kernel, security = ctypes.CDLL("kernel32"), ctypes.CDLL("advapi32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    descriptor = ctypes.c_void_p()
    made = security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        ctypes.c_wchar_p(_NO_READING), _SDDL_REVISION_1, ctypes.byref(descriptor), None
    )
    if not made:
        return False
    try:
        here = ctypes.c_void_p(kernel.GetCurrentProcess())
        return bool(security.SetKernelObjectSecurity(here, _DACL_SECURITY_INFORMATION, descriptor))
    finally:
        kernel.LocalFree(descriptor)
