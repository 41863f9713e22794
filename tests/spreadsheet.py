"""Find a spreadsheet program for the workbook's tests (``python -m tests.spreadsheet`` tries to make sure that there is one).

In order: the one that ``SOFFICE`` names, an installed LibreOffice; and where there is none, on Debian as root, the system's
package. Without one the tests that recalculate a workbook are skipped, and say so.
"""

import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tests import debian

NAMES = ("soffice", "libreoffice")
PLACES = (Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),)
PACKAGE = "libreoffice-calc"
SECONDS_FOR_ALL = 600
"""More than for one thing: a run recalculates many workbooks."""
WITHOUT = (
    "No LibreOffice could be found or installed, so the tests that recalculate a workbook are skipped. Install it, or set "
    "SOFFICE to the path of soffice."
)


def spreadsheet() -> Path | None:
    """Return the spreadsheet program that is there; nothing is installed."""
    if named := os.environ.get("SOFFICE"):
        return Path(named)
    on_path = [Path(found) for name in NAMES if (found := shutil.which(name))]
    return next((program for program in (*on_path, *PLACES) if program.exists()), None)


def make_sure() -> Path | None:
    """Return a spreadsheet program, installing Debian's where there is none and we may; None where there can be none."""
    found = spreadsheet()
    if found or not debian.can_install():
        return found
    print("No LibreOffice found.", end=" ")
    debian.install(PACKAGE, "--no-install-recommends")
    return spreadsheet()


def recalculate(files: list[Path], folder: Path, to: str = "xlsx") -> list[Path]:
    """Recalculate workbooks, all in one run, into a folder; a profile for each process lets several run at once.

    ``to`` is the format in which they are saved.
    """
    program = spreadsheet()
    if program is None:
        raise FileNotFoundError(WITHOUT)
    folder.mkdir(parents=True, exist_ok=True)
    words: list[str | Path] = ["--headless", "--convert-to", to, "--outdir", folder, *files]
    own = f"-env:UserInstallation={Path(_profile().name).as_uri()}"
    subprocess.run([program, own, *words], check=True, capture_output=True, timeout=SECONDS_FOR_ALL)
    return [(folder / file.name).with_suffix(f".{to}") for file in files]


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """A profile of this process alone, made once: it goes when the process ends."""
    return tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


if __name__ == "__main__":
    program = make_sure()
    print(f"Spreadsheet program for the tests: {program}" if program else WITHOUT)
