"""The safety tips: one at a time on the log-in page, all of them in the Help menu."""

from typing import Final

from PySide6.QtCore import QCoreApplication

COUNT: Final = 12


def safety_tips() -> tuple[tuple[str, str], ...]:
    """Return every tip: a few bold words, and the sentence that goes with them."""
    translate = QCoreApplication.translate
    return (
        (
            translate("Tips", "Look at the door."),
            translate("Tips", "Postern is a program on your computer. A web page that looks like it is not it."),
        ),
        (
            translate("Tips", "We never ask for your recovery phrase."),
            translate(
                "Tips",
                "No support person, pop-up or “wallet check” needs those words. Whoever asks is trying to rob you.",
            ),
        ),
        (
            translate("Tips", "Compare the whole address."),
            translate("Tips", "Thieves make addresses with the same beginning and end. Read the middle too."),
        ),
        (
            translate("Tips", "Paper beats photos."),
            translate("Tips", "A photo of your phrase is a copy in someone's cloud."),
        ),
        (
            translate("Tips", "On a computer that is not yours"),
            translate("Tips", "Switch on “shared computer”. Postern then works from memory only."),
        ),
        (
            translate("Tips", "Send a little first."),
            translate("Tips", "To a new address, send a small amount and ask if it arrived."),
        ),
        (
            translate("Tips", "Unlimited is forever."),
            translate("Tips", "Give apps only the amount they need, and remove what you no longer use."),
        ),
        (
            translate("Tips", "Nobody doubles your money."),
            translate("Tips", "Offers that need you to pay first are always theft."),
        ),
        (
            translate("Tips", "Public Wi-Fi sees what you look up."),
            translate("Tips", "Use your phone's hotspot before you send."),
        ),
        (
            translate("Tips", "Lock when you stand up."),
            translate("Tips", "Ctrl+L takes less time than pushing back the chair."),
        ),
        (
            translate("Tips", "Hurry is the trick."),
            translate("Tips", "“Your wallet will be closed today” is how thieves stop you thinking."),
        ),
        (
            translate("Tips", "Test your paper twice a year."),
            translate("Tips", "Settings can ask for four of the words, so you know that it still works."),
        ),
    )
