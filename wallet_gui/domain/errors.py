"""Every way in which Postern can fail, as classes with fields and without sentences.

``ui.messages`` alone turns these into words. No secret ever enters an error: a log line or a traceback is safe to show.
"""

from enum import StrEnum

from wallet_gui.domain.frozen import with_fields


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


class ContactNameTakenError(InputError):
    """Another contact has this name, or one that reads the same."""


class PasswordTooLongError(InputError):
    """A password has more than 256 code points."""


@with_fields
class PasswordTooShortError(InputError):
    """A new password has fewer code points than a door of its own needs."""

    needed: int


class PasswordTooWeakError(InputError):
    """A new password is long enough but easy to guess."""


class PinDigitsError(InputError):
    """A PIN is not 6 to 12 digits."""


class PinEasyError(InputError):
    """A new PIN is one digit again and again, or digits that follow one another."""


class UnusualCharacterError(InputError):
    """A new name or password has control, surrogate or unassigned code points: their normalisation may change."""


@with_fields
class PhraseLengthError(InputError):
    """A recovery phrase has a number of words other than 12, 15, 18, 21 or 24 (BIP-39)."""

    words: int


@with_fields
class PhraseWordError(InputError):
    """A word is not in the BIP-39 English word list.

    ``number`` counts from 1; ``suggestions`` are the nearest words of the list.
    """

    number: int
    suggestions: tuple[str, ...] = ()


@with_fields
class PhraseLanguageError(InputError):
    """The words belong to a BIP-39 word list that Postern does not restore from."""

    language: str


class PhraseChecksumError(InputError):
    """Every word exists, but together they are not a recovery phrase (BIP-39 checksum)."""


class VaultPresentError(InputError):
    """The vault that was chosen is on this computer already."""


class CodeMalformedError(InputError):
    """A two-step code is not six digits, or a recovery code not ten characters."""


@with_fields
class PrintedKeyLengthError(InputError):
    """A printed key was not typed to its end, or has too many characters. ``characters`` counts them without PK1."""

    characters: int


class PrintedKeySlipError(InputError):
    """A printed key has a wrong character: its last group does not fit the others."""


class PrintedKeyGroupError(InputError):
    """A group that was typed to prove that the sheet is at hand is not the one that stands on it."""


@with_fields
class VaultDamagedError(StorageError):
    """A vault file cannot be read. ``altered``: its outer hash is right, so not chance but somebody changed it."""

    altered: bool = False


class VaultNewerError(StorageError):
    """A vault was made by a newer Postern; it is left untouched."""


class KdfTooWeakError(StorageError):
    """A vault asks for less key derivation than the floor (OWASP): somebody may have changed it."""


@with_fields
class KdfTooCostlyError(StorageError):
    """A vault asks for more key derivation than this computer can do now."""

    needed_bytes: int


class VaultInUseError(StorageError):
    """Another Postern holds this vault or this profile."""


@with_fields
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


@with_fields
class NetworkError(UnreachableError):
    """A network was asked and gave no useful answer. ``network`` is its name."""

    network: str


class NoAnswerError(NetworkError):
    """No address of the network answered in time, or there is no connection."""


class BadAnswerError(NetworkError):
    """What answered does not speak the protocol: HTML, half an answer, too much of one, numbers out of bounds."""


class BusyError(NetworkError):
    """The address asks for patience (HTTP 429 or its like)."""


@with_fields
class WrongChainError(NetworkError):
    """The address serves another network than it should."""

    expected: int
    found: int


class NotATokenError(NetworkError):
    """The contract does not answer as a token does, or its decimals are out of bounds."""


class RpcAddressError(InputError):
    """Not an HTTPS address, and neither on this computer nor insisted on; or not an address at all."""


class Refusal(StrEnum):
    """Why a network does not take a transaction."""

    NONCE_TOO_LOW = "nonce_too_low"
    UNDERPRICED = "underpriced"
    """It would replace another one, but does not pay enough more."""
    FEE_TOO_LOW = "fee_too_low"
    FUNDS = "funds"
    GAS = "gas"
    REVERTS = "reverts"
    FULL = "full"
    """The practice network has no room for more; it has to start over."""
    OTHER = "other"


@with_fields
class RefusedError(ChainRefusedError):
    """A network said no. ``words`` are its own, which are hostile text."""

    network: str
    why: Refusal
    words: str = ""


class AmountProblem(StrEnum):
    """What is wrong with an amount as it was typed."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    ZERO = "zero"
    TOO_FINE = "too_fine"
    """More decimals than the asset has."""
    TOO_LARGE = "too_large"
    """More than 2^256 - 1 base units."""
    AMBIGUOUS = "ambiguous"
    """One separator that could be meant for thousands or for decimals."""


@with_fields
class AmountError(InputError):
    """An amount that cannot be read."""

    problem: AmountProblem
    decimals: int = 0


@with_fields
class FundsError(InputError):
    """There is less than a payment and its fee need. In base units of an asset, whose symbol is hostile text."""

    needed: int
    available: int
    symbol: str
    decimals: int
    for_fee: bool = False
    """What is missing is the coin for the fee, not what is to be sent."""


class AddressProblem(StrEnum):
    """What is wrong with an address as it was typed."""

    EMPTY = "empty"
    LENGTH = "length"
    CHARACTER = "character"
    """A character that is no hexadecimal digit."""
    CHECKSUM = "checksum"
    """EIP-55 does not fit."""
    LOOK_ALIKE = "look_alike"
    """A character of another script that looks like a digit or letter."""
    OTHER_CHAIN = "other_chain"
    """An address of Bitcoin, Tron, Solana or another kind of chain."""
    NAME = "name"
    """A name such as those of ENS, which Postern does not look up."""
    ZERO = "zero"
    """The zero address: nobody could ever move what is sent there."""


@with_fields
class AddressError(InputError):
    """Text that is not an address. ``place`` counts characters from 1, ``length`` the digits of 40."""

    problem: AddressProblem
    place: int = 0
    found: str = ""
    length: int = 0


class WrongNetworkError(InputError):
    """A request (EIP-681) is for a network that is not switched on or not known."""


class RequestProblem(StrEnum):
    """Why a payment request (EIP-681) is not taken."""

    MALFORMED = "malformed"
    UNSUPPORTED = "unsupported"
    """It asks a contract for something else than a payment."""
    TOKEN = "token"  # noqa: S105  # a name, not a secret
    """It asks for a token that is not in the person's list."""


@with_fields
class RequestError(InputError):
    """A payment request that cannot be followed."""

    problem: RequestProblem


class PictureProblem(StrEnum):
    """Why a picture gave no address."""

    UNREADABLE = "unreadable"
    """Damaged, or no picture at all."""
    TOO_LARGE = "too_large"
    NO_CODE = "no_code"
    SEVERAL = "several"
    """More than one QR code, with different contents."""


@with_fields
class PictureError(InputError):
    """A picture with a QR code that could not be read."""

    problem: PictureProblem
