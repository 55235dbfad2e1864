"""The right side of the help: one text, its links, and the words that a search has found in it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from wallet_gui.ui.help.facts import HelpFacts, below, note_for, values
from wallet_gui.ui.help.page import page_html, page_style, topic_of
from wallet_gui.ui.help.shelf import articles
from wallet_gui.ui.help.topics import Topic
from wallet_gui.ui.help.words import language_shown
from wallet_gui.ui.theme import Theme

_MARGIN = 24
_MOST_MARKS = 200


class TextView(QTextBrowser):
    """Reads nothing but what it is given: a link of another kind than ours leads nowhere."""

    link_followed = Signal(object, str)
    """A ``Topic``, and the part of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.topic: Topic | None = None
        self.setObjectName("help.text")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_text(
        self, topic: Topic, facts: HelpFacts, anchor: str, marked: tuple[str, ...], *, keep_place: bool
    ) -> None:
        """Show a text in the language and the colours that hold now."""
        article = articles(language_shown())[topic]
        offset = self.verticalScrollBar().value()
        self.topic = topic
        document = self.document()
        document.setDocumentMargin(self._theme.px(_MARGIN))
        document.setDefaultFont(self._theme.font("body"))
        document.setDefaultStyleSheet(page_style(self._theme))
        self.setHtml(page_html(article, values(), note_for(topic, facts), below(topic)))
        self.setAccessibleName(article.title)
        self._mark(marked)
        if keep_place:
            self.verticalScrollBar().setValue(offset)
        elif anchor:
            self.scrollToAnchor(anchor)
        else:
            self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Give nothing: the texts hold no pictures, and nothing is fetched."""
        return None

    def _follow(self, url: QUrl) -> None:
        if (target := topic_of(url)) is not None:
            self.link_followed.emit(*target)

    def _mark(self, words: tuple[str, ...]) -> None:
        """Colour every place where a word occurs."""
        look = QTextCharFormat()
        look.setBackground(self._theme.color("warning.soft"))
        look.setForeground(self._theme.color("text.primary"))
        marks: list[QTextEdit.ExtraSelection] = []
        for word in words:
            cursor = QTextCursor(self.document())
            while len(marks) < _MOST_MARKS:
                cursor = self.document().find(word, cursor, QTextDocument.FindFlag(0))
                if cursor.isNull():
                    break
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, look
                marks.append(mark)
        self.setExtraSelections(marks)
