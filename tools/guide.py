"""Build the user guide: its own chapters, and the help texts of the program, as static pages in both languages.

Sphinx comes from a lock file of its own (``docs/guide/requirements.lock``). Warnings, such as a link that leads
nowhere, fail the build.
"""

import re
import shutil
import sys
from pathlib import Path

from tools import package_parts
from tools.console import ROOT, DevError, must, status_of
from wallet_gui.domain.look import LANGUAGE_NAMES

SOURCE = ROOT / "docs" / "guide"
PICTURES = ROOT / "docs" / "pictures"
HELP = ROOT / "resources" / "help"
LANGUAGES = {language.value: language.value.replace("_", "-") for language in LANGUAGE_NAMES}
"""The folder of a language, and how a page tells a browser of it."""
CHAPTERS = ("index", "install", "first-day", "restoring")
_BUILD = {"en": "see the same page in your program", "zh_CN": "见程序中的同一页"}
_WORK = ROOT / "build" / "guide"
_ALSO = re.compile(r"^<!--.*-->\n", re.MULTILINE)
_PART = re.compile(r"^## (?P<text>.+) \{#(?P<anchor>[a-z0-9-]+)\}$", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<topic>[a-z0-9-]+)\.md#(?P<anchor>[a-z0-9-]+)\)")


def build(target: Path) -> str:
    """Write the pages into a folder, one folder for each language; return where to begin. Raises: DevError."""
    if target.exists() and any(target.iterdir()):
        raise DevError(f"{target} is not empty. Choose another folder, or empty it.")
    tools = package_parts.have(_WORK / "tools", SOURCE / "requirements.lock")
    for language in LANGUAGES:
        source = lay_out(language, _WORK / "source")
        options = ["--quiet", "--fail-on-warning", "--keep-going", "--builder", "html", "--fresh-env"]
        named = ["--define", f"language={language}", "--define", f"html_title={title_of(source / 'index.md')}"]
        must([package_parts.program(tools, "sphinx-build"), *options, *named, str(source), str(target / language)])
        shutil.rmtree(target / language / ".doctrees", ignore_errors=True)
    (target / "index.html").write_text(_front_door(), encoding="utf-8")
    return f"The guide is in {target}: open index.html."


def lay_out(language: str, work: Path) -> Path:
    """Put everything that Sphinx reads for one language into a folder, and return it."""
    source = work / language
    shutil.rmtree(source, ignore_errors=True)
    (source / "help").mkdir(parents=True)
    shutil.copyfile(SOURCE / "conf.py", source / "conf.py")
    shutil.copytree(PICTURES, source / "pictures")
    for chapter in CHAPTERS:
        text = (SOURCE / language / f"{chapter}.md").read_text(encoding="utf-8")
        (source / f"{chapter}.md").write_text(text.replace("](../../pictures/", "](pictures/"), encoding="utf-8")
    for path in sorted((HELP / language).glob("*.md")):
        (source / "help" / path.name).write_text(
            help_page(path.stem, path.read_text(encoding="utf-8"), language), "utf-8"
        )
    return source


def help_page(topic: str, text: str, language: str) -> str:
    """Return a help text as Sphinx reads it: every part of it has a name that no other page has."""
    text = _ALSO.sub("", text, count=1)
    text = _PART.sub(lambda part: f"({topic}--{part['anchor']})=\n## {part['text']}", text)
    text = _LINK.sub(lambda link: f"](#{link['topic']}--{link['anchor']})", text)
    return text.replace("{version}", _version()).replace("{build}", _BUILD.get(language, _BUILD["en"]))


def title_of(page: Path) -> str:
    """Return the first heading of a page."""
    return page.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")


def _version() -> str:
    import wallet_gui  # late: the other tools do without

    return wallet_gui.__version__


def _front_door() -> str:
    """Return a page that leads to the languages, without any script."""
    links = "".join(
        f'<p lang="{tag}"><a href="{language}/index.html">{title_of(SOURCE / language / "index.md")}</a></p>'
        for language, tag in LANGUAGES.items()
    )
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Postern</title>{links}</html>\n'


if __name__ == "__main__":
    sys.exit(status_of(lambda: build(Path(sys.argv[1]))))
