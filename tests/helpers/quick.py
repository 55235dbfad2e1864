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


def type_pin(person: Person, pin: str) -> None:
    """Type a PIN at the lock, and Enter."""
    person.types("lock.pin", pin)
    person.presses("Return")
