"""Whether what is pinned is installed, asked before anything else is imported: with nothing but what Python brings."""

import csv
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from types import TracebackType

from geo.mistakes import Mistake

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "requirements.txt"
OLDEST_PYTHON = (3, 11)
_PINNED = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Misfit:
    """A package that is not installed as it is pinned: ``found`` is another version, or "" where some or all of it is missing."""

    package: str
    wanted: str
    found: str

    def in_words(self) -> str:
        """Say what is wrong, without an end."""
        wrong = f"{self.found} is installed" if self.found else "it is not installed, or not whole"
        return f"{self.package} {self.wanted} is needed, and {wrong}"


def pinned(requirements: Path = REQUIREMENTS) -> dict[str, str]:
    """Return the version of each package that the dashboard runs on, as ``requirements.txt`` pins it."""
    return dict(_PINNED.findall(requirements.read_text(encoding="utf-8")))


def misfits(requirements: Path = REQUIREMENTS) -> tuple[Misfit, ...]:
    """List what is not installed as it is pinned: absent, of another version, or with files missing."""
    found = ((package, wanted, _version_of(package)) for package, wanted in pinned(requirements).items())
    return tuple(Misfit(*one) for one in found if one[1] != one[2])


def require_installed(requirements: Path = REQUIREMENTS) -> None:
    """Raise Mistake, in one sentence, if Python is too old or a package is not installed as it is pinned."""
    if sys.version_info < OLDEST_PYTHON:
        raise Mistake(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if wrong := misfits(requirements):
        more = f" (and {len(wrong) - 1} more packages are wrong)" if len(wrong) > 1 else ""
        raise Mistake(f"{wrong[0].in_words()}{more}: {to_install(wrong)}.")


def to_install(wrong: Sequence[Misfit]) -> str:
    """Say how to put right what is wrong, without an end; pip leaves what it believes to be there unless it is forced."""
    what = f"{wrong[0].package}=={wrong[0].wanted}" if len(wrong) == 1 else "-r requirements.txt"
    return f"run `{sys.executable} -m pip install --force-reinstall --no-deps {what}`"


def end_unless_installed() -> None:
    """End the program with 2 and one sentence on standard error where ``require_installed`` would raise."""
    try:
        require_installed()
    except Mistake as mistake:
        print(mistake, file=sys.stderr)
        sys.exit(2)


def say_what_is_missing() -> None:
    """From now on, where an import fails and something is not installed, say that in place of a traceback."""
    otherwise = sys.excepthook

    def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, ImportError):
            end_unless_installed()
        otherwise(kind, error, trace)

    sys.excepthook = say


def _version_of(package: str) -> str:
    """Return the version of an installed package; "" where any of its files is missing."""
    try:
        of = metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return ""
    # not ``of.files``: the package importlib_metadata, where something imports it, leaves out of it what is missing
    recorded = [row[0] for row in csv.reader((of.read_text("RECORD") or "").splitlines())]
    whole = all(Path(str(of.locate_file(one))).exists() for one in recorded if not one.endswith(".pyc"))
    return of.version if whole else ""


if __name__ == "__main__":
    end_unless_installed()
