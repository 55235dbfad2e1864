"""What a package carries is named, and its licence text is there, also of libraries inside other people's wheels."""

import re
import sysconfig
from importlib.metadata import Distribution, distributions
from pathlib import Path

import pytest

from tools import inventory, licences, package_parts
from tools.console import DevError
from tools.environment import LOCK

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def carried() -> list[Distribution]:
    """The packages that the program needs, as they stand in the environment of the tests."""
    lock = package_parts.run_time_lock(LOCK.read_text(encoding="utf-8"))
    names = set(re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE))
    found = distributions(path=[sysconfig.get_path("purelib")])
    return [one for one in found if licences.name_of(one) in names]


def _package(folder: Path, *files: str) -> Distribution:
    for file in ("thing-1.dist-info/METADATA", *files):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("Metadata-Version: 2.1\nName: thing\nVersion: 1\n", encoding="utf-8")
    (folder / "thing-1.dist-info/RECORD").write_text("".join(f"{file},,\n" for file in files), encoding="utf-8")
    (found,) = distributions(path=[str(folder)])
    return found


def test_the_licence_of_everything_that_is_carried_is_there(carried: list[Distribution]) -> None:
    assert len(carried) > 40
    for found in carried:
        texts = licences.texts_of(found)
        assert any(text.stat().st_size > 300 for text in texts), licences.name_of(found)


def test_a_package_without_a_licence_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DevError, match="no licence text for thing"):
        licences.texts_of(_package(tmp_path, "thing/__init__.py"))


@pytest.mark.parametrize("library", ["_thing.abi3.so", "_thing.pyd", "libthing.so.6", "libthing.dylib"])
def test_native_code_that_nobody_has_looked_into_is_refused(library: str, tmp_path: Path) -> None:
    with pytest.raises(DevError, match="thing brings native code"):
        licences.texts_of(_package(tmp_path, f"thing/{library}", "thing-1.dist-info/licenses/LICENSE"))


def test_what_a_wheel_says_to_be_inside_it_is_in_the_licence_texts(carried: list[Distribution]) -> None:
    """A version of a package that brings one library more has to be looked at."""
    for found in carried:
        package, named = licences.name_of(found), licences.parts_inside(licences.name_of(found))
        names = {name.lower() for name in named}
        own = {name for name in inventory.parts_of(found) if name.startswith(package.partition("-")[0])}
        assert inventory.parts_of(found).keys() - own == names - own, package


def test_the_text_of_every_licence_that_is_named_is_in_the_same_file() -> None:
    files = sorted((ROOT / "packaging/licences/inside").glob("*.txt"))
    assert len(files) > 5
    for file in files:
        text = file.read_text(encoding="utf-8")
        for licence in licences.parts_inside(file.stem).values():
            for name in re.split(r" (?:AND|WITH) ", licence):
                assert name == "public domain" or f"\n{name}\n----" in text, (file.name, name)


def test_the_list_of_parts_names_what_is_inside_a_package_with_version_and_licence(carried: list[Distribution]) -> None:
    (cryptography,) = (found for found in carried if licences.name_of(found) == "cryptography")
    openssl = inventory.parts_of(cryptography)["openssl"]
    assert re.fullmatch(r"[3-9]\.\d+\.\d+", openssl["version"])
    assert openssl["licenses"]
