"""Links from other programs: what may come in, on the command line and through the word for a running Postern."""

from pathlib import Path

import pytest

from wallet_gui.domain.link import LONGEST_LINK, Link, parse_link
from wallet_gui.keeper.main import main
from wallet_gui.system.instance import WISH_NAME, Wish, leave_wish, take_wish

ASKED = "ethereum:0x8e23Ee67d1332aD560396262C48ffbB01F93D052@1?value=2.014e18"
HOSTILE = [
    "",
    "http://example.org/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "--profile=/tmp/elsewhere",
    "ethereum:",
    "postern:logout",
    "postern:--logout",
    "postern:postern:" + ASKED,
    "postern:file:///etc/passwd",
    f"{ASKED} --logout",
    f"{ASKED}\nlogout",
    f"{ASKED}\0",
    f"{ASKED}\N{RIGHT-TO-LEFT OVERRIDE}",
    "ethereum:\N{CYRILLIC SMALL LETTER A}",
    "ethereum:" + "0" * LONGEST_LINK,
]


@pytest.mark.parametrize(
    ("text", "request_text"),
    [
        (ASKED, ASKED),
        ("ETHEREUM:0xab", "ethereum:0xab"),
        (f"postern:{ASKED}", ASKED),
        (f"Postern://{ASKED}", ASKED),
        ("postern:", ""),
        ("postern://", ""),
        ("postern:///", ""),
    ],
)
def test_a_link_asks_for_a_payment_or_for_the_window(text: str, request_text: str) -> None:
    assert parse_link(text) == Link(request_text)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_other_link_does_not_come_in(text: str) -> None:
    assert parse_link(text) is None


@pytest.mark.parametrize("link", [Link(ASKED), Link("ethereum:" + "0" * (LONGEST_LINK - 9))])
def test_a_link_reaches_the_running_postern_as_it_was(tmp_path: Path, link: Link) -> None:
    leave_wish(tmp_path, link)
    assert take_wish(tmp_path) == link
    assert list(tmp_path.iterdir()) == []


def test_a_link_without_a_request_only_shows_the_window(tmp_path: Path) -> None:
    leave_wish(tmp_path, Link(""))
    assert take_wish(tmp_path) is Wish.SHOW


@pytest.mark.parametrize("text", HOSTILE)
def test_what_another_program_writes_in_its_place_is_ignored(tmp_path: Path, text: str) -> None:
    (tmp_path / WISH_NAME).write_text(f"open {text}", encoding="utf-8")
    assert take_wish(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--", "file:///etc/passwd"],
        ["--", "--logout"],
        ["--", ASKED, "--logout"],
        ["--logout", ASKED],
        ["--lock", "--", ASKED],
        ["--self-test", ASKED],
    ],
)
def test_a_command_line_with_more_or_less_than_a_link_starts_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    profile = tmp_path / "profile"
    with pytest.raises(SystemExit) as ended:
        main(["--profile", str(profile), *arguments])
    assert ended.value.code == 2
    assert "passwd" not in capsys.readouterr().err
    assert not profile.exists()
