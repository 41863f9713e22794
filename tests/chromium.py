"""Find a browser for the browser tests (``python -m tests.chromium`` makes sure that there is one).

In order: the one that ``CHROMIUM`` names, the shell without windows that comes with Debian's package, an installed Chromium or
Chrome, Playwright's own; and where there is none, Playwright's is installed, or else, on Debian as root, the system's package.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import debian
from tests.waiting import SECONDS_AT_MOST

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SHELLS = (Path("/usr/lib/chromium/chromium-headless-shell"),)
"""Chromium without what draws its windows: the same pages for a seventh less of processor time."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    Path("/usr/bin/chromium"),
    Path("/snap/bin/chromium"),
    Path("/opt/google/chrome/chrome"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path.home() / "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    Path.home() / "Applications/Chromium.app/Contents/MacOS/Chromium",
)
WHAT_TO_DO = (
    "The browser tests need Chromium or Chrome, and none could be found or installed. Install one, or set CHROMIUM to "
    "the path of one, or run: .venv/bin/python -m playwright install --with-deps chromium"
)
Way = Callable[[], Path | None]


class NoBrowserError(Exception):
    """There is no browser to test with; the message says what to do."""


def starts(browser: Path) -> bool:
    """Whether a program is there and says its version (a stub, or one that lacks a library, does not)."""
    try:
        return subprocess.run([browser, "--version"], capture_output=True, timeout=SECONDS_AT_MOST).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def named(environ: Mapping[str, str], works: Callable[[Path], bool] = starts) -> Path | None:
    """Return the browser that CHROMIUM names; one that does not start is the user's mistake, not passed over."""
    name = environ.get("CHROMIUM", "")
    if name and not works(Path(name)):
        raise NoBrowserError(f'CHROMIUM is set to "{name}", which does not start. Correct it, or unset it.')
    return Path(name) if name else None


def installed(
    which: Callable[[str], str | None] = shutil.which,
    places: Iterable[Path] = PLACES,
    works: Callable[[Path], bool] = starts,
) -> Path | None:
    """Return an installed Chromium or Chrome: the first on PATH, or else in a usual place, that starts."""
    on_path = [Path(found) for name in NAMES if (found := which(name))]
    return next((browser for browser in (*on_path, *places) if works(browser)), None)


def shell() -> Path | None:
    """Return an installed shell of Chromium, if there is one that starts."""
    return installed(lambda _: None, SHELLS)


def playwrights_own() -> Path | None:
    """Return the Chromium that Playwright has installed, if it has."""
    with sync_playwright() as playwright:
        browser = Path(playwright.chromium.executable_path)
    return browser if starts(browser) else None


def install_playwrights_own() -> Path | None:
    """Let Playwright install its Chromium; None where it cannot (no way out to the internet, a library missing)."""
    print("No Chromium or Chrome found. Trying: playwright install chromium", flush=True)
    debian.succeeds([sys.executable, "-m", "playwright", "install", "chromium"])
    return playwrights_own()


def install_debians() -> Path | None:
    """Install Debian's package where this is Debian and we are root; None anywhere else."""
    if not debian.can_install():
        return None
    debian.install("chromium")
    return installed()


def first_of(ways: Iterable[Way]) -> Path:
    """Return the browser that the first of several ways finds; no way is tried after that."""
    for way in ways:
        if browser := way():
            return browser
    raise NoBrowserError(WHAT_TO_DO)


def browser_for_tests() -> tuple[Path, list[str]]:
    """Return a browser that is there already, with the flags it needs; nothing is installed."""
    return first_of([lambda: named(os.environ), shell, installed, playwrights_own]), list(FLAGS)


def make_sure() -> Path:
    """Return a browser, installing one where there is none."""
    return first_of(
        [
            lambda: named(os.environ),
            shell,
            installed,
            playwrights_own,
            install_playwrights_own,
            install_debians,
        ]
    )


if __name__ == "__main__":
    try:
        print(f"Browser for the tests: {make_sure()}")
    except NoBrowserError as problem:
        sys.exit(str(problem))
