"""Ask the advisory service about every pinned package, by pip-audit; say plainly where there is no answer."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from geo.installed import REQUIREMENTS

SECONDS_AT_MOST = 180
NO_ANSWER = "Vulnerabilities: NOT CHECKED: no answer from the advisory service."
NOT_INSTALLED = (
    "Vulnerabilities: NOT CHECKED: pip-audit is not installed; `make audit` installs it where there is a network."
)


@dataclass(frozen=True)
class Advice:
    """What came of asking: lines to say, and whether a package has a known vulnerability."""

    lines: tuple[str, ...]
    is_vulnerable: bool = False


def ask(pip_audit: Path, requirements: Path = REQUIREMENTS) -> Advice:
    """Ask about each pinned package; no answer is said, and is no failure."""
    if not pip_audit.exists():
        return Advice((NOT_INSTALLED,))
    how = ("--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off")
    try:
        done = subprocess.run(  # noqa: S603  our own copy of it
            [pip_audit, "-r", requirements, *how], capture_output=True, text=True, check=False, timeout=SECONDS_AT_MOST
        )
    except subprocess.TimeoutExpired:
        return Advice((NO_ANSWER,))
    return advice_in(done.stdout)


def advice_in(answer: str) -> Advice:
    """Read what pip-audit printed as JSON."""
    try:
        packages = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return Advice((NO_ANSWER,))
    known = [one for one in packages if "skip_reason" not in one]
    if not known:
        return Advice((NO_ANSWER,))
    found = tuple(
        f"{one['name']} {one['version']}: {risk['id']}; mended in {', '.join(risk['fix_versions']) or 'no version yet'}."
        for one in known
        for risk in one["vulns"]
    )
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    said = f"Vulnerabilities: {len(found)} known in {len(known)} packages."
    return Advice(
        (
            said,
            *found,
            *([f"NOT CHECKED, as the service does not know them: {', '.join(skipped)}."] if skipped else []),
        ),
        is_vulnerable=bool(found),
    )
