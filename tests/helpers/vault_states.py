"""A vault in successive states, made once per run with the cheapest allowed key derivation."""

from functools import cache

from tests.helpers.vault_opening import Entered, open_vault
from tests.helpers.vault_vector import vector
from wallet_gui.vault.bodies import SpendDoor, to_base64, with_spend_doors
from wallet_gui.vault.file import Bodies, NewVault, OpenVault, create_vault, open_with_parts
from wallet_gui.vault.header import KDF_FLOOR, parse_layout
from wallet_gui.vault.slots import Part, Roots

PASSWORD = "three quiet lanes"
NEW_PASSWORD = "five noisy bridges"
MADE_AT = 1_800_000_000
LOG_PRIVATE = bytes(range(32))


def opened_vector() -> OpenVault:
    """The vector, opened without deriving its key again."""
    return open_with_parts(parse_layout(vector().data), {Part.PASSWORD_KEY: vector().password_key})


@cache
def vector_states(count: int) -> tuple[bytes, ...]:
    """The vector and the states after it, each of another size in its view section."""
    states = [vector().data]
    for number in range(1, count):
        opened = open_with_parts(parse_layout(states[-1]), {Part.PASSWORD_KEY: vector().password_key})
        view = {"v": 1, "filling": "x" * (5000 * (number % 2)), "number": number}
        states.append(opened.rewrite(written_at=MADE_AT + number, gate={"v": 1, "number": number}, view=view))
    return tuple(states)


def bodies(doors: list[SpendDoor], **view: object) -> Bodies:
    """Sections of a new vault with these doors."""
    return Bodies(
        gate={"v": 1, "code": None},
        view={"v": 1, "name": "Mei", "log_private": to_base64(LOG_PRIVATE), **view},
        spend=with_spend_doors({"v": 1, "phrases": []}, doors),
    )


def new_vault(doors: list[SpendDoor], password: str = PASSWORD) -> bytes:
    """A vault of its own roots with these doors."""
    plan = NewVault("Mei", password, KDF_FLOOR, MADE_AT, bodies(doors))
    return create_vault(plan, Roots.draw())


@cache
def simple_vault() -> bytes:
    """A vault with one door: its password."""
    return new_vault([SpendDoor(0, (1,), MADE_AT)])


def reopened(data: bytes, password: str = PASSWORD) -> OpenVault:
    """Open with a password alone."""
    return open_vault(data, Entered(password))
