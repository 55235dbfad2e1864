"""Recovery phrases: BIP-39's and BIP-32's published vectors, and everything that people type instead."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.assets import asset
from wallet_gui.domain.errors import PhraseLengthError, PhraseWordError
from wallet_gui.domain.phrase import LENGTHS, check_words, normalise, other_language, suggestions
from wallet_gui.domain.session import Why
from wallet_gui.signer.accounts import first_account, private_key
from wallet_gui.signer.phrase import draft_phrase, entropy_of, phrase_of, seed_of
from wallet_gui.signer.refusal import Refusal

WORDLIST = asset("wordlists/bip39-english.txt").read_text(encoding="ascii").split()
ABOUT = "abandon " * 11 + "about"

# From the test vectors of BIP-39 (github.com/trezor/python-mnemonic, vectors.json); their passphrase is TREZOR.
VECTORS = [
    (
        "00" * 16,
        ABOUT,
        "c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04",
    ),
    (
        "7f" * 16,
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
        "2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6fa457fe1296106559a3c80937a1c1069be3a3a5bd381ee6260e8d9739fce1f607",
    ),
    (
        "ff" * 16,
        "zoo " * 11 + "wrong",
        "ac27495480225222079d7be181583751e86f571027b0497b5b5d11218e0a8a13332572917f0f8e5a589620c6f15b11c61dee327651a14c34e18231052e48c069",
    ),
    (
        "00" * 32,
        "abandon " * 23 + "art",
        "bda85446c68413707090a52022edd26a1c9462295029f2e60cd7c4f2bbd3097170af7a4d73245cafa9c3cca8d561a7c3de6f5d4a10be8ed2a5e608d68f92fcc8",
    ),
]


@pytest.mark.parametrize(("entropy", "phrase", "seed"), VECTORS)
def test_phrases_are_those_of_bip_39(entropy: str, phrase: str, seed: str) -> None:
    assert phrase_of(bytes.fromhex(entropy)) == phrase
    assert entropy_of(phrase).hex() == entropy
    assert seed_of(bytes.fromhex(entropy), "TREZOR").hex() == seed


def test_a_passphrase_is_normalised_as_bip_39_says() -> None:
    assert seed_of(bytes(16), "caf\u00e9") == seed_of(bytes(16), "cafe\u0301") != seed_of(bytes(16), "cafe")


# BIP-32, test vector 1.
@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("m", "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35"),
        ("m/0'", "edb2e14f9ee77d26dd93b4ecede8d16ed408ce149b6cd80b0715a2d911a0afea"),
        ("m/0'/1", "3c6cb8d0f6a264c91ea8b5030fadaa8e538b020f0a387421a12de9319dc93368"),
        ("m/0'/1/2'", "cbce0d719ecf7431d88e6a89fa1483e02e35092af60c042b1df2ff59fa424dca"),
        ("m/0'/1/2'/2", "0f479245fb19a38a1954c5c7c0ebab2f9bdfd96a17563ef28a6a4b1a2a764ef4"),
        ("m/0'/1/2'/2/1000000000", "471b76e389e528d6de6d816857e012c5455051cad6660850e58372a6c3e6e7c8"),
    ],
)
def test_keys_are_those_of_bip_32(path: str, key: str) -> None:
    assert private_key(bytes(range(16)), path).hex() == key


def test_the_first_account_is_where_every_wallet_finds_it() -> None:
    account = first_account(seed_of(entropy_of("test " * 11 + "junk"), ""))
    assert account.address == "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"
    assert account.private.hex() == "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
    assert (account.chain, account.path) == ("eip155:1", "m/44'/60'/0'/0/0")
    assert account.private.hex() not in repr(account)


@pytest.mark.parametrize("words", [12, 24])
def test_a_draft_is_a_phrase_of_the_length_asked_for(words: int) -> None:
    phrase = draft_phrase(words)
    assert len(phrase.split()) == words
    assert phrase_of(entropy_of(phrase)) == phrase
    assert draft_phrase(words) != phrase


@pytest.mark.parametrize("words", [0, 11, 13, 15, 25, -12])
def test_no_other_length_is_drafted(words: int) -> None:
    with pytest.raises(ValueError):
        draft_phrase(words)


@given(st.sampled_from(LENGTHS).flatmap(lambda length: st.binary(min_size=length * 4 // 3, max_size=length * 4 // 3)))
def test_every_entropy_comes_back_from_its_words(entropy: bytes) -> None:
    assert entropy_of(phrase_of(entropy)) == entropy


@pytest.mark.parametrize(
    "typed",
    [
        ABOUT.upper(),
        f"  {ABOUT}\n",
        ABOUT.replace(" ", "\n"),
        ABOUT.replace(" ", "\u3000"),
        ABOUT.replace(" ", ", "),
        " ".join(f"{number}. {word}" for number, word in enumerate(ABOUT.split(), start=1)),
        "\n".join(f"{number}) {word}" for number, word in enumerate(ABOUT.split(), start=1)),
        "\t".join(f"{number} {word}" for number, word in enumerate(ABOUT.split(), start=1)),
        "ａ" + ABOUT[1:],
    ],
)
def test_a_phrase_is_read_however_it_was_written_down(typed: str) -> None:
    assert entropy_of(typed) == bytes(16)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("", 0),
        (ABOUT.replace("about", "abandon"), 0),  # the checksum
        (" ".join(ABOUT.split()[:11]), 0),
        (ABOUT + " abandon", 0),
        (ABOUT.replace("about", "abuot"), 12),
        ("abandom " + ABOUT, 1),
    ],
)
def test_what_is_no_phrase_is_refused_with_the_first_wrong_word(typed: str, number: int) -> None:
    with pytest.raises(Refusal) as refusal:
        entropy_of(typed)
    assert (refusal.value.why, refusal.value.number) == (Why.PHRASE, number)


def test_a_mistyped_word_comes_with_the_word_it_may_have_meant() -> None:
    with pytest.raises(PhraseWordError) as wrong:
        check_words(("abandon", "recieve"), WORDLIST)
    assert wrong.value.number == 2
    assert "receive" in wrong.value.suggestions
    assert suggestions("qqqqqqqq", WORDLIST) == ()


@pytest.mark.parametrize("words", [0, 1, 11, 13, 14, 23, 25])
def test_another_number_of_words_is_no_phrase(words: int) -> None:
    with pytest.raises(PhraseLengthError) as wrong:
        check_words(("abandon",) * words, WORDLIST)
    assert wrong.value.words == words


def test_words_of_another_language_are_recognised() -> None:
    spanish = (files("mnemonic") / "wordlist" / "spanish.txt").read_text(encoding="utf-8").split()
    assert other_language(normalise("ábaco abdomen ÁBACO"), WORDLIST, {"spanish": spanish}) == "spanish"
    assert other_language(normalise(ABOUT), WORDLIST, {"spanish": spanish}) is None
    assert other_language((), WORDLIST, {"spanish": spanish}) is None
    assert other_language(("qqqq",), WORDLIST, {"spanish": spanish}) is None


def test_chinese_words_need_no_spaces_between_them() -> None:
    assert normalise("的一是 在") == ("的", "一", "是", "在")


@given(st.text(max_size=60))
def test_reading_a_phrase_twice_changes_nothing(typed: str) -> None:
    words = normalise(typed)
    assert normalise(" ".join(words)) == words


def test_the_word_list_carried_along_is_that_of_the_library() -> None:
    library = (files("mnemonic") / "wordlist" / "english.txt").read_text(encoding="ascii")
    assert asset("wordlists/bip39-english.txt").read_text(encoding="ascii") == library
    assert len(WORDLIST) == 2048
