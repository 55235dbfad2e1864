"""What PyInstaller gathers, the same on every system: three programs that share one folder of libraries.

Keeper and signer are programs of their own, so that PyInstaller's start of Qt is not in them: it would read Qt before
their first line. The specs beside this file say what is different on each system.
"""

import re
from collections.abc import Callable
from pathlib import Path

from PyInstaller.building.api import EXE, PYZ
from PyInstaller.building.build_main import Analysis
from PyInstaller.utils.hooks import collect_data_files, collect_submodules, copy_metadata
from reading import is_read

HERE = Path(__file__).parent
ROOT = HERE.parent

Entry = tuple[str, str, str]
"""A name in the bundle, the file that it comes from, and its kind."""

# These read their own version when they are imported.
ASK_THEIR_VERSION = (
    *("eth-abi", "eth-account", "eth-bloom", "eth-hash", "eth-keyfile", "eth-keys", "eth-rlp", "eth-typing"),
    *("eth-utils", "hexbytes", "py-ecc", "py-evm", "rlp", "trie"),
)
# Chosen by name while they run: nothing in the sources imports them.
PRACTICE = ["eth.estimators.gas"]
HASHES = ["eth_hash.backends.auto", "eth_hash.backends.pycryptodome", "eth_keys.backends.native"]
CURVE = ["_cffi_backend", "coincurve._cffi_backend", "coincurve._libsecp256k1", "eth_keys.backends.coincurve"]
NEVER_USED = [
    *("IPython", "PIL", "PyInstaller", "_pytest", "hypothesis", "lxml", "pip", "pkg_resources", "pytest", "setuptools"),
    *("multiprocessing", "tkinter", "unittest.mock", "curses", "distutils", "idlelib", "lib2to3", "pydoc_data"),
]
# The door in front is the only hand at the keyring.
KEYRING = ["keyring", "secretstorage", "jeepney"]
NOT_WITHOUT_WINDOW = [*NEVER_USED, *KEYRING, "PySide6", "shiboken6"]
NOT_IN_KEEPER = [*NOT_WITHOUT_WINDOW, "cryptography", "eth_account", "eth_utils", "ssl", "wallet_gui.signer"]
# What PyInstaller runs first for modules that look for sources or start copies of themselves. Ours do neither.
IDLE_HOOKS = {"pyi_rth_inspect", "pyi_rth_pkgutil", "pyi_rth_multiprocessing"}

KEEPER, SIGNER, WINDOW = "postern", "postern-signer", "postern-window"


def analyses(unwanted: re.Pattern[str], keep: Callable[[list[Entry]], list[Entry]]) -> dict[str, Analysis]:
    """Return what each program needs, by its name.

    Args:
        unwanted: Names of files that hooks collect and Postern never asks for.
        keep: Chooses among the libraries that are left.
    """

    def wanted(entry: Entry) -> bool:
        name = entry[0].replace("\\", "/")
        return is_read(name) and not unwanted.match(name)

    def analysed(program: str, excluded: list[str], hidden: list[str], packages: tuple[str, ...]) -> Analysis:
        """Return what one program needs; ``packages`` are those whose files beside the code are needed."""
        data = [entry for name in packages for entry in collect_data_files(name)]
        found = Analysis(
            [str(HERE / "programs" / f"{program}.py")],
            pathex=[str(ROOT)],
            datas=[(str(ROOT / "resources"), "wallet_gui/resources"), *data],
            hiddenimports=hidden,
            excludes=excluded,
            noarchive=False,
        )
        found.scripts = [entry for entry in found.scripts if entry[0] not in IDLE_HOOKS]
        found.datas = [entry for entry in found.datas if wanted(entry)]
        found.binaries = keep([entry for entry in found.binaries if wanted(entry)])
        return found

    window_modules = [*collect_submodules("wallet_gui.door"), *collect_submodules("wallet_gui.home")]
    return {
        KEEPER: analysed("postern", NOT_IN_KEEPER, [], ()),
        SIGNER: _with_versions(
            analysed("signer", NOT_WITHOUT_WINDOW, [*HASHES, *CURVE], ("eth_account", "eth_utils", "mnemonic"))
        ),
        WINDOW: _with_versions(
            analysed(
                "window",
                [*NEVER_USED, "wallet_gui.signer", "wallet_gui.keeper"],
                [*HASHES, *CURVE, *PRACTICE, *window_modules],
                ("eth", "eth_utils", "mnemonic"),
            )
        ),
    }


def executable(found: Analysis, name: str, **options: object) -> EXE:
    """Return one program, without what it shares with the others."""
    modules = PYZ(found.pure)
    return EXE(modules, found.scripts, [], exclude_binaries=True, name=name, strip=False, upx=False, **options)


def _with_versions(found: Analysis) -> Analysis:
    """Add what these packages read about themselves."""
    for name in ASK_THEIR_VERSION:
        ((source, target),) = copy_metadata(name)
        found.datas.append((f"{target}/METADATA", f"{source}/METADATA", "DATA"))
    return found
