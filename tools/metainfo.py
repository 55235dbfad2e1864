"""AppStream metadata of one edition: what software centres show.

Screenshots and home page are addresses, so they are there only for an edition that is published somewhere.
"""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.edition import Edition

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Screenshot:
    """A picture in ``docs/pictures`` and its caption in both languages."""

    picture: str
    caption: str
    caption_zh: str


SCREENSHOTS: Final = (
    Screenshot("home.png", "What you have and what moved, here with play money", "您的资产与往来，此处为练习币"),
    Screenshot("log-in.png", "Log in with name, password and code", "用账户名、密码和验证码登录"),
    Screenshot(
        "confirm-payment.png",
        "The password is asked for beside what will be signed",
        "输入密码时，旁边显示将要签名的内容",
    ),
    Screenshot("receipt.png", "The receipt after logging out", "退出登录后的回执"),
    Screenshot("home-chinese.png", "In Chinese", "简体中文界面"),
)


def write(templates: Path, folder: Path, name: str, edition: Edition) -> None:
    """Write the metadata of this edition into a folder."""
    root = ET.fromstring(edition.fill((templates / name).read_text(encoding="utf-8")))
    after = _place_of(root, "launchable")
    if edition.pictures:
        root.insert(after + 1, _screenshots(edition.pictures))
    if edition.home_page:
        page = ET.Element("url", type="homepage")
        page.text = edition.home_page
        root.insert(after, page)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    (folder / name).write_text(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n', encoding="utf-8")


def _screenshots(address: str) -> ET.Element:
    shots = ET.Element("screenshots")
    for place, screenshot in enumerate(SCREENSHOTS):
        shot = ET.SubElement(shots, "screenshot", {"type": "default"} if place == 0 else {})
        ET.SubElement(shot, "caption").text = screenshot.caption
        ET.SubElement(shot, "caption", {_LANGUAGE: "zh_CN"}).text = screenshot.caption_zh
        ET.SubElement(shot, "image").text = f"{address}/{screenshot.picture}"
    return shots


def _place_of(root: ET.Element, tag: str) -> int:
    return [child.tag for child in root].index(tag)
