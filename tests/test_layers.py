"""Imports point one way: pages → ui → say → funding → cohorts → coverage → geo, with loaders and store beside."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "geo": set(),
    "coverage": {"geo"},
    "cohorts": {"geo", "coverage"},
    "funding": {"geo", "coverage", "cohorts"},
    "loaders": {"geo", "coverage", "cohorts", "funding"},
    "store": {"geo", "coverage", "cohorts", "funding"},
    "say": {"geo", "coverage", "cohorts", "funding", "loaders"},
    "ui": {"geo", "coverage", "cohorts", "funding", "say", "loaders", "store"},
    "pages": {"geo", "coverage", "cohorts", "funding", "say", "loaders", "store", "ui"},
}
MODULES = [(package, path) for package in MAY_IMPORT for path in sorted((ROOT / package).rglob("*.py"))]
names = [str(path.relative_to(ROOT)) for _, path in MODULES]


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize(("package", "path"), MODULES, ids=names)
def test_a_package_imports_only_what_stands_below_it(package: str, path: Path) -> None:
    ours = imported(path) & set(MAY_IMPORT)
    assert ours <= MAY_IMPORT[package] | {package}


@pytest.mark.parametrize(("package", "path"), MODULES, ids=names)
def test_only_screens_import_streamlit(package: str, path: Path) -> None:
    if package not in ("ui", "pages"):
        assert not imported(path) & {"streamlit", "streamlit_folium", "folium"}


@pytest.mark.parametrize("path", sorted((ROOT / "pages").glob("*.py")), ids=lambda path: path.name)
def test_pages_are_short_scripts_that_define_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 150
