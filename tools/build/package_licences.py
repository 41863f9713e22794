"""List under which licence each package stands that the dashboard runs on, from what the packages say of themselves."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from geo.installed import pinned

PAGE = Path("docs") / "package_licences.md"
ALLOWED = Path(__file__).with_name("package_licences.toml")
HEAD = """# Licences of the packages

What the dashboard runs on, as `requirements.txt` pins it, each with the licence that it states. `make audit` fails on one that
`tools/build/package_licences.toml` does not allow. This page is made by `python -m tools.build.register`; do not edit it by hand.

| package | version | licence |
|---|---|---|
"""


@dataclass(frozen=True)
class PackageLicence:
    """A package with the licence that it states, as an SPDX expression where its words are known; "" where it states none."""

    package: str
    version: str
    licence: str

    @property
    def is_allowed(self) -> bool:
        """Whether all that applies together is allowed, of what is offered as a choice at least one."""
        together = re.split(r"\s+AND\s+", self.licence.replace("(", "").replace(")", ""))
        return all(any(one in _allowed() for one in re.split(r"\s+OR\s+", part)) for part in together)


def package_licences() -> tuple[PackageLicence, ...]:
    """List every pinned package by its name. Raises PackageNotFoundError where one is not installed."""
    names = sorted(pinned(), key=str.casefold)
    return tuple(PackageLicence(name, metadata.version(name), _stated(name)) for name in names)


def licences_page(licences: tuple[PackageLicence, ...]) -> str:
    """Write the page."""
    return HEAD + "".join(f"| {one.package} | {one.version} | {one.licence or 'not stated'} |\n" for one in licences)


def build(data_folder: Path) -> list[Path]:
    """Write the page beside the data folder; return its path."""
    page = data_folder.parent / PAGE
    page.write_text(licences_page(package_licences()), encoding="utf-8", newline="\n")
    return [page]


def _stated(package: str) -> str:
    """Read a licence: the expression, else the field for it in known words, else the classifiers."""
    said = metadata.metadata(package)
    if expression := said.get_all("License-Expression"):
        return str(expression[0])
    words = "".join(said.get_all("License") or ()).strip().split("\n")[0]
    classifiers = [one.split(" :: ")[-1] for one in said.get_all("Classifier") or () if one.startswith("License ::")]
    for stated in (words, *classifiers):
        if stated in _register()["reads_as"]:
            return str(_register()["reads_as"][stated])
    return words if words in _allowed() else words or " AND ".join(classifiers)


@cache
def _register() -> dict[str, dict[str, str]]:
    return tomllib.loads(ALLOWED.read_text(encoding="utf-8"))


def _allowed() -> frozenset[str]:
    return frozenset(_register()["allowed"])
