"""How many areas have what is one answer: headline, legend, filter, table, map, comparison and command line count alike."""

import csv
import io
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import cli
from commands.reading import SHIPPED
from coverage.ask import Ask, Terms
from coverage.difference import record_difference
from coverage.evaluation import evaluate
from coverage.extent import PART
from coverage.forces_on_record import forces_on_record
from coverage.headline import areas_by_status
from coverage.tables import coverage_table
from coverage.vocabulary import HARMED, Status
from say.coverage.sentences import national_sentence
from say.maps.classes_of_map import class_of_status
from say.terms import ENGLISH, english
from tests.one_rule.surfaces import NO_POINTS
from tests.samples import sampled
from ui.parts.maps import legend
from ui.parts.maps.legend_on_map import legend_of
from ui.parts.maps.map_pictures import MapPicture, status_picture
from ui.parts.tables.tables import coverage_as_shown

NOW = Terms(date(2026, 11, 22))
ASKS = {
    "anything": Ask(terms=NOW),
    "intensive work at high risk": Ask("high", intervention="high_risk_case_management", terms=NOW),
    "groups at medium risk": Ask("medium", intervention="behaviour_change_group", terms=NOW),
    "for LGBT+ people who are harmed": Ask(community="lgbt", terms=Terms(NOW.on, for_whom=HARMED)),
    "helplines": Ask(intervention="helpline", terms=NOW),
}
EVERY_WAY = sampled(SHIPPED, ("lad", "pfa", "region"), ASKS)
Counts = dict[Status, int]


def of_legend(table: pd.DataFrame, level: str, monkeypatch: pytest.MonkeyPatch) -> Counts:
    drawn: list[str] = []
    monkeypatch.setattr("streamlit.html", drawn.append)
    legend.show_legend(table, level)
    said = {status: drawn[0].split(f"<strong>{one.short}</strong>")[1] for status, one in english().statuses.items()}
    return {status: _first(r"<br>([\d,]+) of", words) for status, words in said.items()}


def of_legend_on_map(picture: MapPicture) -> Counts:
    """Count areas as the lines of the legend that lies on the map do."""
    letters = {one.letter: status for status, one in english().statuses.items()}
    return {letters[line.letter]: _first(r"^(\d+) area", line.counted) for line in legend_of(picture).lines}


def of_headline(table: pd.DataFrame, ask: Ask, level: str) -> Counts:
    said = national_sentence(table, ask, level, "the record").lower()
    words = {
        Status.SERVED: r"on a current record in (?:part of )?(\d+) of",
        Status.POSSIBLE: r"(\d+) may be served",
        Status.WIDER_ONLY: r"in (\d+) only a regional or national service",
        Status.NOT_FOR_THEM: r"services reach (\d+), none",
        Status.NO_RECORD: r"in (\d+) nothing is listed",
        Status.CONFIRMED_NONE: r"in (\d+) somebody checked",
    }
    found = {status: _first(pattern, said) for status, pattern in words.items()}
    more = _first(r"in part of (\d+) more", said)
    return {**found, Status.SERVED: found[Status.SERVED] + more}


def _first(pattern: str, words: str) -> int:
    found = re.match(pattern, words) if pattern.startswith("<br>") else re.search(pattern, words)
    return int(found.group(1).replace(",", "")) if found else 0


def of_command_line(words: str, out: Path) -> Counts:
    assert cli.main([*words.split(), "--on", NOW.on.isoformat(), "--out", str(out)]) == 0
    rows = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))
    counted = Counter(row["status"] for row in rows)
    return {status: counted[status.key] for status in Status}


@pytest.mark.parametrize(("name", "level", "what"), EVERY_WAY)
def test_every_place_counts_the_same_areas_of_each_status(
    name: str, level: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = ASKS[what]
    evaluation = evaluate(SHIPPED[name](), ask.terms)
    table = coverage_table(evaluation, ask, level)
    expected = {status: found.areas for status, found in areas_by_status(table).items()}
    assert sum(expected.values()) == len(table)
    letters = Counter(str(cell)[0] for cell in coverage_as_shown(table, ENGLISH)["Status"])
    picture = status_picture(table, None, NO_POINTS, english())
    classes = Counter(key for key, _ in picture.areas.values())
    other = record_difference(evaluation, evaluation, ask, level)
    options = f"--directory {name} --level {level} --risk {ask.risk} --community {ask.community}"
    options += f" --intervention {ask.intervention} --for-whom {ask.side}"
    counts = {
        "headline": of_headline(table, ask, level),
        "legend": of_legend(table, level, monkeypatch),
        "legend on the map": of_legend_on_map(picture),
        "table": {status: letters[one.letter] for status, one in english().statuses.items()},
        "map": {
            status: sum(classes[class_of_status(status.key, extent)] for extent in ("whole", "part"))
            for status in Status
        },
        "comparison before": _statuses(other["status_before"]),
        "comparison after": _statuses(other["status_after"]),
        "coverage file": of_command_line(f"coverage {options}", tmp_path / "coverage.csv"),
    }
    assert counts == dict.fromkeys(counts, expected)


def _statuses(keys: pd.Series) -> Counts:
    return {status: int(keys.eq(status.key).sum()) for status in Status}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_gap_file_names_statuses_extents_and_districts_as_the_coverage_file_does(name: str, tmp_path: Path) -> None:
    read = []
    for command in ("coverage", "gap"):
        out = tmp_path / f"{command}.csv"
        words = f"{command} --directory {name} --level pfa --risk high --on {NOW.on} --out {out}"
        assert cli.main(words.split()) == 0
        rows = csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))
        columns = ("area_code", "status", "extent", "districts", "districts_of")
        read.append([[row[column] for column in columns] for row in rows])
    assert read[0] == read[1] and {row[2] for row in read[0]} == {"whole", PART}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_count_beside_the_published_yardstick_is_that_of_the_headline(name: str) -> None:
    ask = Ask(terms=NOW)
    evaluation = evaluate(SHIPPED[name](), ask.terms)
    ours = forces_on_record(evaluation, ask)
    headline = areas_by_status(coverage_table(evaluation, ask, "pfa"))
    assert (ours.stated, ours.silent + ours.unclear) == (
        headline[Status.SERVED].areas,
        headline[Status.POSSIBLE].areas,
    )
