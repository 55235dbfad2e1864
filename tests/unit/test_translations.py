"""The translations are complete and fresh, and the tool that says so finds every way in which they are not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator

from tools import translations
from tools.translations import Project

_SOURCE = '''
from PySide6.QtCore import QCoreApplication, QObject


class Greeting(QObject):
    """It's a "docstring" with (brackets."""

    def words(self, count: int) -> str:
        hello = self.tr("Hello, {name}. " "You have {n} keys.").format(name="A", n=count)
        return hello + QCoreApplication.translate("Messages", "One moment…")
'''
_CHINESE = {"Hello, {name}. You have {n} keys.": "{name},你好。你有 {n} 把钥匙。", "One moment…": "请稍候…"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of one room, translated and up to date."""
    room = tmp_path / "wallet_gui" / "door"
    room.mkdir(parents=True)
    (room / "greeting.py").write_text(_SOURCE, encoding="utf-8")
    ready = Project(root=tmp_path, rooms=("door",), languages=("zh_CN",))
    translations.update(ready)
    _edit(ready, _translate_all)
    translations.update(ready)
    return ready


def test_the_translations_of_the_wallet_are_complete_and_fresh() -> None:
    assert translations.check() == []


def test_a_finished_project_passes(project: Project) -> None:
    assert translations.check(project) == []


def test_the_program_reads_what_was_compiled(project: Project) -> None:
    translator = QTranslator()
    assert translator.load(str(_ts(project).with_suffix(".qm")))

    assert translator.translate("Messages", "One moment…") == "请稍候…"
    assert translator.translate("Greeting", "Hello, {name}. You have {n} keys.") == "{name},你好。你有 {n} 把钥匙。"


def test_english_has_a_singular_and_a_plural(project: Project) -> None:
    english = Project(root=project.root, rooms=("door",), languages=("en",))
    _write(project, f'{_SOURCE}\n    def days(self, n: int) -> str:\n        return self.tr("%n day(s)", "", n)\n')
    path = english.translation("door", "en")

    assert translations.update(english)[0].endswith("'%n day(s)' is not translated")
    empty = "<numerusform></numerusform>"
    text = path.read_text(encoding="utf-8").replace(empty, "<numerusform>%n day</numerusform>", 1)
    text = text.replace(empty, "<numerusform>%n days</numerusform>").replace(' type="unfinished"', "")
    path.write_text(text, encoding="utf-8")
    translations.update(english)

    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    assert translator.translate("Greeting", "%n day(s)", "", 1) == "%n day"
    assert translator.translate("Greeting", "%n day(s)", "", 2) == "%n days"


def test_a_text_of_a_base_class_is_translated_in_the_class_below(project: Project, qapp: QCoreApplication) -> None:
    class Greeting(QObject):
        def words(self) -> str:
            return self.tr("Hello, {name}. You have {n} keys.")

    class Farewell(Greeting):
        pass

    translator = QTranslator()
    translator.load(str(_ts(project).with_suffix(".qm")))
    qapp.installTranslator(translator)
    try:
        assert Farewell().words() == "{name},你好。你有 {n} 把钥匙。"
    finally:
        qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        (
            "<translation>请稍候…</translation>",
            '<translation type="unfinished">请稍候…</translation>',
            "is not translated",
        ),
        ("<translation>请稍候…</translation>", "<translation></translation>", "is not translated"),
        ("{n} 把", "{count} 把", "other placeholders"),
        ("{n} 把", "几把", "other placeholders"),
    ],
    ids=["unfinished", "empty", "renamed placeholder", "lost placeholder"],
)
def test_a_bad_translation_is_found(project: Project, before: str, after: str, complaint: str) -> None:
    _edit(project, lambda text: text.replace(before, after))

    assert any(complaint in problem for problem in translations.check(project))


def test_a_changed_source_text_is_found_and_then_to_be_translated(project: Project) -> None:
    _write(project, _SOURCE.replace("One moment…", "Wait a moment…"))

    assert any("not what the sources say" in problem for problem in translations.check(project))
    assert any("'Wait a moment…' is not translated" in problem for problem in translations.update(project))
    assert "One moment…" not in _ts(project).read_text(encoding="utf-8")


def test_a_translation_that_was_not_compiled_is_found(project: Project) -> None:
    _edit(project, lambda text: text.replace("请稍候…", "稍等…"))

    assert any("was not made from" in problem for problem in translations.check(project))


def test_a_missing_file_is_found(project: Project) -> None:
    _ts(project).with_suffix(".qm").unlink()

    assert any("is missing" in problem for problem in translations.check(project))


def test_a_check_changes_nothing(project: Project) -> None:
    _write(project, _SOURCE.replace("One moment…", "Wait a moment…"))
    before = {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()}

    translations.check(project)

    assert {path: path.read_bytes() for path in project.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        ('self.tr(f"{count} keys")', "only literal text"),
        ("self.tr(str(count))", "only literal text"),
        ('QCoreApplication.translate("Messages", str(count))', "only literal text"),
        ('other.tr("Keys")', "tr belongs to self"),
        ("""f"{self.tr('Keys')} {count}\"""", "nobody translates"),
        (r'self.tr("Keys \N{EM DASH} {n}")', "nobody translates"),
    ],
)
def test_a_call_that_qt_cannot_read_is_found(project: Project, call: str, complaint: str) -> None:
    _write(project, f"{_SOURCE}\n    def more(self, count: int, other: QObject) -> str:\n        return {call}\n")
    translations.update(project)

    assert any(complaint in problem for problem in translations.check(project))


def _ts(project: Project) -> Path:
    return project.translation("door", "zh_CN")


def _write(project: Project, source: str) -> None:
    (project.root / "wallet_gui" / "door" / "greeting.py").write_text(source, encoding="utf-8")


def _edit(project: Project, change: Callable[[str], str]) -> None:
    path = _ts(project)
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def _translate_all(text: str) -> str:
    for english, chinese in _CHINESE.items():
        head, _, tail = text.partition(f"<source>{english}</source>")
        text = (
            f"{head}<source>{english}</source>{tail.replace(_UNFINISHED, f'<translation>{chinese}</translation>', 1)}"
        )
    return text


_UNFINISHED = '<translation type="unfinished"></translation>'
