"""One word for each failure of the disk, as doors and home are told it."""

from wallet_gui.domain import errors
from wallet_gui.domain.session import Why

_WORDS: dict[type[errors.WalletError], Why] = {
    errors.VaultNewerError: Why.NEWER,
    errors.KdfTooWeakError: Why.WEAK,
    errors.VaultInUseError: Why.IN_USE,
    errors.NotAFileError: Why.NOT_A_FILE,
    errors.EmptyFileError: Why.EMPTY_FILE,
    errors.FileTooLargeError: Why.TOO_LARGE,
    errors.ReadOnlyError: Why.READ_ONLY,
    errors.NoPermissionError: Why.NO_PERMISSION,
    errors.GoneError: Why.GONE,
    errors.StaleError: Why.STALE,
    errors.VaultPresentError: Why.PRESENT,
}


def why(error: errors.WalletError) -> tuple[Why, int]:
    """Return the word for a failure, and the bytes that it is about; 0 where it is about none."""
    match error:
        case errors.VaultDamagedError(altered=altered):
            return (Why.ALTERED if altered else Why.DAMAGED), 0
        case errors.DiskFullError(needed_bytes=needed):
            return Why.DISK_FULL, needed
        case errors.KdfTooCostlyError(needed_bytes=needed):
            return Why.COSTLY, needed
        case _:
            return _WORDS.get(type(error), Why.DEVICE), 0
