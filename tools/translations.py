"""Keep ``resources/translations`` in step with the sources, by Qt's own tools.

Each room with words of its own has one ``.ts`` file per language, edited by translators, and beside it the ``.qm`` file
that the program reads. Both are part of the repository, so that a checkout runs without this tool. The sources are in
English, so the English file holds only the texts with a number in them, and says them in the singular and the plural.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tools import translatable
from tools.console import ROOT, must
from tools.environment import HOME
from wallet_gui.domain.look import LANGUAGE_NAMES

_PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d")


_SOURCE_LANGUAGE = "en"


@dataclass(frozen=True)
class Project:
    """Where the sources and their translations lie."""

    root: Path = ROOT
    rooms: tuple[str, ...] = ("ui", "door", "home")
    languages: tuple[str, ...] = tuple(language.value for language in reversed(LANGUAGE_NAMES))

    def sources(self, room: str) -> list[Path]:
        """Return the Python files of a room, in a fixed order."""
        return sorted((self.root / "wallet_gui" / room).rglob("*.py"))

    def translation(self, room: str, language: str) -> Path:
        """Return the file that translators edit."""
        return self.root / "resources" / "translations" / f"{room}_{language}.ts"

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Return every room with every language."""
        return ((room, language) for room in self.rooms for language in self.languages)


def update(project: Project | None = None) -> list[str]:
    """Write every ``.ts`` and ``.qm`` file anew, and return what is left for people to do."""
    project = project or Project()
    problems: list[str] = []
    for room, language in project.pairs():
        path = project.translation(room, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        _extract(project, room, language, path)
        _compile(path, path.with_suffix(".qm"))
        problems += _unfinished(path)
    return problems + _overlooked(project)


def check(project: Project | None = None) -> list[str]:
    """Change nothing, and return every way in which the translations are incomplete, wrong or out of date."""
    project = project or Project()
    problems = _overlooked(project)
    with tempfile.TemporaryDirectory() as folder:
        for room, language in project.pairs():
            problems += _stale(project, room, language, Path(folder))
    return problems


def _stale(project: Project, room: str, language: str, folder: Path) -> list[str]:
    path = project.translation(room, language)
    compiled = path.with_suffix(".qm")
    if not path.is_file() or not compiled.is_file():
        return [f"{path.name} or {compiled.name} is missing. {_ADVICE}"]
    fresh = folder / path.name
    shutil.copyfile(path, fresh)
    _extract(project, room, language, fresh)
    problems = _unfinished(path)
    if fresh.read_bytes() != path.read_bytes():
        problems.append(f"{path.name} is not what the sources say today. {_ADVICE}")
    _compile(path, fresh.with_suffix(".qm"))
    if fresh.with_suffix(".qm").read_bytes() != compiled.read_bytes():
        problems.append(f"{compiled.name} was not made from {path.name}. {_ADVICE}")
    return problems


_ADVICE = "Run: ./dev.py translations"


def _extract(project: Project, room: str, language: str, path: Path) -> None:
    """Merge the texts of a room's sources into a ``.ts`` file; what the sources no longer say is dropped."""
    shape = ["-silent", "-no-obsolete", "-locations", "none"]
    languages = ["-source-language", _SOURCE_LANGUAGE, "-target-language", language]
    plural_only = ["-pluralonly"] if language == _SOURCE_LANGUAGE else []
    must([_tool("lupdate"), *shape, *languages, *plural_only, *map(str, project.sources(room)), "-ts", str(path)])


def _compile(path: Path, compiled: Path) -> None:
    """Put the new file in its place whole: a program that runs has the old one mapped into its memory."""
    draft = compiled.with_suffix(".part")
    must([_tool("lrelease"), "-silent", str(path), "-qm", str(draft)])
    draft.replace(compiled)


def _tool(name: str) -> str:
    """Return the path of a Qt tool, past PySide's wrapper, which would start a Python for every call."""
    suffix = ".exe" if sys.platform == "win32" else ""
    pattern = f"Lib/site-packages/PySide6/{name}{suffix}" if suffix else f"lib/python3*/site-packages/PySide6/{name}"
    return str(next(HOME.glob(pattern)))


def _messages(path: Path) -> Iterator[tuple[str, str, ElementTree.Element]]:
    """Yield the context, the source text and the element of every message of a ``.ts`` file."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message.findtext("source") or "", message


def _unfinished(path: Path) -> list[str]:
    problems: list[str] = []
    for context, source, message in _messages(path):
        what_is_wrong = _what_is_wrong(source, message)
        if what_is_wrong:
            problems.append(f"{path.name}: {context}: {source!r} {what_is_wrong}")
    return problems


def _what_is_wrong(source: str, message: ElementTree.Element) -> str | None:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return "is not translated"
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if not all(form.strip() for form in forms):
        return "is not translated"
    if any(_placeholders(form) != _placeholders(source) for form in forms):
        return "has other placeholders in the translation"
    return None


def _placeholders(text: str) -> list[str]:
    return sorted(_PLACEHOLDER.findall(text))


def _overlooked(project: Project) -> list[str]:
    """Return the texts that the sources ask for in a way that Qt's reader of Python does not see."""
    problems: list[str] = []
    for room in project.rooms:
        wanted: set[translatable.Message] = set()
        for source in project.sources(room):
            messages, unreadable = translatable.read(source, project.root)
            wanted |= messages
            problems += map(str, unreadable)
        problems += [f"{room}: nobody translates {message}" for message in sorted(wanted - _known(project, room))]
    return problems


def _known(project: Project, room: str) -> set[translatable.Message]:
    known: set[translatable.Message] = set()
    for language in project.languages:
        path = project.translation(room, language)
        if path.is_file():
            known |= {translatable.Message(context, source) for context, source, _ in _messages(path)}
    return known
