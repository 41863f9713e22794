"""The audit and the tokens by command."""

import csv
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text, update

from cli import main
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from store.database import open_store
from store.plans import save_plan
from store.tables import TOKEN
from store.tokens import Scope, make_token

ANN = Actor("=ann@office.gov.uk", Role.ANALYST)


@pytest.fixture(autouse=True)
def no_store_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))


@pytest.fixture
def plan_id() -> str:
    """A plan that Ann saved."""
    with open_store() as store, acting_as(ANN):
        return save_plan(store, "Rose House", "[]", "{}", {}).id


def test_the_audit_is_listed_exported_and_checked(
    plan_id: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "list"]) == 0
    assert re.fullmatch(rf"1 [\d-]+ [\d:]+ UTC {ANN.account} saved plan {plan_id} version 1\n", capsys.readouterr().out)
    file = tmp_path / "audit.csv"
    assert main(["audit", "export", "--out", str(file)]) == 0
    said = capsys.readouterr().out
    [row] = csv.DictReader(file.read_text().splitlines())
    assert (row["account"], row["about"], row["hash"] in said) == (f"'{ANN.account}", plan_id, True)
    assert "Rose House" not in file.read_text()
    assert main(["audit", "verify"]) == 0
    noted = capsys.readouterr().out.split()[-1]
    assert main(["audit", "verify", "--head", noted]) == 0
    assert main(["audit", "verify", "--head", noted.replace("1:", "2:", 1)]) == 1
    assert "its end is cut off" in capsys.readouterr().out


def test_a_broken_chain_ends_with_1_and_says_which_row(plan_id: str, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store() as store, store.writing() as connection:
        connection.execute(text("DROP TRIGGER audit_no_update"))
        connection.execute(text("UPDATE audit SET account = 'x'"))
    assert main(["audit", "verify"]) == 1
    assert "Row 1 of the audit" in capsys.readouterr().out


@pytest.mark.parametrize("written", ["12", "x:0", f"1:{'0' * 63}"])
def test_a_head_that_is_none_is_said(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["audit", "verify", "--head", written])
    assert "is not a row as audit verify notes it" in capsys.readouterr().err


def test_tokens_are_listed_and_revoked_without_their_texts(capsys: pytest.CaptureFixture[str]) -> None:
    with open_store() as store, acting_as(ANN):
        made = [make_token(store, "Report", Scope.READ_OWN, 30) for _ in range(2)]
        with store.writing() as connection:
            over = update(TOKEN).where(TOKEN.c.id == made[0][0].id)
            connection.execute(over.values(expires_at=datetime(2026, 1, 2, tzinfo=UTC)))
    assert main(["token", "revoke", made[1][0].id]) == 0
    assert main(["token", "revoke", made[1][0].id]) == 2
    assert main(["token", "list"]) == 0
    said = capsys.readouterr().out
    assert f'{made[0][0].id} {ANN.account} read_own "Report" ended 2026-01-02' in said
    assert f"{made[1][0].id} {ANN.account}" in said and "revoked " in said
    assert not any(token in said for _, token in made)
