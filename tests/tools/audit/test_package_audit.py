"""A licence that nobody allowed and a known vulnerability stop the audit; what could not be asked is said, and stops nothing."""

import json
from pathlib import Path

import pytest

from tools.audit import __main__ as audit
from tools.audit.advisories import NO_ANSWER, NOT_INSTALLED, Advice, advice_in, ask
from tools.build.package_licences import PAGE, PackageLicence, licences_page, package_licences

ROOT = Path(__file__).resolve().parents[3]


def test_every_package_that_the_dashboard_runs_on_states_a_licence_that_is_allowed() -> None:
    assert [one for one in package_licences() if not one.is_allowed] == []


def test_the_page_of_licences_is_of_what_is_pinned() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == licences_page(package_licences()), (
        "run .venv/bin/python -m tools.build.register"
    )


@pytest.mark.parametrize(
    ("licence", "is_allowed"),
    [
        ("MIT", True),
        ("MIT AND (Apache-2.0 OR GPL-3.0-only)", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-3.0-only OR AGPL-3.0-only", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_what_applies_together_must_all_be_allowed_and_of_a_choice_one(licence: str, is_allowed: bool) -> None:
    assert PackageLicence("package", "1", licence).is_allowed is is_allowed


def answer(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


SOUND = {"name": "sound", "version": "1.0", "vulns": []}
WEAK = {"name": "weak", "version": "2.0", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["2.1"], "aliases": []}]}
UNKNOWN = {"name": "unknown", "skip_reason": "not found"}


def test_a_known_vulnerability_is_named_with_the_version_that_mends_it() -> None:
    advice = advice_in(answer(SOUND, WEAK, UNKNOWN))
    assert advice.is_vulnerable
    assert advice.lines == (
        "Vulnerabilities: 1 known in 2 packages.",
        "weak 2.0: PYSEC-2026-1; mended in 2.1.",
        "NOT CHECKED, as the service does not know them: unknown.",
    )
    assert advice_in(answer(SOUND)) == Advice(("Vulnerabilities: 0 known in 1 packages.",))


@pytest.mark.parametrize("said", ["", "no network", "{}", "[]", answer(), answer(UNKNOWN)])
def test_no_answer_is_said_and_is_no_failure(said: str) -> None:
    assert advice_in(said) == Advice((NO_ANSWER,))


def test_without_pip_audit_it_says_so(tmp_path: Path) -> None:
    assert ask(tmp_path / "pip-audit") == Advice((NOT_INSTALLED,))


@pytest.mark.parametrize(
    ("licence", "is_vulnerable", "status"), [("MIT", False, 0), ("MIT", True, 1), ("GPL-3.0-only", False, 1)]
)
def test_the_audit_fails_on_either(
    licence: str, is_vulnerable: bool, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(audit, "package_licences", lambda: (PackageLicence("package", "1", licence),))
    monkeypatch.setattr(audit, "ask", lambda _: Advice(("Vulnerabilities: as said.",), is_vulnerable))
    assert audit.main() == status
    assert "Vulnerabilities: as said." in capsys.readouterr().out
