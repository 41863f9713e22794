"""What is not installed as it is pinned is said in one sentence, with the command that puts it right."""

import os
import subprocess
import sys
from pathlib import Path

import importlib_metadata  # noqa: F401  (puts a finder of its own before Python's, which knows less of what is missing)
import pytest

from geo.installed import misfits, require_installed
from geo.mistakes import Mistake

ROOT = Path(__file__).resolve().parents[2]


def installed(folder: Path, package: str, version: str, record: str = "") -> None:
    """Make a folder say that it holds a package."""
    about = folder / f"{package.replace('-', '_')}-{version}.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
    (about / "RECORD").write_text(record)


def test_what_is_installed_here_is_what_is_pinned() -> None:
    assert misfits() == ()


def test_each_way_of_not_being_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# pinned\nabsent-here==1.0\nolder-here==2.0\nhalf-here==3.0\nwhole-here==4.0\n")
    installed(tmp_path / "site", "older-here", "1.9")
    installed(tmp_path / "site", "half-here", "3.0", "half_here/__init__.py,,\n")
    installed(tmp_path / "site", "whole-here", "4.0")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    assert [(one.package, one.found) for one in misfits(requirements)] == [
        ("absent-here", ""),
        ("older-here", "1.9"),
        ("half-here", ""),
    ]
    with pytest.raises(
        Mistake, match=r"^absent-here 1\.0 is needed, and it is not installed, or not whole \(and 2 more"
    ):
        require_installed(requirements)


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ui.frame.serve"),
        pytest.param(("-m", "geo.installed"), marks=pytest.mark.soak),
        pytest.param(("cli.py", "doctor"), marks=pytest.mark.soak),
    ],
)
def test_a_package_that_is_missing_is_said_in_place_of_a_traceback(command: tuple[str, ...], tmp_path: Path) -> None:
    installed(tmp_path, "numpy", "0.1")
    (tmp_path / "numpy.py").write_text("raise ModuleNotFoundError('half of it')")
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "numpy" in done.stderr and "and 0.1 is installed: run `" in done.stderr
    assert done.stderr.count("\n") == 1
