"""The user guide holds together, as far as that can be seen without the program that builds it."""

import re
from pathlib import Path

import pytest

from tests.helpers.program_words import KEY, names_in_the_program
from tools import guide
from tools.console import DevError
from wallet_gui.domain.look import Language
from wallet_gui.ui.help.topics import GROUPS

NAME = re.compile(r"\*\*([^*]+)\*\*")
LINK = re.compile(r"\]\(([^)]+)\)")
TREE = re.compile(r"```\{toctree\}\n:caption: (.+)\n([^`]+)```")


@pytest.fixture(scope="module", params=list(guide.LANGUAGES))
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Sphinx would read for one language."""
    return guide.lay_out(request.param, tmp_path_factory.mktemp("guide"))


def pages(source: Path) -> dict[str, str]:
    found = {path.relative_to(source).as_posix(): path for path in source.rglob("*.md")}
    return {name: path.read_text(encoding="utf-8") for name, path in found.items()}


def test_the_contents_list_every_page_once(source: Path) -> None:
    listed = [
        line for _, lines in TREE.findall((source / "index.md").read_text(encoding="utf-8")) for line in lines.split()
    ]
    assert sorted([*listed, "index"]) == sorted(name.removesuffix(".md") for name in pages(source))
    topics = [name.removeprefix("help/") for name in listed if name.startswith("help/")]
    assert topics == [topic.value for group in GROUPS.values() for topic in group]


def test_every_link_and_picture_is_there(source: Path) -> None:
    written = pages(source)
    named = {name for text in written.values() for name in re.findall(r"^\((.+)\)=$", text, re.MULTILINE)}
    for name, text in written.items():
        for target in LINK.findall(text):
            if target.startswith("#"):
                assert target[1:] in named, f"{name}: {target}"
            else:
                assert ((source / name).parent / target).is_file(), f"{name}: {target}"


def test_nothing_in_braces_or_comments_is_left(source: Path) -> None:
    for name, text in pages(source).items():
        assert "<!--" not in text, name
        assert "{version}" not in text, name
        assert "{build}" not in text, name
        assert not re.search(r"\{#[a-z-]+\}", text), name


@pytest.mark.parametrize("language", [language for language in guide.LANGUAGES if language != "en"])
def test_every_language_has_the_chapters_and_links_of_english(language: str) -> None:
    shape = re.compile(r"^(#+|1\.|-|\||!)", re.MULTILINE)
    for chapter in guide.CHAPTERS:
        english, other = ((guide.SOURCE / one / f"{chapter}.md").read_text("utf-8") for one in ("en", language))
        assert shape.findall(english) == shape.findall(other), chapter
        own = [sorted(link for link in LINK.findall(text) if not link.endswith(".png")) for text in (english, other)]
        assert own[0] == own[1], chapter
    assert {path.name for path in (guide.SOURCE / language).iterdir()} == {f"{one}.md" for one in guide.CHAPTERS}


@pytest.mark.parametrize("language", list(guide.LANGUAGES))
def test_whatever_a_chapter_tells_to_press_is_in_the_program(language: str) -> None:
    known = names_in_the_program(Language(language))
    named = {
        (chapter, name)
        for chapter in guide.CHAPTERS
        for name in NAME.findall((guide.SOURCE / language / f"{chapter}.md").read_text(encoding="utf-8"))
        if not KEY.fullmatch(name) and name != "Postern"
    }
    assert len(named) > 10
    assert {pair for pair in named if pair[1] not in known} == set()


def test_parts_of_two_topics_never_share_a_name() -> None:
    page = guide.help_page("send", "# T\n<!-- also: x -->\n\n## P {#p}\n\n[l](other.md#q) {version}\n", "en")
    assert page.startswith("# T\n\n(send--p)=\n## P\n\n[l](#other--q) ")


def test_the_lock_of_the_builder_has_hashes_for_everything() -> None:
    lock = (guide.SOURCE / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock)
    assert all("--hash=sha256:" in entry for entry in entries if "==" in entry.split("\n", 1)[0])


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(DevError):
        guide.build(tmp_path)
