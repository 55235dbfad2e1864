"""Pictures with QR codes: read if there is exactly one, refused with a reason otherwise."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage
from qrcode.main import QRCode

from wallet_gui.domain.errors import PictureError, PictureProblem
from wallet_gui.ui.qr_file import MOST_BYTES, read_code, read_code_file

ADDRESS = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"


def code(text: str, box: int = 6) -> Image.Image:
    made = QRCode(box_size=box)
    made.add_data(text)
    image: Image.Image = made.make_image().get_image()
    return image.convert("RGB")


def picture(folder: Path, image: Image.Image, name: str = "code.png") -> Path:
    image.save(folder / name)
    return folder / name


@pytest.mark.parametrize("name", ["code.png", "code.jpg", "code.bmp", "code.gif", "code.webp"])
def test_a_picture_of_any_usual_kind_is_read(tmp_path: Path, name: str) -> None:
    assert read_code_file(picture(tmp_path, code(ADDRESS), name)) == ADDRESS


def test_the_contents_decide_and_not_the_name(tmp_path: Path) -> None:
    assert read_code_file(picture(tmp_path, code(ADDRESS)).rename(tmp_path / "code.txt")) == ADDRESS


def test_a_small_code_in_a_large_photo_is_found(tmp_path: Path) -> None:
    photo = Image.new("RGB", (6000, 4000), "grey")
    photo.paste(code(ADDRESS, 4), (4321, 1234))
    assert read_code_file(picture(tmp_path, photo, "photo.jpg")) == ADDRESS


def test_a_turned_and_inverted_code_is_read(tmp_path: Path) -> None:
    turned = code(ADDRESS).rotate(90).point(lambda value: 255 - value)
    assert read_code_file(picture(tmp_path, turned)) == ADDRESS


def test_the_same_code_twice_is_one_code(tmp_path: Path) -> None:
    one = code(ADDRESS)
    both = Image.new("RGB", (2 * one.width, one.height), "white")
    both.paste(one, (0, 0))
    both.paste(one, (one.width, 0))
    assert read_code_file(picture(tmp_path, both)) == ADDRESS


def test_two_codes_are_not_chosen_from(tmp_path: Path) -> None:
    one, other = code(ADDRESS), code(ADDRESS.lower())
    both = Image.new("RGB", (one.width + other.width, max(one.height, other.height)), "white")
    both.paste(one, (0, 0))
    both.paste(other, (one.width, 0))
    assert problem_of(picture(tmp_path, both)) is PictureProblem.SEVERAL


def problem_of(path: Path) -> PictureProblem:
    with pytest.raises(PictureError) as caught:
        read_code_file(path)
    return caught.value.problem


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    whole = picture(tmp_path, code(ADDRESS))
    half = tmp_path / "half.png"
    half.write_bytes(whole.read_bytes()[:120])
    (tmp_path / "empty.png").touch()
    (tmp_path / "words.png").write_text("not a picture")
    for path in (half, tmp_path / "empty.png", tmp_path / "words.png", tmp_path, tmp_path / "missing.png"):
        assert problem_of(path) in {PictureProblem.UNREADABLE, PictureProblem.NO_CODE}


def test_a_picture_without_a_code_is_refused(tmp_path: Path) -> None:
    assert problem_of(picture(tmp_path, Image.new("RGB", (300, 200), "white"))) is PictureProblem.NO_CODE


def test_a_file_or_a_picture_beyond_the_limits_is_not_unpacked(tmp_path: Path) -> None:
    heavy = tmp_path / "heavy.png"
    with heavy.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert problem_of(heavy) is PictureProblem.TOO_LARGE
    bomb = picture(tmp_path, Image.new("1", (8_000, 8_000)), "bomb.png")
    assert bomb.stat().st_size < 200_000
    assert problem_of(bomb) is PictureProblem.TOO_LARGE


def test_no_picture_on_the_clipboard_is_no_crash() -> None:
    with pytest.raises(PictureError):
        read_code(QImage())
