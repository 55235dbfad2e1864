"""Settings › Addresses and Tokens: what is on the lists, how more gets there, and what leaving them means."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import ADDRESS, HomeSession
from tests.helpers.wallet_view import ETHEREUM, WalletView
from wallet_gui.chains.decode.tokens import shipped_tokens
from wallet_gui.channel.envelope import EnvelopeKey
from wallet_gui.channel.messages import BoxName, ConfirmEnded, Keys, Peers, Role, Want
from wallet_gui.channel.secrets import Addresses
from wallet_gui.domain.errors import NoAnswerError, NotATokenError
from wallet_gui.domain.look import Language, Look
from wallet_gui.domain.session import Purpose
from wallet_gui.domain.signing import PathAddress
from wallet_gui.home.views.settings.addresses import AddressesPage
from wallet_gui.home.views.settings.tokens import TokensPage
from wallet_gui.home.wallet.book import AddressKind
from wallet_gui.ui.widgets.button import Button
from wallet_gui.ui.widgets.toast import Toast
from wallet_gui.vault.bodies import to_base64

SECOND, LIVE, OLD, SAFE = (
    "0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0",
    "0xb6716976A3ebe8D39aCEB04372f22Ff8e6802D7A",
    "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
    "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
)
FOUND = (
    PathAddress("m/44'/60'/0'/0/0", ADDRESS, bytes(16)),
    PathAddress("m/44'/60'/0'/0/1", SECOND, b"seal of second.."),
    PathAddress("m/44'/60'/1'/0/0", LIVE, b"seal of live...."),
    PathAddress("m/44'/60'/0'/1", OLD, b"seal of old....."),
)
SEPOLIA = 11155111
Open = Callable[..., WalletView]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open a session on a page of Settings."""
    views: list[WalletView] = []

    def open_view(page: str = "addresses", *more: dict[str, Any], look: Look | None = None, **view: Any) -> WalletView:
        session = HomeSession()
        session.rewrite(accounts=[*session.view()["accounts"], *more], **view)
        views.append(WalletView(qtbot, qapp, session, look))
        views[-1].window.show_page(f"settings.{page}")
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def entry(key: str, address: str, kind: str, label: str) -> dict[str, Any]:
    return {
        "id": key,
        "chain": "eip155",
        "path": "",
        "address": address,
        "label": label,
        "kind": kind,
        "seal": "c2VhbA==",
    }


def page_of(view: WalletView) -> AddressesPage:
    page: AddressesPage = view.child(AddressesPage, "settings.addresses")
    return page


def click(view: WalletView, name: str) -> None:
    view.child(Button, f"settings.{name}").click()


def is_found(view: WalletView, found: Sequence[PathAddress] = FOUND, *, worked: bool = True) -> None:
    """Be keeper and signer: tell addresses when they are asked for."""
    assert view.hears(Want).purpose is Purpose.FIND_ADDRESSES
    if worked:
        signer = EnvelopeKey(Role.SIGNER, view._run)
        keys = Keys(b"", view._envelope.public_key, signer.public_key)
        peers = Peers(os.urandom(16), Purpose.FIND_ADDRESSES, keys)
        view.says(peers)
        view.says(signer.seal(Addresses(tuple(found)), BoxName.ADDRESSES, Role.HOME, peers))
    view.says(ConfirmEnded(Purpose.FIND_ADDRESSES, worked))
    view.qtbot.waitUntil(lambda: view.controllers.confirm.pending is None)


def listed(view: WalletView) -> list[tuple[str, str]]:
    return [(one.label, one.address) for one in view.controllers.wallet.state.book.addresses]


def chooses(view: WalletView, place: int, what: str) -> None:
    """Pick from the menu of an address."""
    menu = page_of(view).rows[place].menu()
    action = menu.findChild(QAction, f"settings.addresses.{place}.{what}")
    assert action is not None
    assert action.isEnabled(), action.toolTip()
    action.trigger()
    menu.deleteLater()


def take_back(view: WalletView) -> None:
    view.qtbot.waitUntil(lambda: view.toast_says() != "")
    undo: Button = view.child(Toast, "toast").findChild(Button)
    undo.click()


def test_an_address_is_named_shown_and_taken_off_the_list(opened: Open) -> None:
    view = opened("addresses", entry("k", OLD, "key", "Old wallet"), entry("w", SAFE, "watch", "Safe"))
    page = page_of(view)
    assert "does not bring it back" in page.rows[1]._origin.text()
    chooses(view, 1, "rename")
    line = view.child(QLineEdit, "settings.addresses.1.name")
    assert line.hasFocus()
    view.qtbot.keyClicks(line, "Paper wallet")
    view.qtbot.keyClick(line, Qt.Key.Key_Return)
    chooses(view, 2, "rename")
    view.qtbot.keyClicks(view.child(QLineEdit, "settings.addresses.2.name"), "no")
    view.qtbot.keyClick(view.child(QLineEdit, "settings.addresses.2.name"), Qt.Key.Key_Escape)
    assert listed(view) == [("", ADDRESS), ("Paper wallet", OLD), ("Safe", SAFE)]
    click(view, "addresses.1.show")
    assert view.controllers.wallet.state.account.address == OLD
    assert not page.rows[1].show_it.isVisible()
    chooses(view, 1, "remove")
    assert "Its key stays in the encrypted vault" in view.toast_says()
    assert view.controllers.wallet.state.account.address == ADDRESS
    take_back(view)
    view.save_all()
    kept = view.session.view()["accounts"][1]
    assert kept == {**entry("k", OLD, "key", "Paper wallet")}  # at its place, with its seal
    first = page.rows[0].menu()
    remove = first.findChild(QAction, "settings.addresses.0.remove")
    assert remove is not None
    assert (remove.isEnabled(), remove.toolTip()) == (False, "The account's first address stays on the list.")
    first.deleteLater()


def test_any_address_can_be_watched_but_only_a_right_one_and_once(opened: Open) -> None:
    view = opened()
    page = page_of(view)
    click(view, "addresses.watch.do")
    assert page.watching.address.hasFocus()
    page.watching.address.setText(SAFE[:-1] + "8")
    page.watching.submit()
    assert page.watching.address_field.message
    page.watching.address.setText(ADDRESS.lower())
    page.watching.submit()
    assert page.watching.address_field.message == "This address is on your list already."
    assert page.unsaved()["settings.addresses.watch.address"] == ADDRESS.lower()
    page.watching.address.setText(SAFE.lower())
    page.watching.submit()
    assert listed(view)[1:] == [("Watched address", SAFE)]
    assert view.controllers.wallet.state.book.addresses[1].kind is AddressKind.WATCH
    assert not page.watching.isVisible()
    click(view, "addresses.import.do")
    assert view.hears(Want).purpose is Purpose.IMPORT_KEY


def test_the_next_address_of_the_phrase_comes_from_the_signer_with_its_seal(opened: Open) -> None:
    view = opened("addresses", entry("w", SECOND, "watch", "Watched before"))
    click(view, "addresses.next.do")
    is_found(view, worked=False)
    assert len(listed(view)) == 2
    click(view, "addresses.next.do")
    is_found(view)
    view.save_all()
    kept = view.session.view()["accounts"]
    assert len(kept) == 2
    assert kept[0]["seal"] == to_base64(bytes(16))  # it had none until now
    assert kept[1] == {
        "id": "w",
        "chain": "eip155",
        "path": "m/44'/60'/0'/0/1",
        "address": SECOND,
        "label": "Watched before",
        "kind": "phrase",
        "seal": to_base64(b"seal of second.."),
    }
    assert SECOND in view.controllers.session.snapshot.factors.proven
    click(view, "addresses.next.do")
    is_found(view, FOUND[:2])
    view.qtbot.waitUntil(lambda: "Postern adds no more" in view.toast_says())


def test_found_addresses_are_shown_with_their_use_before_any_is_added(opened: Open) -> None:
    view = opened()
    view.start(ETHEREUM, SEPOLIA)
    view.chain(ETHEREUM).native[LIVE] = 25 * 10**16
    view.chain(SEPOLIA).error = NoAnswerError("Sepolia")
    page = page_of(view)
    click(view, "addresses.find.do")
    is_found(view)
    assert page.heading.text() == "Found addresses"
    view.qtbot.waitUntil(lambda: "in use." in page.found.progress_words.text())
    assert page.found.progress_words.text().endswith("No answer from Sepolia.")
    boxes = [view.child(QCheckBox, f"settings.addresses.found.{place}") for place in range(4)]
    assert [box.isChecked() for box in boxes] == [False, False, True, False]
    assert not boxes[0].isEnabled()
    assert "0.25 ETH on Ethereum." in boxes[2].accessibleDescription()
    assert listed(view) == [("", ADDRESS)]
    boxes[3].click()
    page.found.add.click()
    assert listed(view) == [("", ADDRESS), ("Address 2", LIVE), ("Address 3", OLD)]
    assert page.heading.text() == "Addresses"


def test_looking_for_use_can_be_stopped_and_left(opened: Open) -> None:
    view = opened()
    page = page_of(view)
    click(view, "addresses.find.do")
    is_found(view)  # no network is on: nobody was asked
    assert "nobody was asked" in page.found.progress_words.text()
    assert not page.found.stop.isVisible()
    view.qtbot.keyClick(page.found, Qt.Key.Key_Escape)
    assert page.heading.text() == "Addresses"
    view.start(ETHEREUM)
    chain = view.chain(ETHEREUM)
    chain.mined = 3
    asked = len(chain.asked)
    many = [replace(FOUND[1], path=f"m/44'/60'/0'/0/{place}", address=f"0x{place:040x}") for place in range(1, 21)]
    click(view, "addresses.find.do")
    is_found(view, many)
    page.found.stop.click()
    assert page.found.progress_words.text().startswith("Stopped.")
    assert page.found.add.hasFocus() or not page.found.add.isEnabled()
    assert len(chain.asked) - asked < 20


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_addresses_fit_into_the_smallest_window_with_the_largest_text(opened: Open, language: Language) -> None:
    view = opened(look=Look(language=language, text_percent=200))
    view.window.resize(960, 640)
    page = page_of(view)
    page._on_watch()

    def nothing_is_cut() -> None:
        edge = page.width()
        assert [
            widget.objectName() or type(widget).__name__
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and widget.mapTo(page, widget.rect().topRight()).x() > edge
        ] == []

    view.qtbot.waitUntil(nothing_is_cut)
    page._show_found(FOUND)
    view.qtbot.waitUntil(nothing_is_cut)


# Tokens

FAKE = "0x7777777777777777777777777777777777777777"


def tokens_of(view: WalletView) -> TokensPage:
    page: TokensPage = view.child(TokensPage, "settings.tokens")
    return page


def test_a_token_is_asked_shown_with_its_warning_and_then_added(opened: Open) -> None:
    view = opened("tokens")
    page = tokens_of(view)
    assert not page.adding.ask.isEnabled()
    assert view.child(Button, "settings.tokens.switch_on.do").isVisible()
    view.start(ETHEREUM)
    assert not view.child(Button, "settings.tokens.switch_on.do").isVisible()
    page.adding.contract.setText("0x12")
    page.adding.ask.click()
    assert page.adding.field.message
    page.adding.contract.setText(FAKE)
    for error in (NotATokenError("Ethereum"), NoAnswerError("Ethereum")):
        view.chain(ETHEREUM).error = error
        page.adding.ask.click()
        view.qtbot.waitUntil(lambda: "Ethereum" in page.adding.field.message)
        page.adding.field.clear()
    view.chain(ETHEREUM).error = None
    page.adding.ask.click()
    view.qtbot.waitUntil(page.adding.add.isVisible)
    assert page.adding.says.text() == "It calls itself TKN, “Token”"
    assert page.adding.anybody.isVisible()
    assert not page.adding.like.isVisible()
    page.adding.add.click()
    book = view.controllers.wallet.state.book
    assert [token.contract for token in book.tokens if not token.is_listed] == [FAKE]
    view.child(Button, f"settings.tokens.added.1.{FAKE}.hide").click()
    assert view.controllers.wallet.state.book.hidden_tokens[0].contract == FAKE
    view.child(Button, f"settings.tokens.hidden.1.{FAKE}.show").click()
    view.child(Button, f"settings.tokens.added.1.{FAKE}.remove").click()
    assert FAKE not in {token.contract for token in view.controllers.wallet.state.book.tokens}
    take_back(view)
    assert FAKE in {token.contract for token in view.controllers.wallet.state.book.tokens}


def test_a_token_that_poses_as_a_listed_one_is_said_and_a_listed_one_is_not(opened: Open) -> None:
    view = opened("tokens")
    view.start(ETHEREUM)
    adding = tokens_of(view).adding
    known = next(token for token in shipped_tokens(ETHEREUM) if token.symbol == "USDT")
    adding._on_answer(replace(known, contract=FAKE, symbol="USDТ", is_listed=False))
    assert adding.like.title.text() == "This is not the USDT that Postern knows"
    adding._on_answer(known)
    assert not adding.like.isVisible()
    assert not adding.add.isEnabled()
    assert adding.add.text() == "Among your tokens already"
