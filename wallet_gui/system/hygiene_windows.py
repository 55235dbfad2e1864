"""Hygiene by the Windows API: the access lists of this process and of its folder, and no error reports."""

import ctypes
from typing import Final

_SEM_FAILCRITICALERRORS: Final = 0x0001
_SEM_NOGPFAULTERRORBOX: Final = 0x0002
_SDDL_REVISION_1: Final = 1
_DACL_SECURITY_INFORMATION: Final = 4

_NO_READING: Final = "D:P(A;;0x00101401;;;OW)(A;;0x00101401;;;SY)"
"""Owner and system may wait for this process, end it and ask for its name (SYNCHRONIZE, PROCESS_TERMINATE,
PROCESS_QUERY_INFORMATION and its limited form); nobody may read its memory or copy its handles."""
_OWNER_ALONE: Final = "D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"
"""Owner, system and administrators may do everything with a folder and all that is made in it. Nobody else may do
anything: nothing is inherited from the folder around."""


def leave_error_reporting() -> bool:
    """Keep a crash from making a report with memory in it."""
    kernel = ctypes.CDLL("kernel32")
    kernel.SetErrorMode(kernel.GetErrorMode() | _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    return bool(kernel.GetErrorMode() & _SEM_NOGPFAULTERRORBOX)


def close_memory() -> bool:
    """Give this process an access list without the right to read its memory."""
    kernel, security = ctypes.CDLL("kernel32"), ctypes.CDLL("advapi32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    here = ctypes.c_void_p(kernel.GetCurrentProcess())
    descriptor = _access_list(_NO_READING)
    try:
        return bool(descriptor and security.SetKernelObjectSecurity(here, _DACL_SECURITY_INFORMATION, descriptor))
    finally:
        kernel.LocalFree(descriptor)


def close_folder(folder: str) -> bool:
    """Give a new folder an access list for its owner: outside of a person's own ones everybody may read and write.

    Python does so itself for folders of mode 0700, but only from 3.12.4 on.
    """
    descriptor = _access_list(_OWNER_ALONE)
    try:
        set_list = ctypes.CDLL("advapi32").SetFileSecurityW
        return bool(descriptor and set_list(ctypes.c_wchar_p(folder), _DACL_SECURITY_INFORMATION, descriptor))
    finally:
        ctypes.CDLL("kernel32").LocalFree(descriptor)


def _access_list(text: str) -> ctypes.c_void_p:
    """Return the security descriptor of a text (SDDL), to be given back by LocalFree; a null pointer if refused."""
    descriptor = ctypes.c_void_p()
    ctypes.CDLL("advapi32").ConvertStringSecurityDescriptorToSecurityDescriptorW(
        ctypes.c_wchar_p(text), _SDDL_REVISION_1, ctypes.byref(descriptor), None
    )
    return descriptor
