"""Frozen dataclasses whose methods are written once, here, and not anew for each class at every start.

``dataclass(frozen=True)`` compiles six methods for each class: 0.6 ms and 8 KiB. The keeper and a window import more
than a hundred such classes before the first picture. A class marked here has the same fields, and works with
``fields``, ``replace`` and ``match``; one with a ``__post_init__``, which nobody would call, is refused. To make an
instance takes some microseconds longer: what is made by the hundred thousand stays a plain dataclass.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from typing import Any, ClassVar, Never, Protocol, TypeVar, dataclass_transform

_Kind = TypeVar("_Kind", bound=type)


class _Instance(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __match_args__: ClassVar[tuple[str, ...]]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: _Kind) -> _Kind:
    """Make a class a frozen dataclass. Instances are equal if they are of one class and their fields are equal."""
    return _frozen(kind, show=_show_fields)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen_private(kind: _Kind) -> _Kind:
    """Make a class a frozen dataclass that is printed as its name alone: its fields do not belong in logs."""
    return _frozen(kind, show=_show_kind)


@dataclass_transform(field_specifiers=(field,))
def with_fields(kind: _Kind) -> _Kind:
    """Make an error a dataclass in the same way. It is not frozen: Python itself notes in an error where it passed."""
    return _as_dataclass(kind, {"__init__": _fill, "__repr__": _show_fields})


def _frozen(kind: _Kind, show: Callable[[_Instance], str]) -> _Kind:
    return _as_dataclass(
        kind,
        {
            "__init__": _fill,
            "__setattr__": _refuse_change,
            "__delattr__": _refuse_change,
            "__eq__": _is_equal,
            "__hash__": _hash_of,
            "__repr__": show,
        },
    )


def _as_dataclass(kind: _Kind, methods: Mapping[str, Callable[..., object]]) -> _Kind:
    if hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} has a __post_init__")
    kind.__doc__ = kind.__doc__ or kind.__name__  # else ``dataclass`` words one out of the signature, at some length
    for name, method in methods.items():
        setattr(kind, name, method)
    dataclass(init=False, repr=False, eq=False)(kind)  # gives it its fields
    return kind


def _fill(self: _Instance, /, *given: object, **named: object) -> None:
    kind = type(self)
    if len(given) > len(kind.__match_args__):
        raise TypeError(f"{kind.__name__} takes {len(kind.__match_args__)} fields by place")
    for name, content in zip(kind.__match_args__, given, strict=False):
        if name in named:
            raise TypeError(f"{kind.__name__} was given {name} twice")
        named[name] = content
    for known in fields(kind):
        found = named.pop(known.name) if known.name in named else _default(kind, known)
        object.__setattr__(self, known.name, found)
    if named:
        raise TypeError(f"{kind.__name__} has no field {', '.join(named)}")


def _default(kind: type, missing: Field[Any]) -> object:
    if missing.default_factory is not MISSING:
        return missing.default_factory()
    if missing.default is MISSING:
        raise TypeError(f"{kind.__name__} needs {missing.name}")
    return missing.default


def _refuse_change(_self: object, name: str, _content: object = None) -> Never:
    raise FrozenInstanceError(name)


def _is_equal(self: _Instance, other: object) -> bool:
    return type(self) is type(other) and _contents(self) == _contents(other)


def _hash_of(self: _Instance) -> int:
    return hash((type(self), *_contents(self)))


def _show_fields(self: _Instance) -> str:
    shown = (f"{known.name}={getattr(self, known.name)!r}" for known in fields(self) if known.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _show_kind(self: object) -> str:
    return type(self).__name__


def _contents(self: _Instance) -> tuple[object, ...]:
    return tuple([getattr(self, known.name) for known in fields(self)])
