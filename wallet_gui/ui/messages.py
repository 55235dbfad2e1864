"""Turn failures into words: what happened, what was not lost, what to do next.

Nothing else in Postern chooses a sentence about an error.
"""

from collections.abc import Callable

from wallet_gui.channel.messages import NotSaved, Refused
from wallet_gui.domain import errors as e
from wallet_gui.domain.session import Purpose, Why
from wallet_gui.ui.sentences import files, keyring, mail, network, other, payment, signing, typed
from wallet_gui.ui.sentences.message import Message
from wallet_gui.ui.sentences.typed import paused

__all__ = ["Message", "message_for", "not_saved_message", "paused", "refusal_message"]


def message_for(error: Exception) -> Message:
    """Return the words for a failure. What is not a ``WalletError`` is our own mistake, and so are the words."""
    for kind in type(error).__mro__:
        if kind in _BY_ERROR:
            return _BY_ERROR[kind](error)
    return other.our_mistake()


def refusal_message(refused: Refused, purpose: Purpose | None = None) -> Message:
    """Return the words for an operation that the keeper or a signer refused, and what it was for if that matters."""
    if refused.wait_s > 0:
        return paused(refused.wait_s)
    if purpose is not None and (purpose, refused.why) in _BY_PURPOSE:
        return _BY_PURPOSE[purpose, refused.why]()
    return _BY_WHY[refused.why](refused)


def not_saved_message(message: NotSaved) -> Message:
    """Return the words for a change that the keeper could not write into the vault."""
    refused = Refused(b"", message.why, tries_left=0, wait_s=0, offset_s=0, number=message.needed_bytes)
    return refusal_message(refused)


_BY_ERROR: dict[type, Callable[..., Message]] = {
    e.WalletError: lambda _: other.wallet(),
    e.InputError: lambda _: other.not_right(),
    e.UnreachableError: lambda _: other.unreachable(),
    e.StorageError: lambda _: other.storage(),
    e.ChainRefusedError: lambda _: other.chain_refused(),
    e.CancelledError: lambda _: other.cancelled(),
    e.WrongPasswordError: lambda _: typed.wrong(),
    e.EmptyError: lambda _: typed.empty(),
    e.NameTooLongError: lambda _: typed.name_too_long(),
    e.NameTakenError: lambda _: typed.name_taken(),
    e.ContactNameTakenError: lambda _: typed.contact_name_taken(),
    e.PasswordTooLongError: lambda _: typed.password_too_long(),
    e.PasswordTooShortError: lambda error: typed.password_too_short(error.needed),
    e.PasswordTooWeakError: lambda _: typed.password_too_weak(),
    e.PinDigitsError: lambda _: typed.pin_digits(),
    e.PinEasyError: lambda _: typed.pin_easy(),
    e.UnusualCharacterError: lambda _: typed.unusual_character(),
    e.PhraseLengthError: lambda error: typed.phrase_length(error.words),
    e.PhraseWordError: lambda error: typed.phrase_word(error.number, error.suggestions),
    e.PhraseLanguageError: lambda _: typed.phrase_language(),
    e.PhraseChecksumError: lambda _: typed.phrase_checksum(),
    e.VaultPresentError: lambda _: files.present(),
    e.CodeMalformedError: lambda _: typed.code_malformed(),
    e.PrintedKeyLengthError: lambda error: typed.printed_key_length(error.characters),
    e.PrintedKeySlipError: lambda _: typed.printed_key_slip(),
    e.PrintedKeyGroupError: lambda _: typed.printed_key_group(),
    e.VaultDamagedError: lambda error: files.altered() if error.altered else files.damaged(),
    e.VaultNewerError: lambda _: files.newer(),
    e.KdfTooWeakError: lambda _: files.weak_kdf(),
    e.KdfTooCostlyError: lambda error: files.costly_kdf(error.needed_bytes),
    e.VaultInUseError: lambda _: files.in_use(),
    e.DiskFullError: lambda error: files.disk_full(error.needed_bytes),
    e.NotAFileError: lambda _: files.not_a_file(),
    e.EmptyFileError: lambda _: files.empty_file(),
    e.FileTooLargeError: lambda _: files.too_large(),
    e.ReadOnlyError: lambda _: files.read_only(),
    e.NoPermissionError: lambda _: files.no_permission(),
    e.GoneError: lambda _: files.gone(),
    e.StaleError: lambda _: files.stale(),
    e.DeviceFailedError: lambda _: files.device(),
    e.NetworkError: network.network,
    e.NoAnswerError: network.no_answer,
    e.BadAnswerError: network.bad_answer,
    e.BusyError: network.busy,
    e.WrongChainError: network.wrong_chain,
    e.NotATokenError: network.not_a_token,
    e.RpcAddressError: lambda _: network.rpc_address(),
    e.RefusedError: network.refused,
    e.AmountError: payment.amount,
    e.AddressError: payment.address,
    e.FundsError: payment.funds,
    e.RequestError: payment.request,
    e.PictureError: payment.picture,
    e.WrongNetworkError: lambda _: payment.wrong_network(),
}

_BY_WHY: dict[Why, Callable[[Refused], Message]] = {
    Why.WRONG: lambda refused: typed.wrong(refused.tries_left),
    Why.CLOCK: lambda refused: other.clock(refused.offset_s),
    Why.DAMAGED: lambda _: files.damaged(),
    Why.ALTERED: lambda _: files.altered(),
    Why.NEWER: lambda _: files.newer(),
    Why.WEAK: lambda _: files.weak_kdf(),
    Why.COSTLY: lambda refused: files.costly_kdf(refused.number),
    Why.IN_USE: lambda _: files.in_use(),
    Why.DISK_FULL: lambda refused: files.disk_full(refused.number),
    Why.READ_ONLY: lambda _: files.read_only(),
    Why.GONE: lambda _: files.gone(),
    Why.STALE: lambda _: files.stale(),
    Why.DEVICE: lambda _: files.device(),
    Why.NOT_A_FILE: lambda _: files.not_a_file(),
    Why.EMPTY_FILE: lambda _: files.empty_file(),
    Why.TOO_LARGE: lambda _: files.too_large(),
    Why.NO_PERMISSION: lambda _: files.no_permission(),
    Why.PRESENT: lambda _: files.present(),
    Why.NAME_TAKEN: lambda _: typed.name_taken(),
    Why.SAME_NAME: lambda _: typed.same_name(),
    Why.PASSWORD: lambda _: typed.password_refused(),
    Why.NAME: lambda _: typed.name(),
    Why.PHRASE: lambda refused: typed.phrase_word(refused.number) if refused.number > 0 else typed.phrase_checksum(),
    Why.WORD: lambda refused: typed.word_not_there(refused.number),
    Why.CODE: lambda _: typed.code(),
    Why.QUICK: lambda _: typed.quick_refused(),
    Why.KEY: lambda _: signing.key(),
    Why.NOT_OURS: lambda _: signing.not_ours(),
    Why.OTHER_REQUEST: lambda _: signing.other_request(),
    Why.PIN: lambda _: signing.pin(),
    Why.REQUEST: lambda _: signing.request(),
    Why.PASSPHRASE: lambda _: signing.passphrase(),
    Why.STRENGTH: lambda _: typed.not_strong_enough(),
    Why.CEILING: lambda _: typed.ceiling(),
    Why.OLDER: lambda refused: keyring.older(refused.dates),
    Why.KEYRING: lambda refused: keyring.needed(refused.keyring),
    Why.MAIL_CODE: lambda _: mail.code_needed(),
    Why.ENVELOPE: lambda _: other.failed(),
    Why.FAILED: lambda _: other.failed(),
}

_BY_PURPOSE: dict[tuple[Purpose, Why], Callable[[], Message]] = {
    (Purpose.KEYRING_OFF, Why.KEYRING): keyring.tied,
    (Purpose.IMPORT_KEY, Why.PRESENT): signing.key_present,
    (Purpose.IMPORT_KEY, Why.TOO_LARGE): signing.too_many_keys,
    (Purpose.SAVE_CONTACT, Why.NAME_TAKEN): signing.contact_name_taken,
    (Purpose.SAVE_CONTACT, Why.TOO_LARGE): signing.too_many_contacts,
}
"""Where the same word means something else."""
