"""Make the installer for Windows:  python -m tools.windows

The program can be gathered on Windows alone. The installer itself is compiled by makensis, which runs everywhere.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import wallet_gui
from tools import freezing
from tools.console import ROOT, DevError, must, status_of
from tools.freezing import DIST, NAME, PARTS

_WINDOWS = ROOT / "packaging" / "windows"
_PROGRAMS = {
    "postern": "Postern",
    "postern-console": "Postern, for a terminal",
    "postern-signer": "Postern: opens and signs, for one operation",
    "postern-window": "Postern: windows",
}
"""What Windows shows of each program in its lists."""
_BACK = "\\"
_VERSION = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Postern authors"),
      StringStruct("FileDescription", "{description}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "The Postern authors, MIT licence"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "Postern"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def write_versions(folder: Path, version: str) -> list[Path]:
    """Write a version resource for each program, as PyInstaller reads it."""
    numbers = (*(int(part) for part in version.split(".")), 0)
    files = []
    for name, description in _PROGRAMS.items():
        file = folder / f"{name}.version.txt"
        text = _VERSION.format(numbers=numbers, name=name, description=description, version=version)
        file.write_text(text, encoding="utf-8", newline="\n")
        files.append(file)
    return files


def write_list(program: Path, file: Path) -> None:
    """Write which files are put where, and the same files to be removed: nothing else is ever removed."""
    names = sorted(str(path.relative_to(program)).replace("/", "\\") for path in program.rglob("*") if path.is_file())
    folders = sorted({str(parent) for name in names for parent in _folders_of(name)})
    lines = ["!macro InstallFiles"]
    for folder in ("", *folders):
        inside = [name for name in names if name.rpartition("\\")[0] == folder]
        lines.append(f'  SetOutPath "$INSTDIR{_below(folder)}"')
        lines += [f'  File "${{PROGRAM}}/{name.replace(_BACK, "/")}"' for name in inside]
    lines += ["!macroend", "!macro RemoveFiles"]
    lines += [f'  Delete "$INSTDIR\\{name}"' for name in names]
    lines += [f'  RMDir "$INSTDIR\\{folder}"' for folder in reversed(folders)]
    lines.append("!macroend")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _folders_of(name: str) -> list[str]:
    """Return every folder that a name lies in, the outer ones too."""
    parts = name.split(_BACK)[:-1]
    return [_BACK.join(parts[: place + 1]) for place in range(len(parts))]


def _below(folder: str) -> str:
    return f"\\{folder}" if folder else ""


def compile_installer(program: Path, work: Path, output: Path, version: str, icon: Path, sign: str = "") -> None:
    """Compile the installer of what is in a folder. ``sign`` is a command for a signature, with %1 for the file."""
    listed = work / "files.nsh"
    write_list(program, listed)
    size_kib = sum(path.stat().st_size for path in program.rglob("*") if path.is_file()) // 1024
    defined: Mapping[str, object] = {
        "VERSION": version,
        "PROGRAM": program,
        "LIST": listed,
        "ICON": icon,
        "OUTPUT": output,
        "SIZE_KIB": size_kib,
        **({"SIGN": sign} if sign else {}),
    }
    must(
        [
            _makensis(),
            "-V2",
            "-WX",
            *(f"-D{name}={value}" for name, value in defined.items()),
            str(_WINDOWS / "installer.nsi"),
        ]
    )


def _makensis() -> str:
    """Return the compiler's name; its own installer puts it on no path."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    return str(usual) if usual.is_file() else "makensis"


def build() -> Path:
    """Make everything and return the installer. Raises: DevError elsewhere than on Windows."""
    if os.name != "nt":
        raise DevError(
            "The program for Windows is gathered on Windows. To try the installer alone: dev.py package --check-windows"
        )
    run_time, tools = freezing.begin()
    fixed = freezing.fixed_environment()
    version = wallet_gui.__version__
    freezing.draw_icons(run_time)
    write_versions(PARTS, version)
    frozen = freezing.gather(_WINDOWS / "postern.spec", run_time, tools, fixed) / NAME
    freezing.add_papers(frozen, frozen / "_internal" / "wallet_gui" / "resources", run_time, freezing.day_of(fixed))
    sign = os.environ.get("POSTERN_SIGN_COMMAND", "")
    if sign:
        for name in _PROGRAMS:
            must(sign.replace("%1", str(frozen / f"{name}.exe")).split())
    must([str(frozen / f"{NAME}-console.exe"), "--self-test"])
    output = DIST / f"postern-{version}-windows.exe"
    compile_installer(frozen, PARTS, output, version, PARTS / "postern.ico", sign)
    freezing.write_checksums(DIST, [output, freezing.list_parts(run_time, tools, f"{NAME}-{version}-windows")])
    return output


def main() -> int:
    """Return 0 if the installer was made."""
    return status_of(lambda: f"Made: {build()}")


if __name__ == "__main__":
    sys.exit(main())
