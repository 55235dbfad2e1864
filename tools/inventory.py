"""The software bill of materials, in CycloneDX's form: Python, every package, and the libraries of others inside them.

``cyclonedx-py`` lists the packages. What is inside a wheel is told by the wheel itself (PEP 770), with versions, and by
the licence texts in ``packaging/licences/inside``.
"""

import json
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from tools import licences, package_parts
from tools.console import DevError, answer, must
from tools.package_parts import program

Component = dict[str, Any]
"""As in CycloneDX 1.6."""

_KEPT = ("type", "name", "version", "purl", "licenses")


def write(run_time: Path, tools: Path, file: Path) -> None:
    """Write the list of what is in the run-time packages' environment. Raises: DevError."""
    options = ["--pyproject", "pyproject.toml", "--output-reproducible", "--output-format", "JSON"]
    command = [program(tools, "cyclonedx-py"), "environment", *options, "--output-file", str(file)]
    must([*command, program(run_time, "python")])
    listed = json.loads(file.read_text(encoding="utf-8"))
    found = {licences.name_of(one): one for one in distributions(path=[str(package_parts.packages_of(run_time))])}
    for package in listed["components"]:
        _add_inside(package, parts_of(found[licences.plain_name(package["name"])]))
    listed["components"].append(_python(run_time))
    file.write_text(f"{json.dumps(listed, indent=2, sort_keys=True)}\n", encoding="utf-8", newline="\n")


def parts_of(found: Distribution) -> dict[str, Component]:
    """Return the libraries of others inside one package, by name."""
    told = dict(_told_by_wheel(found))
    for name, part in _told_by_us(licences.name_of(found)):
        told[name] = {**part, **told.get(name, {})}
    return told


def _add_inside(package: Component, parts: dict[str, Component]) -> None:
    if parts:
        inside = [{"bom-ref": f"{package['name']}/{name}", **parts[name]} for name in sorted(parts)]
        package["components"] = inside


def _told_by_wheel(found: Distribution) -> Iterator[tuple[str, Component]]:
    for file in found.files or ():
        if file.parts[0].endswith(".dist-info") and file.parts[1:2] == ("sboms",) and file.suffix == ".json":
            for part in json.loads(file.read_text(encoding="utf-8")).get("components", []):
                yield part["name"].lower(), {key: part[key] for key in _KEPT if key in part}


def _told_by_us(package: str) -> Iterator[tuple[str, Component]]:
    for name, licence in licences.parts_inside(package).items():
        yield name.lower(), {"type": "library", "name": name, "licenses": [{"license": {"name": licence}}]}


def _python(run_time: Path) -> Component:
    """Return Python itself, which the program carries and no list of packages names."""
    said = answer([program(run_time, "python"), "-c", "import platform; print(platform.python_version())"])
    if said is None:
        raise DevError(f"The Python in {run_time} does not answer. Remove that folder and start again.")
    licence = [{"license": {"id": "PSF-2.0"}}]
    python = {"bom-ref": "python", "type": "platform", "name": "Python", "version": said.strip(), "licenses": licence}
    _add_inside(python, dict(_told_by_us("python")))
    return python
