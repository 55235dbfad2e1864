"""Read the sources as Python does, and list every text that they ask the translations for.

Qt's own reader of Python is simpler than Python: it does not look inside f-strings, takes the receiver's name for the
class (``view.tr``), and does not know every escape. What it overlooked would stay English without a word, so its
result is compared with this list.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Message:
    """One text to be translated: the context it belongs to and its English form."""

    context: str
    text: str


@dataclass(frozen=True)
class Unreadable:
    """A call that no translation can be found for, and why."""

    path: str
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}"


def read(source: Path, root: Path) -> tuple[set[Message], list[Unreadable]]:
    """Return what a source file asks to be translated, and the calls that ask in a way that cannot work."""
    path = source.relative_to(root).as_posix()
    messages: set[Message] = set()
    unreadable: list[Unreadable] = []
    for call, class_name in _calls(ast.parse(source.read_text(encoding="utf-8")), ""):
        found = _message(call, class_name)
        if isinstance(found, Message):
            messages.add(found)
        elif found is not None:
            unreadable.append(Unreadable(path, call.lineno, found))
    return messages, unreadable


def _calls(node: ast.AST, class_name: str) -> Iterator[tuple[ast.Call, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, class_name
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else class_name)


def _message(call: ast.Call, class_name: str) -> Message | str | None:
    """Return the message, or why there is none, or None if the call is about something else."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
    if name == "tr":
        return _of_tr(call, class_name)
    if name == "translate" and _could_be_qt(call.func):
        return _of_translate(call)
    return None


def _could_be_qt(function: ast.expr) -> bool:
    """Tell ``translate(...)`` and ``QCoreApplication.translate(...)`` from ``str.translate`` of some value."""
    if isinstance(function, ast.Name):
        return True
    return isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "QCoreApplication"


def _of_tr(call: ast.Call, class_name: str) -> Message | str:
    receiver = call.func.value if isinstance(call.func, ast.Attribute) else None
    if getattr(receiver, "id", None) != "self" or not class_name:
        return "tr belongs to self, inside a class: Qt looks the text up under the name of that class"
    text = _literal(call, 0)
    return Message(class_name, text) if text is not None else _NOT_LITERAL


def _of_translate(call: ast.Call) -> Message | str:
    context, text = _literal(call, 0), _literal(call, 1)
    return Message(context, text) if context is not None and text is not None else _NOT_LITERAL


_NOT_LITERAL = "only literal text can be translated: put a placeholder {so} into it and format afterwards"


def _literal(call: ast.Call, index: int) -> str | None:
    if len(call.args) <= index:
        return None
    value = call.args[index]
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else None
