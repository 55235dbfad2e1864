"""The help says the same in every language, leads nowhere that is not there, and names what the program has."""

import re
from itertools import chain
from pathlib import Path

import pytest

from tests.helpers.program_words import KEY, names_in_the_program
from wallet_gui.assets import asset
from wallet_gui.domain.look import Language
from wallet_gui.ui.help.article import Article, Block, HelpTextError, Look, parse_article
from wallet_gui.ui.help.search import search
from wallet_gui.ui.help.shelf import LANGUAGES, articles
from wallet_gui.ui.help.topics import GROUPS, Topic
from wallet_gui.ui.tips import safety_tips

ENGLISH, CHINESE = Language.ENGLISH, Language.CHINESE
VALUES = {"version", "build"}


def links(article: Article) -> list[tuple[str, str]]:
    return sorted((piece.topic, piece.anchor) for piece in article.pieces if piece.look is Look.LINK)


def test_every_topic_is_a_file_in_every_language_and_stands_in_one_group() -> None:
    for language in LANGUAGES:
        files = {path.stem for path in Path(asset(f"help/{language.value}")).iterdir()}
        assert files == set(Topic)
    assert sorted(chain(*GROUPS.values())) == sorted(Topic)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language is not ENGLISH])
def test_every_language_has_the_form_and_the_links_of_english(language: Language) -> None:
    for topic in Topic:
        english, other = articles(ENGLISH)[topic], articles(language)[topic]
        assert english.anchors == other.anchors, topic
        assert len(set(english.anchors)) == len(english.anchors), topic
        assert [line.block for line in english.lines] == [line.block for line in other.lines], topic
        assert links(english) == links(other), topic
        assert english.title != other.title, topic


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_to_a_topic_and_a_part_that_are_there(language: Language) -> None:
    shelf = articles(language)
    for article in shelf.values():
        for topic, anchor in links(article):
            assert topic in set(Topic)
            assert not anchor or anchor in shelf[Topic(topic)].anchors, (article.title, topic, anchor)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_help_tells_to_press_is_in_the_program(language: Language) -> None:
    known = names_in_the_program(language)
    named = {
        (topic.value, piece.text)
        for topic, article in articles(language).items()
        for piece in article.pieces
        if piece.look is Look.NAME and not KEY.fullmatch(piece.text)
    }
    assert len(named) > 50
    assert {pair for pair in named if pair[1] not in known} == set()


def test_values_in_braces_are_those_that_are_filled_in() -> None:
    for language in LANGUAGES:
        for article in articles(language).values():
            for line in article.lines:
                assert set(re.findall(r"{(\w+)}", line.text)) <= VALUES, line.text


def test_the_tips_are_those_of_the_login_page() -> None:
    lines = articles(ENGLISH)[Topic.TIPS].lines
    told = [line.text for line in lines]
    assert told == list(chain(*safety_tips()))


@pytest.mark.parametrize(
    ("wanted", "topic"),
    [
        ("logout", Topic.LEAVING),
        ("sign out", Topic.LEAVING),
        ("forgot password", Topic.PASSWORD),
        ("stolen laptop", Topic.COMPUTER),
        ("seed", Topic.PHRASE),
        ("tor", Topic.NETWORKS),
        ("2fa", Topic.PHONE),
        ("忘记密码", Topic.PASSWORD),
        ("退出登录", Topic.LEAVING),
        ("手机丢了怎么办", Topic.PHONE),
        ("助记词", Topic.PHRASE),
        ("公用电脑", Topic.SHARED),
        ("logging", Topic.AGAIN),
    ],
)
def test_a_search_finds_what_a_person_means(wanted: str, topic: Topic) -> None:
    language = ENGLISH if wanted.isascii() else CHINESE
    hits = search(articles(language), wanted)
    assert topic in [hit.topic for hit in hits[:5]], [hit.topic for hit in hits]
    assert all(hit.anchor in {"", *articles(language)[hit.topic].anchors} for hit in hits)


def test_english_words_find_chinese_texts_and_nonsense_finds_nothing() -> None:
    assert search(articles(CHINESE), "logout")[0].topic in {Topic.LEAVING, Topic.ASSETS}
    assert search(articles(ENGLISH), "zzz") == ()
    assert search(articles(ENGLISH), "  ") == ()
    assert search(articles(ENGLISH), "password zzz") == ()


def test_a_search_shows_the_line_that_it_found() -> None:
    hit = search(articles(ENGLISH), "half a minute")[0]
    assert hit.topic in {Topic.AGAIN, Topic.CODE, Topic.NOTICES}
    assert "half" in hit.snippet
    long = search(articles(ENGLISH), "SHA256SUMS")[0]
    assert (long.topic, long.anchor) == (Topic.UPDATES, "check")


@pytest.mark.parametrize(
    "text",
    [
        "No title\n",
        "# Title\n\nNo line feed at the end",
        "# Title\n\nA *star*.\n",
        "# Title\n\n<b>HTML</b>\n",
        "# Title\n\n![picture](x.png)\n",
        "# Title\n\n[out](https://example.org)\n",
        "# Title\n\nSee https://example.org\n",
        "# Title\n\n## Without an anchor\n",
        "# Title\n\nA paragraph\n- and a list without a blank line\n",
        "# Title\n\n  indented\n",
        "# Title\n\nan_underscore_ d\n",
        "# Title\n\nR&amp;D\n",
    ],
)
def test_whatever_another_reader_of_markdown_would_show_otherwise_is_refused(text: str) -> None:
    with pytest.raises(HelpTextError):
        parse_article(text)


def test_a_text_is_read_into_blocks_and_pieces() -> None:
    text = "# T\n<!-- also: a, b -->\n\nOne **N** `c` [l](send.md#x) & end.\n\n## P {#p}\n\n1. s\n1. t\n\n- e\n"
    article = parse_article(text)
    assert (article.title, article.also, article.anchors) == ("T", "a, b", ("p",))
    assert [line.block for line in article.lines] == [
        Block.PARAGRAPH,
        Block.PART,
        Block.STEP,
        Block.STEP,
        Block.ENTRY,
    ]
    assert article.lines[0].text == "One N c l & end."
    assert [line.anchor for line in article.lines] == ["", "p", "p", "p", "p"]
