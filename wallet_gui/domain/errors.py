"""Every way in which Postern can fail, as classes with fields and without sentences.

``ui.messages`` alone turns these into words. No secret ever enters an error: a log line or a traceback is safe to show.
"""

from dataclasses import dataclass


class WalletError(Exception):
    """Anything that goes wrong for a reason Postern knows."""


class InputError(WalletError):
    """The person can put it right now: words beside the field."""


class UnreachableError(WalletError):
    """It may work later: a node is down, a request timed out, the computer is offline."""


class StorageError(WalletError):
    """This device has a problem: a damaged file, a full or read-only disk."""


class ChainRefusedError(WalletError):
    """The network said no."""


class CancelledError(WalletError):
    """The person chose to stop."""


class WrongPasswordError(InputError):
    """No door opened with what was typed. Password, code and missing factor fail alike."""


class EmptyError(InputError):
    """Nothing was typed where something is needed."""


class NameTooLongError(InputError):
    """An account name has more than 64 code points."""


class NameTakenError(InputError):
    """An account on this computer already has this name."""


class PasswordTooLongError(InputError):
    """A password has more than 256 code points."""


@dataclass(eq=False)
class PasswordTooShortError(InputError):
    """A new password has fewer code points than a door of its own needs."""

    needed: int


class PasswordTooWeakError(InputError):
    """A new password is long enough but easy to guess."""


class UnusualCharacterError(InputError):
    """A new name or password has control, surrogate or unassigned code points: their normalisation may change."""


@dataclass(eq=False)
class PhraseLengthError(InputError):
    """A recovery phrase has a number of words other than 12, 15, 18, 21 or 24 (BIP-39)."""

    words: int


@dataclass(eq=False)
class PhraseWordError(InputError):
    """A word is not in the BIP-39 English word list.

    ``number`` counts from 1; ``suggestions`` are the nearest words of the list.
    """

    number: int
    suggestions: tuple[str, ...] = ()


@dataclass(eq=False)
class PhraseLanguageError(InputError):
    """The words belong to a BIP-39 word list that Postern does not restore from."""

    language: str


class PhraseChecksumError(InputError):
    """Every word exists, but together they are not a recovery phrase (BIP-39 checksum)."""


class VaultPresentError(InputError):
    """The vault that was chosen is on this computer already."""


class CodeMalformedError(InputError):
    """A two-step code is not six digits, or a recovery code not ten characters."""


@dataclass(eq=False)
class VaultDamagedError(StorageError):
    """A vault file cannot be read. ``altered``: its outer hash is right, so not chance but somebody changed it."""

    altered: bool = False


class VaultNewerError(StorageError):
    """A vault was made by a newer Postern; it is left untouched."""


class KdfTooWeakError(StorageError):
    """A vault asks for less key derivation than the floor (OWASP): somebody may have changed it."""


@dataclass(eq=False)
class KdfTooCostlyError(StorageError):
    """A vault asks for more key derivation than this computer can do now."""

    needed_bytes: int


class VaultInUseError(StorageError):
    """Another Postern holds this vault or this profile."""


@dataclass(eq=False)
class DiskFullError(StorageError):
    """There is no room to write. ``needed_bytes`` is the size of what was to be written."""

    needed_bytes: int


class NotAFileError(StorageError):
    """Where a vault should be there is a folder, a link or a device; it is left alone."""


class EmptyFileError(StorageError):
    """The file that was chosen has no bytes in it."""


class FileTooLargeError(StorageError):
    """The file that was chosen is larger than any vault."""


class ReadOnlyError(StorageError):
    """The folder or file may not be written by this user."""


class NoPermissionError(StorageError):
    """The file may not be read by this user."""


class GoneError(StorageError):
    """A file or folder that was there has gone: deleted, or its disk was taken out."""


class StaleError(StorageError):
    """A change was made to an older state of the vault than the one on disk."""


class DeviceFailedError(StorageError):
    """The disk answered with an input or output error."""
