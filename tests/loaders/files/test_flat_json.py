"""JSON of no standard: a list of plain records, alone, inside a part or one to a line, is read as a table."""

import json

import pytest

from geo.mistakes import Mistake
from loaders.files.read_file import read_file
from loaders.intake.draft import open_draft
from loaders.intake.worked_out import worked_out

_A = {"provider": "Fictional A (INVENTED)", "service": "Steps", "typeOfWork": "DVPP", "area": "Leeds"}
_B = {"provider": "Fictional B (INVENTED)", "service": "Leaps", "typeOfWork": "IDVA", "area": ["Leeds", "Bradford"]}
RECORDS = [{**_A, "about": {"risk_level": "High"}}, {**_B, "about": None}]


@pytest.mark.parametrize(
    "content",
    [
        json.dumps(RECORDS),
        json.dumps({"page": {"number": 1}, "services": RECORDS}),
        json.dumps({"data": {"rows": RECORDS}, "errors": [{"code": 1}]}),
        "\n".join(map(json.dumps, RECORDS)),
        "\ufeff" + "\r\n\r\n".join(map(json.dumps, RECORDS)) + "\r\n",
    ],
)
def test_a_list_of_records_becomes_services(content: str) -> None:
    worked = worked_out(open_draft(content.encode(), "list.json"), {}, {})
    assert worked.report is not None and worked.report.services_in == 2
    assert worked.directory is not None and len(worked.directory.service_areas) == 3


def test_what_stands_inside_a_record_goes_by_both_names() -> None:
    (grid,) = read_file(json.dumps(RECORDS).encode(), "list.json").grids
    assert grid.lines[0][1] == ("provider", "service", "type Of Work", "area", "about, risk level")
    assert grid.lines[2][1] == ("Fictional B (INVENTED)", "Leaps", "IDVA", "Leeds; Bradford", None)


def test_a_record_that_is_cut_short_is_named_by_its_line() -> None:
    content = "\n".join([*map(json.dumps, RECORDS), '{"provider": "Fict'])
    with pytest.raises(Mistake) as caught:
        read_file(content.encode(), "list.jsonl")
    assert str(caught.value).startswith("list.jsonl, line 3: the record is cut short")


@pytest.mark.parametrize("content", ['{"a": 1}', "[1, 2]", "[]", '{"a": {"b": {"c": [{"d": 1}]}}}'])
def test_json_without_a_list_of_records_is_said_to_have_none(content: str) -> None:
    with pytest.raises(Mistake, match="with no list in it"):
        read_file(content.encode(), "x.json")


def test_a_plan_stays_a_plan() -> None:
    with pytest.raises(Mistake, match="a plan, not a directory"):
        read_file(json.dumps({"budget": 1, "interventions": [{"name": "x"}]}).encode(), "p.json")
