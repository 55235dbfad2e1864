"""A class marked frozen is what ``dataclass(frozen=True)`` would make of it, with methods that all of them share."""

from collections.abc import Callable
from dataclasses import KW_ONLY, FrozenInstanceError, field, fields, replace

import pytest

from wallet_gui.domain.frozen import frozen, frozen_private, with_fields


@frozen
class Point:
    x: int
    y: int = 2
    marks: tuple[str, ...] = field(default_factory=tuple)
    secret: str = field(default="", repr=False)


@frozen
class Spot:
    x: int
    y: int = 2
    marks: tuple[str, ...] = ()
    secret: str = ""


@frozen_private
class Page:
    _: KW_ONLY
    is_busy: bool = False


@frozen_private
class LogInPage(Page):
    name: str = "Mei"


def test_fields_are_given_by_place_by_name_and_by_default() -> None:
    point = Point(1, marks=("a",))
    assert (point.x, point.y, point.marks, point.secret) == (1, 2, ("a",), "")
    assert [known.name for known in fields(Point)] == ["x", "y", "marks", "secret"]
    assert replace(point, y=3) == Point(1, 3, ("a",))
    match point:
        case Point(x, y):
            assert (x, y) == (1, 2)
    page = LogInPage("Li", is_busy=True)
    assert (page.name, page.is_busy) == ("Li", True)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Point(),  # type: ignore[call-arg]
        lambda: Point(1, z=2),  # type: ignore[call-arg]
        lambda: Point(1, x=1),  # type: ignore[misc]
        lambda: Point(1, 2, (), "", 5),  # type: ignore[call-arg]
        lambda: LogInPage("Li", True),  # type: ignore[call-arg]
    ],
    ids=["missing", "unknown", "twice", "too-many", "by-place-what-goes-by-name"],
)
def test_what_does_not_fit_the_fields_is_refused(make: Callable[[], object]) -> None:
    with pytest.raises(TypeError):
        make()


def test_nothing_can_be_changed() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        point.z = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert point == Point(1)


def test_equal_are_instances_of_one_class_with_equal_fields() -> None:
    assert Point(1, secret="a") != Point(1, secret="b")
    assert Point(1) != Spot(1)  # type: ignore[comparison-overlap]
    assert len({Point(1), Point(1), Point(2), Spot(1)}) == 3


def test_what_is_private_is_not_printed() -> None:
    assert repr(Point(1, secret="a secret")) == "Point(x=1, y=2, marks=())"
    assert repr(LogInPage("Li")) == str(LogInPage("Li")) == "LogInPage"


@with_fields
class TooLongError(ValueError):
    most: int
    found: int = 0


def test_an_error_has_fields_and_notes() -> None:
    with pytest.raises(TooLongError) as caught:
        raise TooLongError(64, found=65)
    assert (caught.value.most, caught.value.found) == (64, 65)
    assert repr(caught.value) == "TooLongError(most=64, found=65)"
    caught.value.add_note("seen while a name was read")
    assert TooLongError(64) != TooLongError(64)


def test_what_would_never_be_called_is_refused() -> None:
    with pytest.raises(TypeError, match="__post_init__"):

        @frozen
        class Checked:
            x: int

            def __post_init__(self) -> None:
                raise AssertionError
