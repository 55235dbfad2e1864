"""Turn failures into words: what happened, what was not lost, what to do next. Nothing else writes sentences about errors."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from wallet_gui.channel.messages import Refused
from wallet_gui.domain import errors as e
from wallet_gui.domain.session import Why
from wallet_gui.ui.words import countdown, size

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Message:
    """What a person reads: ``title`` for a banner or dialog, ``text`` below it or alone below a field."""

    title: str
    text: str


def message_for(error: Exception) -> Message:
    """Return the words for a failure. What is not a ``WalletError`` is our own mistake, and so are the words."""
    for kind in type(error).__mro__:
        if kind in _BY_ERROR:
            return _BY_ERROR[kind](error)
    return _our_mistake()


def refusal_message(refused: Refused) -> Message:
    """Return the words for an operation that the keeper or a signer refused."""
    if refused.wait_s > 0:
        return paused(refused.wait_s)
    return _BY_WHY[refused.why](refused)


def paused(seconds: int) -> Message:
    """Return the words for the pause after too many wrong tries."""
    text = translate("Messages", "Too many tries. Try again in {time}. Your assets are not affected.")
    return Message(translate("Messages", "A short pause"), text.format(time=countdown(seconds)))


# --- what was typed ------------------------------------------------------------------------------------------------


def _wrong(tries_left: int = 0) -> Message:
    title = translate("Messages", "That did not open the vault")
    if tries_left > 0:
        text = translate("Messages", "Password or code is not right. %n tries left, then a pause.", "", tries_left)
    else:
        text = translate("Messages", "Password or code is not right. Nothing was changed. Check both and try again.")
    return Message(title, text)


def _empty() -> Message:
    return Message(
        translate("Messages", "Something is missing"),
        translate("Messages", "This is still empty. Nothing was changed. Fill it in, then go on."),
    )


def _name() -> Message:
    return Message(
        translate("Messages", "This name cannot be used"),
        translate(
            "Messages", "This name cannot be used. Nothing was changed. Choose one of 1 to 64 ordinary characters."
        ),
    )


def _name_too_long() -> Message:
    return Message(
        translate("Messages", "The name is too long"),
        translate("Messages", "The name is longer than 64 characters. Nothing was changed. Choose a shorter one."),
    )


def _name_taken() -> Message:
    return Message(
        translate("Messages", "The name is taken"),
        translate(
            "Messages",
            "An account on this computer already has this name. It was not changed. Choose another name for the new one.",
        ),
    )


def _password_too_long() -> Message:
    return Message(
        translate("Messages", "The password is too long"),
        translate("Messages", "The password is longer than 256 characters. Nothing was changed. Choose a shorter one."),
    )


def _password_too_short(needed: int) -> Message:
    text = translate(
        "Messages",
        "The password is too short. Nothing was changed. Use %n characters or more, or a suggested passphrase.",
        "",
        needed,
    )
    return Message(translate("Messages", "The password is too short"), text)


def _password_too_weak() -> Message:
    return Message(
        translate("Messages", "The password is easy to guess"),
        translate(
            "Messages",
            "This password is long enough but easy to guess. Nothing was changed. Add unrelated words, or use a suggested passphrase.",
        ),
    )


def _password_refused() -> Message:
    return Message(
        translate("Messages", "The new password cannot be used"),
        translate(
            "Messages", "The new password cannot be used. The old one still holds. Choose a longer, less common one."
        ),
    )


def _unusual_character() -> Message:
    return Message(
        translate("Messages", "An unusual character"),
        translate(
            "Messages",
            "There is a character in it that other computers may read differently. Nothing was changed. Use letters, digits, "
            "spaces and common signs.",
        ),
    )


def _code() -> Message:
    return Message(
        translate("Messages", "The code is not right"),
        translate("Messages", "That code is not right. Nothing was changed. Wait for the next code and type that one."),
    )


def _code_malformed() -> Message:
    return Message(
        translate("Messages", "The code is not complete"),
        translate(
            "Messages",
            "A code has 6 digits, a recovery code has 10 characters. Nothing was changed. Look at it again and type all of it.",
        ),
    )


# --- recovery phrase -----------------------------------------------------------------------------------------------


def _phrase_length(words: int) -> Message:
    text = translate(
        "Messages",
        "These are %n words. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.",
        "",
        words,
    )
    return Message(translate("Messages", "The number of words is not right"), text)


def _phrase_word(number: int, suggestions: tuple[str, ...] = ()) -> Message:
    title = translate("Messages", "Word {n} is not in the list").format(n=number)
    if suggestions:
        text = translate("Messages", "Word {n} is not in the list of words. Nothing was changed. Is it “{word}”?")
        return Message(title, text.format(n=number, word=suggestions[0]))
    text = translate(
        "Messages", "Word {n} is not in the list of words. Nothing was changed. Compare it with your paper."
    )
    return Message(title, text.format(n=number))


def _phrase_language() -> Message:
    return Message(
        translate("Messages", "Words of another language"),
        translate(
            "Messages",
            "These words belong to another language's list. Nothing was changed. Postern restores from English words: use the "
            "wallet that made them, or its English copy.",
        ),
    )


def _phrase_checksum() -> Message:
    return Message(
        translate("Messages", "The words do not fit together"),
        translate(
            "Messages",
            "Every word exists, but together they are not a recovery phrase. Nothing was changed. One word is wrong or two are "
            "swapped: compare them with your paper.",
        ),
    )


def _word_not_there(number: int) -> Message:
    if number <= 0:
        return _phrase_checksum()
    text = translate("Messages", "That is not word {n}. Look at your paper, not at your memory.")
    return Message(translate("Messages", "That is not word {n}").format(n=number), text.format(n=number))


# --- the vault file and the disk -----------------------------------------------------------------------------------


def _damaged() -> Message:
    return Message(
        translate("Messages", "The vault file is damaged"),
        translate(
            "Messages",
            "This vault file is damaged. Restore from your recovery phrase or a vault export. Nothing on the blockchain is lost.",
        ),
    )


def _altered() -> Message:
    return Message(
        translate("Messages", "The vault file was altered"),
        translate(
            "Messages",
            "Somebody or some program altered this vault file. Postern did not open it. Restore from your recovery phrase or a "
            "vault export. Nothing on the blockchain is lost.",
        ),
    )


def _newer() -> Message:
    return Message(
        translate("Messages", "Made by a newer Postern"),
        translate(
            "Messages",
            "A newer version of Postern made this vault. The file was left as it is. Install the newer version to open it.",
        ),
    )


def _weak_kdf() -> Message:
    return Message(
        translate("Messages", "The vault is protected too weakly"),
        translate(
            "Messages",
            "This vault asks for less protection than Postern ever uses, so somebody may have altered it. The file was left as "
            "it is. Use another copy, or restore from your recovery phrase.",
        ),
    )


def _costly_kdf(needed_bytes: int) -> Message:
    text = translate(
        "Messages",
        "Opening this vault takes {amount} of memory, more than this computer has free. The vault is unharmed. Close other "
        "programs and try again.",
    )
    return Message(translate("Messages", "Not enough memory"), text.format(amount=size(needed_bytes)))


def _in_use() -> Message:
    return Message(
        translate("Messages", "The vault is open elsewhere"),
        translate(
            "Messages", "Another Postern window has this vault open. Nothing was changed. Use that window, or close it."
        ),
    )


def _disk_full(needed_bytes: int) -> Message:
    text = translate(
        "Messages", "There is no room to save the vault. The vault on disk is unharmed. Free {amount}, then try again."
    )
    return Message(translate("Messages", "The disk is full"), text.format(amount=size(max(needed_bytes, 1_000_000))))


def _not_a_file() -> Message:
    return Message(
        translate("Messages", "This is not a vault file"),
        translate(
            "Messages",
            "What is there is a folder, a link or a device, not a vault file. It was left alone. Choose the vault file itself.",
        ),
    )


def _empty_file() -> Message:
    return Message(
        translate("Messages", "The file is empty"),
        translate(
            "Messages",
            "There is nothing in this file. Your other vaults are unharmed. Choose another copy of the vault.",
        ),
    )


def _too_large() -> Message:
    return Message(
        translate("Messages", "The file is too large"),
        translate("Messages", "This file is larger than any vault. It was left alone. Choose the vault file itself."),
    )


def _read_only() -> Message:
    return Message(
        translate("Messages", "Postern may not write here"),
        translate(
            "Messages",
            "Postern may not write to its folder. What is saved there is unharmed. Allow writing for your user, then try again.",
        ),
    )


def _no_permission() -> Message:
    return Message(
        translate("Messages", "Postern may not read this file"),
        translate(
            "Messages", "Your user may not read this file. It was left as it is. Allow reading, or choose another copy."
        ),
    )


def _gone() -> Message:
    return Message(
        translate("Messages", "The file has gone"),
        translate(
            "Messages",
            "A file or folder that was there has gone. Nothing on the blockchain is lost. Connect its disk again, then try again.",
        ),
    )


def _stale() -> Message:
    return Message(
        translate("Messages", "The vault changed meanwhile"),
        translate(
            "Messages",
            "The vault was changed elsewhere meanwhile. That change is kept. Lock and open it, then try again.",
        ),
    )


def _device() -> Message:
    return Message(
        translate("Messages", "The disk does not answer properly"),
        translate(
            "Messages",
            "The disk reported an error. Nothing on the blockchain is lost. Check the disk, and keep your recovery phrase at hand.",
        ),
    )


def _present() -> Message:
    return Message(
        translate("Messages", "This vault is here already"),
        translate("Messages", "This vault is on this computer already. It was left as it is. Log in to it instead."),
    )


# --- the rest ------------------------------------------------------------------------------------------------------


def _clock(offset_s: int) -> Message:
    text = translate(
        "Messages",
        "This computer's clock is %n seconds off, so codes are refused. Correct the time, then try again.",
        "",
        abs(offset_s),
    )
    return Message(translate("Messages", "The clock is wrong"), text)


def _input() -> Message:
    return Message(
        translate("Messages", "Please look at this again"),
        translate("Messages", "Something here is not right. Nothing was changed. Correct it and try again."),
    )


def _unreachable() -> Message:
    return Message(
        translate("Messages", "No answer"),
        translate(
            "Messages", "The network did not answer. Nothing was sent, and what was known stays. Try again in a while."
        ),
    )


def _storage() -> Message:
    return Message(
        translate("Messages", "This computer could not store it"),
        translate(
            "Messages", "Reading or writing failed. Nothing on the blockchain is lost. Check the disk and try again."
        ),
    )


def _chain_refused() -> Message:
    return Message(
        translate("Messages", "The network refused it"),
        translate(
            "Messages", "The network refused the payment. Your money has not moved. Look at the details and try again."
        ),
    )


def _cancelled() -> Message:
    return Message(
        translate("Messages", "Stopped"),
        translate("Messages", "You stopped this. Nothing was changed. You can begin again at any time."),
    )


def _wallet() -> Message:
    return Message(
        translate("Messages", "It did not work"),
        translate("Messages", "That did not work. Nothing was changed. Try again."),
    )


def _our_mistake() -> Message:
    return Message(
        translate("Messages", "Postern made a mistake"),
        translate(
            "Messages",
            "This is a fault in Postern, not yours. Your assets are not affected. Try again; if it comes back, restart Postern.",
        ),
    )


def _failed() -> Message:
    return Message(
        translate("Messages", "The work was cut short"),
        translate(
            "Messages",
            "The work ended without a result. The vault is as it was before. Try again; if it comes back, restart Postern.",
        ),
    )


_BY_ERROR: dict[type, Callable[..., Message]] = {
    e.WalletError: lambda _: _wallet(),
    e.InputError: lambda _: _input(),
    e.UnreachableError: lambda _: _unreachable(),
    e.StorageError: lambda _: _storage(),
    e.ChainRefusedError: lambda _: _chain_refused(),
    e.CancelledError: lambda _: _cancelled(),
    e.WrongPasswordError: lambda _: _wrong(),
    e.EmptyError: lambda _: _empty(),
    e.NameTooLongError: lambda _: _name_too_long(),
    e.NameTakenError: lambda _: _name_taken(),
    e.PasswordTooLongError: lambda _: _password_too_long(),
    e.PasswordTooShortError: lambda error: _password_too_short(error.needed),
    e.PasswordTooWeakError: lambda _: _password_too_weak(),
    e.UnusualCharacterError: lambda _: _unusual_character(),
    e.PhraseLengthError: lambda error: _phrase_length(error.words),
    e.PhraseWordError: lambda error: _phrase_word(error.number, error.suggestions),
    e.PhraseLanguageError: lambda _: _phrase_language(),
    e.PhraseChecksumError: lambda _: _phrase_checksum(),
    e.VaultPresentError: lambda _: _present(),
    e.CodeMalformedError: lambda _: _code_malformed(),
    e.VaultDamagedError: lambda error: _altered() if error.altered else _damaged(),
    e.VaultNewerError: lambda _: _newer(),
    e.KdfTooWeakError: lambda _: _weak_kdf(),
    e.KdfTooCostlyError: lambda error: _costly_kdf(error.needed_bytes),
    e.VaultInUseError: lambda _: _in_use(),
    e.DiskFullError: lambda error: _disk_full(error.needed_bytes),
    e.NotAFileError: lambda _: _not_a_file(),
    e.EmptyFileError: lambda _: _empty_file(),
    e.FileTooLargeError: lambda _: _too_large(),
    e.ReadOnlyError: lambda _: _read_only(),
    e.NoPermissionError: lambda _: _no_permission(),
    e.GoneError: lambda _: _gone(),
    e.StaleError: lambda _: _stale(),
    e.DeviceFailedError: lambda _: _device(),
}

_BY_WHY: dict[Why, Callable[[Refused], Message]] = {
    Why.WRONG: lambda refused: _wrong(refused.tries_left),
    Why.CLOCK: lambda refused: _clock(refused.offset_s),
    Why.DAMAGED: lambda _: _damaged(),
    Why.ALTERED: lambda _: _altered(),
    Why.NEWER: lambda _: _newer(),
    Why.WEAK: lambda _: _weak_kdf(),
    Why.COSTLY: lambda refused: _costly_kdf(refused.number),
    Why.IN_USE: lambda _: _in_use(),
    Why.DISK_FULL: lambda refused: _disk_full(refused.number),
    Why.READ_ONLY: lambda _: _read_only(),
    Why.GONE: lambda _: _gone(),
    Why.DEVICE: lambda _: _device(),
    Why.NOT_A_FILE: lambda _: _not_a_file(),
    Why.EMPTY_FILE: lambda _: _empty_file(),
    Why.TOO_LARGE: lambda _: _too_large(),
    Why.NO_PERMISSION: lambda _: _no_permission(),
    Why.PRESENT: lambda _: _present(),
    Why.NAME_TAKEN: lambda _: _name_taken(),
    Why.PASSWORD: lambda _: _password_refused(),
    Why.NAME: lambda _: _name(),
    Why.PHRASE: lambda refused: _phrase_word(refused.number) if refused.number > 0 else _phrase_checksum(),
    Why.WORD: lambda refused: _word_not_there(refused.number),
    Why.CODE: lambda _: _code(),
    Why.ENVELOPE: lambda _: _failed(),
    Why.FAILED: lambda _: _failed(),
}
