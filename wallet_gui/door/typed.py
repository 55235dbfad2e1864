"""What was typed, before it is sealed: nothing may travel that has no UTF-8 form."""

from wallet_gui.domain.credentials import (
    check_name,
    check_new_password,
    check_password,
    least_password,
    normal_name,
    normal_password,
)
from wallet_gui.domain.errors import InputError, PasswordTooWeakError


def password_problem(password: str) -> InputError | None:
    """Return why this cannot be any password, or None. Whether it is the right one is for a signer to say."""
    try:
        check_password(password)
        normal_password(password)
    except InputError as error:
        return error
    return None


def new_password_problem(new: str, present: str, *, is_enough: bool, is_tied: bool) -> InputError | None:
    """Return why this cannot take the place of the present password, or None. ``is_enough``: it is hard to guess."""
    try:
        check_new_password(new, least_password(is_tied=is_tied))
        if not is_enough or normal_password(new) == normal_password(present):
            raise PasswordTooWeakError
    except InputError as error:
        return error
    return None


def name_problem(name: str) -> InputError | None:
    """Return why this cannot be the name of any account, or None."""
    try:
        check_name(name)
        normal_name(name)
    except InputError as error:
        return error
    return None


def plain(text: str) -> str:
    """Drop what has no UTF-8 form (half a surrogate pair) from a text that is compared, not derived."""
    return text.encode("utf-8", "ignore").decode("utf-8")
