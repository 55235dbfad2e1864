"""A PIN in the hands of a person at the screen."""

from typing import Final

from tools.person import Person

PIN: Final = "408172"
WRONG_PIN: Final = "408173"


def choose_pin(person: Person, password: str, pin: str = PIN) -> None:
    """Set up a PIN in Settings, at the door that asks for the password."""
    person.clicks("sidebar.settings")
    person.clicks("settings.category.security")
    person.clicks("settings.security.pin.switch")
    person.types("quick.pin", pin)
    person.types("quick.again", pin)
    person.types("quick.password", password)
    person.clicks("quick.submit")
    person.waits_until(lambda: person.sees("quick.password") is None and person.sees("quick.submit"), "choice made", 40)
    person.clicks("quick.submit")
    person.loses("quick.submit")


def try_wrong_pins(person: Person) -> None:
    """Type a wrong PIN until the password is asked for. The page speaks English."""
    for said in ("4 tries left", "3 tries left", "2 tries left", "1 try left", "Quick unlock has ended"):
        type_pin(person, WRONG_PIN)
        _reads(person, said)
    person.finds_usable("lock.submit")


def _reads(person: Person, text: str) -> None:
    person.waits_until(lambda: text in person.reads_page(), text)


def type_pin(person: Person, pin: str) -> None:
    """Type a PIN at the lock, and Enter."""
    person.types("lock.pin", pin)
    person.presses("Return")
