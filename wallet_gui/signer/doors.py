"""The doors of a vault: which there are, as the spend section lists them, and what a person is told of them."""

from collections.abc import Mapping
from typing import Final

from wallet_gui.vault.bodies import Json, SpendDoor, spend_doors, with_spend_doors
from wallet_gui.vault.header import PASSWORD_SLOTS
from wallet_gui.vault.sections import Body
from wallet_gui.vault.slots import PART_SIZES, Part

_FIRST, _SECOND = 0, 1
"""Slots. Which of the first four a door stands in is not told by the file."""

PASSWORD_ALONE: Final = (int(Part.PASSWORD_KEY),)
WITH_THIS_COMPUTER: Final = (int(Part.PASSWORD_KEY), int(Part.DEVICE_SECRET))
WITH_PRINTED_KEY: Final = (int(Part.PASSWORD_KEY), int(Part.PRINTED_KEY))


def is_tied(spend: Json) -> bool:
    """Say whether the password alone opens nothing."""
    return all(door.parts != PASSWORD_ALONE for door in spend_doors(spend))


def tied(spend: Json, device_secret: bytes, printed_key: bytes, now_s: int) -> Body:
    """Return the spend section with two doors in place of every other with a password: this computer, and a sheet."""
    computer = _door(_FIRST, WITH_THIS_COMPUTER, now_s, {Part.DEVICE_SECRET: device_secret})
    sheet = _door(_SECOND, WITH_PRINTED_KEY, now_s, {Part.PRINTED_KEY: printed_key})
    return with_spend_doors(spend, [computer, sheet, *_shown(spend)])


def with_new_sheet(spend: Json, printed_key: bytes, now_s: int) -> Body:
    """Return the spend section with another printed key; the door of the old one is gone."""
    if not is_tied(spend):
        raise ValueError("a sheet beside the password alone would be of no use")
    others = [door for door in spend_doors(spend) if door.parts != WITH_PRINTED_KEY]
    sheet = _door(_SECOND, WITH_PRINTED_KEY, now_s, {Part.PRINTED_KEY: printed_key})
    return with_spend_doors(spend, [*others, sheet])


def untied(spend: Json, now_s: int) -> Body:
    """Return the spend section with the password alone in place of every other door with a password."""
    return with_spend_doors(spend, [_door(_FIRST, PASSWORD_ALONE, now_s, {}), *_shown(spend)])


def told(view: Json, spend: Json) -> list[object]:
    """Return the doors as home draws them: those there are, with what is known of each.

    Home writes this list. The spend section says what is true, and this puts it right again.
    """
    listed = view.get("doors")
    before = [door for door in listed if isinstance(door, dict)] if isinstance(listed, list) else []
    return [_told(door, before) for door in spend_doors(spend)]


def _told(door: SpendDoor, before: list[Body]) -> Body:
    """Return one door. All that have a password have the same, so one knows of it what another did."""
    parts = list(door.parts)
    known = next((entry for entry in before if entry.get("parts") == parts), None)
    if known is None:
        relative = next((entry for entry in before if _has_password(entry) and _has_password({"parts": parts})), {})
        known = {"label": "", "made": relative.get("made", door.made), "strength": relative.get("strength", "")}
    return {**known, "parts": parts, "since": door.made}


def _has_password(entry: Json) -> bool:
    parts = entry.get("parts")
    return isinstance(parts, list) and int(Part.PASSWORD_KEY) in parts


def _door(slot: int, parts: tuple[int, ...], now_s: int, secrets: Mapping[Part, bytes]) -> SpendDoor:
    for part, secret in secrets.items():
        if len(secret) != PART_SIZES[part]:
            raise ValueError("a part of a door has the wrong size")
    return SpendDoor(slot, parts, now_s, {int(part): secret for part, secret in secrets.items()})


def _shown(spend: Json) -> list[SpendDoor]:
    """Return the doors of the slots that say what they are: security keys, recovery keys."""
    return [door for door in spend_doors(spend) if door.slot >= PASSWORD_SLOTS]
