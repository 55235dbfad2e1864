"""Every help text of one language, read when somebody first opens the help."""

from collections.abc import Mapping
from functools import cache

from wallet_gui.assets import asset
from wallet_gui.domain.look import LANGUAGE_NAMES, Language
from wallet_gui.ui.help.article import Article, parse_article
from wallet_gui.ui.help.topics import Topic

LANGUAGES = tuple(LANGUAGE_NAMES)


@cache
def articles(language: Language) -> Mapping[Topic, Article]:
    """Return every topic in a language. Raises: HelpTextError, OSError."""
    folder = asset(f"help/{language.value}")
    return {topic: parse_article((folder / f"{topic.value}.md").read_text(encoding="utf-8")) for topic in Topic}
