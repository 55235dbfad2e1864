"""The circle of a person's money in Postern: get play money, pay, speed up, look it up. For the tour and the tests."""

from tools.circle import Account, Moment, unseen
from tools.person import Person

_NETWORK_PATIENCE_S = 60.0
"""The engine of the practice network loads, and a block comes every five seconds."""

_DOOR_PATIENCE_S = 30.0


def get_play_money(person: Person, moment: Moment = unseen) -> None:
    """Let the faucet pay, and wait until it stands on Home."""
    person.presses("ctrl+1")
    person.clicks("home.play_money", _NETWORK_PATIENCE_S)
    person.waits_until(lambda: has_payment(person, 1), "play money in the list", _NETWORK_PATIENCE_S)
    moment("wallet-home")


def has_payment(person: Person, place: int) -> bool:
    """Say whether Home lists so many recent payments."""
    return person.sees(f"home.recent.{place}") is not None


def draft_payment(person: Person, to: str, amount: str, moment: Moment = unseen, *, is_slow: bool = False) -> None:
    """Fill in a payment up to its review."""
    person.presses("ctrl+2")
    person.types("send.recipient", to)
    moment("send-recipient")
    person.clicks("send.primary")
    person.types("send.amount", amount)
    if is_slow:
        person.clicks("send.speed.slow")
    moment("send-amount")
    person.clicks("send.primary", _NETWORK_PATIENCE_S)
    person.finds("send.review.amount")


def confirm_payment(person: Person, account: Account, moment: Moment = unseen) -> None:
    """Go from the review through the door, and wait until the wallet is back."""
    person.finds_usable("send.primary", _NETWORK_PATIENCE_S)
    moment("send-review")
    person.clicks("send.primary")
    person.types("request.password", account.password)
    moment("confirm-payment")
    person.clicks("request.submit", _DOOR_PATIENCE_S)
    person.loses("request.password", _DOOR_PATIENCE_S)
    person.finds_usable("sidebar.home", _DOOR_PATIENCE_S)


def is_over(person: Person, place: int) -> bool:
    """Say whether a recent payment is final, by what Home says of it, in English or Chinese."""
    row = person.sees(f"home.recent.{place}")
    return row is not None and any(word in row.name for word in ("Final", "已确认"))


def speed_up(person: Person, account: Account, moment: Moment = unseen) -> None:
    """Open the newest payment from Home, and send it once more for a higher fee."""
    person.presses("ctrl+1")
    person.clicks("home.recent.1")
    person.clicks("activity.details.speed_up")
    confirm_payment(person, account, moment)


def add_contact(person: Person, account: Account, name: str, address: str, moment: Moment = unseen) -> None:
    """Keep a contact, confirmed at the door; the account has none yet."""
    person.presses("ctrl+6")
    person.clicks("contacts.add_first")
    person.types("contacts.form.name", name)
    person.types("contacts.form.address", address)
    person.clicks("contacts.form.save")
    person.types("request.password", account.password)
    moment("confirm-contact")
    person.clicks("request.submit", _DOOR_PATIENCE_S)
    person.loses("request.password", _DOOR_PATIENCE_S)
    person.finds("contacts.details.name")
    moment("contacts")
