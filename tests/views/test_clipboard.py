"""What Postern puts on the clipboard asks every system's histories not to keep it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from wallet_gui.system.clipboard import SystemClipboard

WINDOWS = 'application/x-qt-windows-mime;value="{}"'


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[SystemClipboard]:
    assert qapp is not None
    yield SystemClipboard()
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("system", "marks"),
    [
        ("linux", {"x-kde-passwordManagerHint": b"secret"}),
        (
            "win32",
            {
                WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
                WINDOWS.format("CanIncludeInClipboardHistory"): bytes(4),
                WINDOWS.format("CanUploadToCloudClipboard"): bytes(4),
            },
        ),
    ],
)
def test_an_address_is_marked_as_not_to_be_kept(
    clipboard: SystemClipboard, monkeypatch: pytest.MonkeyPatch, system: str, marks: dict[str, bytes]
) -> None:
    monkeypatch.setattr("sys.platform", system)
    clipboard.put("0x9858EfFD232B4033E47d90003D41EC34EcaEda94")
    held = QGuiApplication.clipboard().mimeData()
    assert {name: held.data(name).data() for name in marks} == marks
    assert set(held.formats()) == {"text/plain", *marks}


def test_what_anybody_may_know_is_put_there_like_anything_else(clipboard: SystemClipboard) -> None:
    clipboard.put("postern --lock", conceals=False)
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]


def test_on_a_mac_the_mark_goes_to_the_system_itself(
    clipboard: SystemClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(OSError, match="libobjc"):  # only a Mac has the library
        clipboard.put("0x9858EfFD232B4033E47d90003D41EC34EcaEda94")
