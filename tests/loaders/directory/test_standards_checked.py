"""What was checked of standards comes back from a file as it was written, and what cannot be read is said by row."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coverage.remarks import StandardCheck
from geo.mistakes import Mistake
from loaders.directory.remarks import remarks_as_text, remarks_of_text
from loaders.directory.standards_checked import COLUMNS, checks_as_csv, checks_of_file

CHECK = StandardCheck(
    area_code="E23000032", on_record="Published record", invented=False, standard="perpetrator_forum", verdict="partly",
    only="=Medway", checked_by="Fictional Teasel Board", checked_on="2026-11-01", source="Its terms", on=date.today(),
)  # fmt: skip


def test_a_check_comes_back_from_a_file_and_from_what_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "checks.csv"
    checks = (CHECK, replace(CHECK, standard="evaluation", verdict="not_met", only=""))
    file.write_text(checks_as_csv(checks), encoding="utf-8")
    assert "'=Medway" in file.read_text(encoding="utf-8")
    assert checks_of_file(file, "Published record") == checks == remarks_of_text(remarks_as_text(checks))


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("standard", "a good forum", "row 2"),
        ("verdict", "unknown", "row 2"),
        ("checked_on", "soon", "row 2"),
        ("checked_by", "", "column checked_by: it is blank"),
        ("area", "Atlantis", "row 2"),
        ("source", "Lavender refuge", "refuge"),
    ],
)
def test_a_cell_that_cannot_be_read_is_said_with_its_row(tmp_path: Path, column: str, cell: str, said: str) -> None:
    row = {"area": "Kent", "standard": "Evaluation funded", "verdict": "not met", "only": ""}
    row |= {"checked_by": "The board", "checked_on": "November 2026", "source": "Its budget", column: cell}
    file = tmp_path / "checks.csv"
    file.write_text(f"{','.join(COLUMNS)}\n{','.join(row[name] for name in COLUMNS)}\n", encoding="utf-8")
    with pytest.raises(Mistake, match=said):
        checks_of_file(file, "Published record")
