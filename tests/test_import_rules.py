"""Imports point one way: the contracts in ``pyproject.toml``, and what they cannot see (the two scripts, what pages hold)."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS_MAY_NOT_IMPORT = {
    "cli.py": {"pages", "ui", "tools", "streamlit", "streamlit_folium", "folium"},
    "dashboard.py": {"pages", "server", "tools"},
}


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_every_contract_of_imports_is_kept() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint_imports, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", SCRIPTS_MAY_NOT_IMPORT)
def test_a_script_imports_nothing_that_stands_above_it(script: str) -> None:
    assert not imported(ROOT / script) & SCRIPTS_MAY_NOT_IMPORT[script]


def test_pages_are_short_scripts_that_define_nothing() -> None:
    for path in sorted((ROOT / "pages").glob("*.py")):
        source = path.read_text(encoding="utf-8")
        defined = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        assert not defined, path.name
        assert len(source.splitlines()) <= 150, path.name
