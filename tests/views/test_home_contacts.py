"""The Contacts page: kept with the password, removed with undo, read from files."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.home_session import HomeSession
from tests.helpers.home_view import HomeView
from wallet_gui.channel.messages import ConfirmEnded, Fresh, Preparing, Save, Want
from wallet_gui.domain.look import Look
from wallet_gui.domain.session import Purpose
from wallet_gui.home.views.contacts import model as columns
from wallet_gui.home.views.contacts.files import FoundDialog
from wallet_gui.home.views.contacts.page import ContactsPage
from wallet_gui.home.views.handover import PayTo, ShowContact
from wallet_gui.home.wallet.contacts_csv import FoundContacts
from wallet_gui.ui.widgets.banner import Banner
from wallet_gui.ui.widgets.para import Para
from wallet_gui.vault.bodies import to_base64

DANA = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
OTHER = "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"
Open = Callable[..., HomeView]


def entry(name: str, address: str, **changes: Any) -> dict[str, Any]:
    made = {"name": name, "chain": "eip155", "address": address, "note": "", "pin": to_base64(bytes(16))}
    return {**made, **changes}


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Open the page with these contacts."""
    views: list[HomeView] = []

    def open_view(*contacts: dict[str, Any]) -> HomeView:
        session = HomeSession()
        session.rewrite(contacts=list(contacts))
        views.append(HomeView(qtbot, qapp, session))
        views[-1].window.show_page("contacts")
        return views[-1]

    yield open_view
    for view in views:
        view.close()


def page_of(view: HomeView) -> ContactsPage:
    page: ContactsPage = view.child(ContactsPage, "contacts")
    return page


def names(view: HomeView) -> list[str]:
    model = page_of(view).model
    return [str(model.index(row, columns.NAME).data()) for row in range(model.rowCount())]


def test_the_first_visit_offers_the_one_thing_to_do(opened: Open) -> None:
    page = page_of(opened())
    assert page._empty.isVisible()
    assert not page.search.isVisible()
    page._add_first.click()
    assert page.form.isVisible()
    assert page.form.name.hasFocus()


def test_a_new_contact_is_confirmed_at_a_door(opened: Open) -> None:
    view = opened()
    page = page_of(view)
    page.new_contact()
    page.form.name.setText("Dana")
    page.form.address.setText(DANA.lower())
    page.form.submit()
    assert view.hears(Want).purpose is Purpose.SAVE_CONTACT
    assert not page.form.save.isEnabled()
    view.session.rewrite(contacts=[entry("Dana", DANA)])
    view.says(Fresh(view.session.sheet(), view.session.policy))
    view.says(ConfirmEnded(Purpose.SAVE_CONTACT, worked=True))
    view.qtbot.waitUntil(lambda: names(view) == ["Dana"])
    view.qtbot.waitUntil(lambda: page.details.isVisible())
    assert page.details._address.address == DANA


def test_a_declined_door_keeps_what_was_typed(opened: Open) -> None:
    view = opened()
    page = page_of(view)
    page.new_contact()
    page.form.name.setText("Dana")
    page.form.address.setText(DANA)
    assert view.hears(Preparing).begun
    page.form.submit()
    view.hears(Want)
    view.says(ConfirmEnded(Purpose.SAVE_CONTACT, worked=False))
    view.qtbot.waitUntil(lambda: page.form.save.isEnabled())
    assert page.form.address.text() == DANA
    page.form.cancel.click()
    assert not view.hears(Preparing).begun


@pytest.mark.parametrize(
    ("name", "address", "field"),
    [("", DANA, "name"), ("dana", OTHER, "name"), ("Rent", "0x12", "address"), ("Rent", DANA[:-1] + "8", "address")],
)
def test_what_is_wrong_is_said_at_its_field(opened: Open, name: str, address: str, field: str) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    page.new_contact()
    page.form.name.setText(name)
    page.form.address.setText(address)
    page.form.submit()
    wrong = page.form._name_field if field == "name" else page.form._address_field
    assert wrong.message
    assert wrong.editor.hasFocus()


def test_a_note_alone_needs_no_password_and_keeps_the_pin(opened: Open) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    page.table.choose_row(0)
    page.details.edit.click()
    page.form._note.setPlainText("the roof")
    page.form.submit()
    assert view.session.take(view.hears(Save))
    assert view.session.view()["contacts"] == [entry("Dana", DANA, note="the roof")]


def test_removing_is_taken_back_by_one_click(opened: Open) -> None:
    view = opened(entry("Dana", DANA), entry("Rent", OTHER))
    page = page_of(view)
    undone: list[Callable[[], object]] = []
    page.said_with_undo.connect(lambda _, undo: undone.append(undo))
    page.table.choose_row(0)
    page.details.remove.click()
    view.saves()
    view.qtbot.waitUntil(lambda: bool(undone))
    assert names(view) == ["Rent"]
    undone[0]()
    view.saves()
    assert sorted(names(view)) == ["Dana", "Rent"]
    assert entry("Dana", DANA) in view.session.view()["contacts"]


def test_taking_a_removal_back_leaves_whom_the_name_belongs_to_now(opened: Open) -> None:
    view = opened(entry("Dana", DANA), entry("Rent", OTHER))
    contacts = view.controllers.contacts
    dana = view.controllers.wallet.state.book.contacts[0]
    contacts.remove([dana])
    contacts.take(FoundContacts((replace(dana, name="DANA", address=OTHER, pin=b""),)))
    contacts.put_back([dana])
    now = view.controllers.wallet.state.book.contacts
    assert [(one.name, one.address) for one in now] == [("Rent", OTHER), ("DANA", OTHER)]


def test_search_finds_by_name_address_and_note(opened: Open) -> None:
    view = opened(entry("Dana", DANA, note="roof"), entry("Rent", OTHER))
    page = page_of(view)
    for text, found in (("DAN", ["Dana"]), (OTHER[2:12].lower(), ["Rent"]), ("roof", ["Dana"]), ("nobody", [])):
        page.search.setText(text)
        assert names(view) == found
    assert page._none_fits.isVisible()


def test_a_contact_without_a_pin_says_so_and_can_be_confirmed(opened: Open) -> None:
    view = opened(entry("Dana", DANA, pin=None))
    page = page_of(view)
    page.table.choose_row(0)
    assert page.details._not_confirmed.isVisible()
    page.details.confirm.click()
    assert view.hears(Want).purpose is Purpose.SAVE_CONTACT


def test_paying_a_contact_of_one_network_names_it(opened: Open) -> None:
    view = opened(entry("Dana", DANA, chain="eip155:10"))
    page = page_of(view)
    asked: list[tuple[str, object]] = []
    page.go_asked.connect(lambda name, what: asked.append((name, what)))
    page.details.pay_asked.emit(page.model.contact(0))
    assert asked == [("send", PayTo(DANA, 10))]


def test_another_page_hands_an_address_over(opened: Open) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    page.open_with(ShowContact(DANA))
    assert page.details._address.address == DANA
    page.open_with(ShowContact(OTHER))
    assert page.form.address.text() == OTHER


def test_a_contact_is_shown_whatever_keys_are_held(opened: Open) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    view.qtbot.keyPress(page.search, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier  # the positive control
    for _ in range(2):
        page.open_with(ShowContact(DANA))
        assert page.details._address.address == DANA
        assert page.details.isVisible()
    view.qtbot.keyRelease(page.search, Qt.Key.Key_Control)


def test_a_half_filled_form_survives_a_lock(opened: Open) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    page.table.choose_row(0)
    page.details.edit.click()
    page.form.name.setText("Dana W")
    kept = page.unsaved()
    page._close_form()
    page.restore(kept)
    page.render_wallet(view.controllers.wallet.state)
    assert page.form.name.text() == "Dana W"
    assert page.form.before is not None
    assert page.form.before.name == "Dana"


def test_a_file_is_looked_at_before_it_is_taken_over(opened: Open, tmp_path: Path) -> None:
    view = opened(entry("Dana", DANA))
    page = page_of(view)
    path = tmp_path / "contacts.csv"
    text = f"name,address,Network\u202e\nDana,{DANA},1\nRent,{OTHER},1\nBad,0x1,1\n"
    path.write_text(text, encoding="utf-8")
    page._import(path)
    view.qtbot.waitUntil(lambda: page.findChild(FoundDialog) is not None)
    dialog = page.findChild(FoundDialog)
    assert dialog is not None
    assert names(view) == ["Dana"]
    ignored = dialog.findChild(Para, "contacts.found.ignored")
    assert ignored is not None
    assert "Columns that mean nothing here: Network." in ignored.text()
    dialog.accept()
    view.saves()
    assert names(view) == ["Dana", "Rent"]
    assert entry("Rent", OTHER, pin=None) in view.session.view()["contacts"]


def test_a_file_of_something_else_changes_nothing(opened: Open, tmp_path: Path) -> None:
    view = opened()
    page = page_of(view)
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    page._import(path)
    problem: Banner = view.child(Banner, "contacts.problem")
    view.qtbot.waitUntil(problem.isVisible)
    assert "UTF-8" in problem.text.text()


def test_contacts_are_written_whole(opened: Open, tmp_path: Path) -> None:
    view = opened(entry("Dana", DANA))
    path = tmp_path / "contacts.csv"
    said: list[str] = []
    page_of(view).said.connect(said.append)
    page_of(view)._export(path)
    view.qtbot.waitUntil(lambda: bool(said))
    assert path.read_text(encoding="utf-8-sig").splitlines() == ["name,address,chain,note", f"Dana,{DANA},eip155,"]


def test_nothing_of_the_page_leaves_the_smallest_window_in_the_largest_letters(
    qtbot: QtBot, qapp: QApplication, opened: Open
) -> None:
    view = opened(entry("Rent", OTHER))
    page = page_of(view)
    view._on_look(Look(text_percent=200))
    view.window.resize(960, 640)
    page.open_with(ShowContact(OTHER))
    qtbot.waitUntil(lambda: page.add.mapTo(page, page.add.rect().topLeft()).y() > page.heading.height())
    for widget in (page.import_file, page.export, page.add, page.details.edit, page.details.remove):
        assert widget.mapTo(page, widget.rect().topLeft()).x() >= 0
        assert widget.mapTo(page, widget.rect().topRight()).x() < page.width()
    view._on_look(Look())
    view.window.resize(1120, 740)
    qtbot.waitUntil(lambda: page.add.mapTo(page, page.add.rect().topLeft()).y() < page.heading.height())
