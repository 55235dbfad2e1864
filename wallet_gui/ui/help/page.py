"""A help text as Qt shows it: HTML of our own making, in the theme's colours and sizes, with nothing to fetch."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QUrl

from wallet_gui.ui.help.article import Article, Block, Line, Look, Piece
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.theme import Theme

_SCHEME = "topic"
_TAGS = {Block.ENTRY: "ul", Block.STEP: "ol"}


def page_html(article: Article, values: Mapping[str, str], note: str = "", below: str = "") -> str:
    """Return a text for ``QTextDocument.setHtml``.

    Args:
        article: The text.
        values: What stands for ``{name}`` in it.
        note: What is true on this computer only; shown first.
        below: A long text that keeps its own lines, such as a licence.
    """
    parts = [f"<h1>{escape(article.title)}</h1>"]
    if note:
        parts.append(f'<p class="note">{escape(note)}</p>')
    open_list = ""
    for line in article.lines:
        tag = _TAGS.get(line.block, "")
        if open_list and tag != open_list:
            parts.append(f"</{open_list}>")
        if tag and tag != open_list:
            parts.append(f"<{tag}>")
        open_list = tag
        parts.append(_line_html(line, values))
    if open_list:
        parts.append(f"</{open_list}>")
    if below:
        parts.append(f"<pre>{escape(below)}</pre>")
    return "".join(parts)


def page_style(theme: Theme) -> str:
    """Return the style sheet of the document."""
    px, font = theme.px, theme.tokens.fonts
    ink, second, link = (theme.color(name).name() for name in ("text.primary", "text.secondary", "text.link"))
    mono = ", ".join(f"'{family}'" for family in theme.mono().families())
    line = round(100 * theme.line_px("body") / theme.px(font["body"].px) * 0.85)
    return f"""
        h1 {{ color: {ink}; font-size: {px(font["title"].px)}px; font-weight: 600; margin: 0px 0px {px(8)}px 0px; }}
        h2 {{ color: {ink}; font-size: {px(font["subtitle"].px)}px; font-weight: 600;
              margin: {px(16)}px 0px {px(4)}px 0px; }}
        p, li {{ color: {ink}; font-size: {px(font["body"].px)}px; margin: 0px 0px {px(8)}px 0px;
                 line-height: {max(line, 100)}%; }}
        p.note {{ color: {second}; }}
        ul, ol {{ margin: 0px 0px {px(8)}px 0px; }}
        li {{ margin: 0px 0px {px(4)}px 0px; }}
        a {{ color: {link}; }}
        code, pre {{ font-family: {mono}; font-size: {px(12)}px; color: {ink}; }}
        pre {{ white-space: pre-wrap; margin: {px(16)}px 0px 0px 0px; }}
    """


def topic_of(url: QUrl) -> tuple[Topic, str] | None:
    """Return where a link of such a page leads, and None for anything that is no topic of ours."""
    if url.scheme() != _SCHEME or url.path() not in set(Topic):
        return None
    return Topic(url.path()), url.fragment()


def _line_html(line: Line, values: Mapping[str, str]) -> str:
    inside = "".join(_piece_html(piece, values) for piece in line.pieces)
    if line.block is Block.PART:
        return f'<h2><a name="{line.anchor}"></a>{inside}</h2>'
    return f"<li>{inside}</li>" if line.block in _TAGS else f"<p>{inside}</p>"


def _piece_html(piece: Piece, values: Mapping[str, str]) -> str:
    text = escape(filled(piece.text, values))
    match piece.look:
        case Look.NAME:
            return f"<b>{text}</b>"
        case Look.CODE:
            return f"<code>{text}</code>"
        case Look.LINK:
            anchor = f"#{piece.anchor}" if piece.anchor else ""
            return f'<a href="{_SCHEME}:{piece.topic}{anchor}">{text}</a>'
        case _:
            return text


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put the values in place of ``{name}``."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
