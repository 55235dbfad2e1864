"""Starting with the desktop on Windows: a value of the person's own Run key in the registry."""

import ctypes
import subprocess
from collections.abc import Sequence
from typing import Final

from wallet_gui.system.autostart.port import Autostart

_CURRENT_USER: Final = ctypes.c_void_p(0x80000001)
_KEY: Final = "Software\\Microsoft\\Windows\\CurrentVersion\\Run"
_VALUE: Final = "Postern"
_TEXT: Final = 1
"""REG_SZ"""
_READ_TEXT: Final = 2
"""RRF_RT_REG_SZ"""
_NOT_FOUND: Final = 2
_MOST: Final = 4096


class WindowsAutostart(Autostart):
    """The registry, through its plain functions."""

    def __init__(self) -> None:
        self._registry = ctypes.CDLL("advapi32")

    def command(self) -> Sequence[str]:
        held = ctypes.create_unicode_buffer(_MOST)
        size = ctypes.c_uint32(ctypes.sizeof(held))
        status = self._registry.RegGetValueW(
            _CURRENT_USER, _KEY, _VALUE, _READ_TEXT, None, ctypes.byref(held), ctypes.byref(size)
        )
        if status != _NOT_FOUND:
            _check(status)
        return words_of(held.value)

    def write(self, command: Sequence[str]) -> None:
        line = ctypes.create_unicode_buffer(subprocess.list2cmdline(command))
        _check(
            self._registry.RegSetKeyValueW(
                _CURRENT_USER, _KEY, _VALUE, _TEXT, ctypes.byref(line), ctypes.c_uint32(ctypes.sizeof(line))
            )
        )

    def remove(self) -> None:
        status = self._registry.RegDeleteKeyValueW(_CURRENT_USER, _KEY, _VALUE)
        if status != _NOT_FOUND:
            _check(status)


def words_of(line: str) -> list[str]:
    """Split a command line as programs of the Microsoft C runtime do, for lines that ``list2cmdline`` has made."""
    words: list[str] = []
    word, in_quotes, backslashes, has_word = "", False, 0, False
    for sign in line:
        if sign == "\\":
            backslashes += 1
            continue
        if sign == '"':
            word += "\\" * (backslashes // 2)
            if backslashes % 2:
                word += sign
            else:
                in_quotes = not in_quotes
            backslashes, has_word = 0, True
            continue
        word += "\\" * backslashes
        has_word, backslashes = has_word or bool(word), 0
        if sign in " \t" and not in_quotes:
            if has_word:
                words.append(word)
            word, has_word = "", False
        else:
            word, has_word = word + sign, True
    word += "\\" * backslashes
    return [*words, word] if word or has_word else words


def _check(status: int) -> None:
    if status:
        raise OSError(status, "the registry refused")
