"""Sentences about what was typed: names, passwords, codes, recovery phrases."""

from PySide6.QtCore import QCoreApplication

from wallet_gui.ui.sentences.message import Message
from wallet_gui.ui.words import countdown

translate = QCoreApplication.translate


def paused(seconds: int) -> Message:
    """Return the words for the pause after too many wrong tries."""
    text = translate("Messages", "Too many tries. Try again in {time}. Your assets are not affected.")
    return Message(translate("Messages", "A short pause"), text.format(time=countdown(seconds)))


def wrong(tries_left: int = 0) -> Message:
    title = translate("Messages", "That did not open the vault")
    if tries_left > 0:
        text = translate("Messages", "Password or code is not right. %n tries left, then a pause.", "", tries_left)
    else:
        text = translate("Messages", "Password or code is not right. Nothing was changed. Check both and try again.")
    return Message(title, text)


def empty() -> Message:
    return Message(
        translate("Messages", "Something is missing"),
        translate("Messages", "This is still empty. Nothing was changed. Fill it in, then go on."),
    )


def name() -> Message:
    return Message(
        translate("Messages", "This name cannot be used"),
        translate(
            "Messages", "This name cannot be used. Nothing was changed. Choose one of 1 to 64 ordinary characters."
        ),
    )


def name_too_long() -> Message:
    return Message(
        translate("Messages", "The name is too long"),
        translate("Messages", "The name is longer than 64 characters. Nothing was changed. Choose a shorter one."),
    )


def contact_name_taken() -> Message:
    return Message(
        translate("Messages", "The name is taken"),
        translate("Messages", "Another contact has this name. Choose one that you will not mistake for it."),
    )


def name_taken() -> Message:
    return Message(
        translate("Messages", "The name is taken"),
        translate(
            "Messages",
            "An account on this computer already has this name. It was not changed. Choose another name for "
            "the new one.",
        ),
    )


def same_name() -> Message:
    return Message(
        translate("Messages", "Several accounts have this name"),
        translate(
            "Messages",
            "More than one vault on this computer has this name. Nothing has been checked yet. Choose the one you "
            "mean by the time it was last changed.",
        ),
    )


def password_too_long() -> Message:
    return Message(
        translate("Messages", "The password is too long"),
        translate("Messages", "The password is longer than 256 characters. Nothing was changed. Choose a shorter one."),
    )


def password_too_short(needed: int) -> Message:
    text = translate(
        "Messages",
        "The password is too short. Nothing was changed. Use %n characters or more, or a suggested passphrase.",
        "",
        needed,
    )
    return Message(translate("Messages", "The password is too short"), text)


def password_too_weak() -> Message:
    return Message(
        translate("Messages", "The password is easy to guess"),
        translate(
            "Messages",
            "This password is long enough but easy to guess. Nothing was changed. Add unrelated words, or "
            "use a suggested passphrase.",
        ),
    )


def password_refused() -> Message:
    return Message(
        translate("Messages", "The new password cannot be used"),
        translate(
            "Messages",
            "The new password cannot be used. The old one still holds. Choose a longer, less common one.",
        ),
    )


def pin_digits() -> Message:
    return Message(
        translate("Messages", "A PIN has 6 to 12 digits"),
        translate("Messages", "A PIN has 6 to 12 digits and nothing else. Nothing was changed. Type it again."),
    )


def pin_easy() -> Message:
    return Message(
        translate("Messages", "The PIN is easy to guess"),
        translate(
            "Messages",
            "One digit again and again, or digits in a row such as 123456, are tried first. Nothing was changed. "
            "Choose another PIN.",
        ),
    )


def quick_refused() -> Message:
    return Message(
        translate("Messages", "This quick unlock cannot be used"),
        translate(
            "Messages",
            "Either the PIN does not meet the rules, or this computer is not yours alone. Nothing was changed. "
            "The password always works.",
        ),
    )


def unusual_character() -> Message:
    return Message(
        translate("Messages", "An unusual character"),
        translate(
            "Messages",
            "There is a character in it that other computers may read differently. Nothing was changed. Use "
            "letters, digits, "
            "spaces and common signs.",
        ),
    )


def code() -> Message:
    return Message(
        translate("Messages", "The code is not right"),
        translate("Messages", "That code is not right. Nothing was changed. Wait for the next code and type that one."),
    )


def code_malformed() -> Message:
    return Message(
        translate("Messages", "The code is not complete"),
        translate(
            "Messages",
            "A code has 6 digits, a recovery code has 10 characters. Nothing was changed. Look at it again "
            "and type all of it.",
        ),
    )


def printed_key_length(characters: int) -> Message:
    text = translate(
        "Messages",
        "This is not the whole printed key: {n} of 36 characters after PK1. Nothing was changed. Compare it with "
        "your sheet.",
    )
    return Message(translate("Messages", "The printed key is not complete"), text.format(n=characters))


def printed_key_slip() -> Message:
    return Message(
        translate("Messages", "A slip in the printed key"),
        translate(
            "Messages",
            "One of these characters is not the one on your sheet. Nothing was changed. Compare it group by group.",
        ),
    )


def printed_key_group() -> Message:
    return Message(
        translate("Messages", "Not what stands on the sheet"),
        translate("Messages", "That is not what stands on the sheet. Look at the paper, not at your memory."),
    )


def not_strong_enough() -> Message:
    return Message(
        translate("Messages", "The password is not strong enough to stand alone"),
        translate(
            "Messages",
            "This password is too easy to guess for a vault that it would open alone. Nothing was changed. Change "
            "the password first.",
        ),
    )


def ceiling() -> Message:
    return Message(
        translate("Messages", "Too many wrong tries"),
        translate(
            "Messages",
            "After a hundred wrong tries in a row, a vault that has a printed key opens only with it, and with the "
            "password. Your assets are not affected. Use the printed key.",
        ),
    )


def phrase_length(words: int) -> Message:
    text = translate(
        "Messages",
        "These are %n words. A recovery phrase has 12 or 24. Nothing was changed. Compare with your paper.",
        "",
        words,
    )
    return Message(translate("Messages", "The number of words is not right"), text)


def phrase_word(number: int, suggestions: tuple[str, ...] = ()) -> Message:
    title = translate("Messages", "Word {n} is not in the list").format(n=number)
    if suggestions:
        text = translate("Messages", "Word {n} is not in the list of words. Nothing was changed. Is it “{word}”?")
        return Message(title, text.format(n=number, word=suggestions[0]))
    text = translate(
        "Messages", "Word {n} is not in the list of words. Nothing was changed. Compare it with your paper."
    )
    return Message(title, text.format(n=number))


def phrase_language() -> Message:
    return Message(
        translate("Messages", "Words of another language"),
        translate(
            "Messages",
            "These words belong to another language's list. Nothing was changed. Postern restores from "
            "English words: use the "
            "wallet that made them, or its English copy.",
        ),
    )


def phrase_checksum() -> Message:
    return Message(
        translate("Messages", "The words do not fit together"),
        translate(
            "Messages",
            "Every word exists, but together they are not a recovery phrase. Nothing was changed. One word "
            "is wrong or two are "
            "swapped: compare them with your paper.",
        ),
    )


def word_not_there(number: int) -> Message:
    if number <= 0:
        return phrase_checksum()
    text = translate("Messages", "That is not word {n}. Look at your paper, not at your memory.")
    return Message(translate("Messages", "That is not word {n}").format(n=number), text.format(n=number))
