"""The golden tour: the headline numbers that twelve asks of the shipped data come to, and which of them have moved.

Numbers are kept to twelve significant digits, an interval as a line of its own; what is not known is None.
"""

import json
import math
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import asdict
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cli
from cohorts.answers.gap import gap
from cohorts.answers.lottery import lottery
from cohorts.answers.ranks import too_small
from cohorts.model.cohort import Cohort, central_cohort, drawn_cohort
from cohorts.series.backtest import backtest
from commands.reading import SHIPPED
from coverage.evaluation import evaluate
from coverage.headline import areas_by_status
from coverage.tables import answering_services, coverage_table
from coverage.vocabulary import RISK_LEVELS, Status
from loaders.assumptions.need_files import NeedFromFiles, need_from_files
from loaders.series.indicators import load_indicators
from tests.golden.asks import PLAN, PRESET, STOPS, TODAY, Stop

FILE = Path(__file__).with_name("headline_numbers.json")
SERIES = Path(cli.__file__).with_name("data") / "need" / "demonstration_series.csv"
DIGITS = 12
_OF_A_YEAR = ("spent_gbp", "leftover_gbp", "places", "areas_with_places")
_OF_A_LINE = ("placed_by_plan", "new_places", "share_by_status_before", "share_by_status_after")


@cache
def _people() -> NeedFromFiles:
    return need_from_files(None, [])


@cache
def _drawn() -> Cohort:
    return drawn_cohort(_people().need)


def tour() -> dict[str, Any]:
    """Work out the numbers of every stop, and of the model that all of them rest on."""
    stops = {name: _numbers(stop) for name, stop in STOPS.items()}
    numbers: dict[str, Any] = _as_kept({"the model": _model(), **stops, PLAN: _plan()})
    return numbers


def written() -> dict[str, Any]:
    """Read the numbers as they were last written down."""
    numbers: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return numbers


def moved(was: Mapping[str, Any], now: Mapping[str, Any], of: str = "") -> list[str]:
    """Name every number that is not the same in both, with what it was and what it is."""
    said: list[str] = []
    for key in dict.fromkeys((*was, *now)):
        one, other, name = was.get(key, {}), now.get(key, {}), f"{of}{key}"
        if isinstance(one, Mapping) and isinstance(other, Mapping):
            said += moved(one, other, f"{name} / ")
        elif one != other:
            said.append(f"{name}: {one} → {other}")
    return said


def _numbers(stop: Stop) -> dict[str, Any]:
    """Give the numbers of one ask: areas, districts and people by status, records, and the lottery."""
    ask, level = stop.ask, stop.level
    evaluation = evaluate(SHIPPED[stop.directory](), ask.terms)
    table = coverage_table(evaluation, ask, level)
    small = too_small(_people().need.assumptions, level)
    people = {status.key: (table[f"share_{status.key}"] * table["people"]).sum() for status in Status}
    return {
        "areas": {status.key: asdict(count) for status, count in areas_by_status(table).items()},
        "districts": {status.key: int(table[f"lads_{status.key}"].sum()) for status in Status},
        "share of people": {key: float(part / table["people"].sum()) for key, part in people.items()},
        "records that answer": len(answering_services(evaluation, ask)),
        "lottery": asdict(lottery(gap(evaluation, ask, _drawn()), _drawn(), ask.intervention, level, small)),
    }


def _model() -> dict[str, Any]:
    """Give the national cohort at central values, and how near the model comes to the INVENTED series."""
    need, series = _people().need, load_indicators(SERIES, SERIES.name)[0][-1]
    national = dict(zip(RISK_LEVELS, central_cohort(need).national[0].tolist(), strict=True))
    found = backtest(need, series)
    fits = {"model": asdict(found.model), "people alone": asdict(found.per_head)}
    return {"central cohort": national, "backtest": fits}


def _plan() -> dict[str, Any]:
    """Run a preset as the command line does, and take the headlines from the file that it writes."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        path = Path(folder) / "plan.json"
        assert cli.main(["plan", PRESET, "--on", TODAY.isoformat(), "--json", str(path)]) == 0
        answer = json.loads(path.read_text(encoding="utf-8"))
    line = answer["lines"][0]
    return {
        "people reached": answer["people_reached"],
        "pounds for each": answer["gbp_per_person"],
        "years": {year["year"]: {key: year[key] for key in _OF_A_YEAR} for year in answer["years"]},
        "areas with money": sum(area["gbp"] > 0 for area in answer["areas"]),
        "areas where places there are not known": line["areas_there_not_known"],
        "lottery": {key: line["lottery"][key] for key in _OF_A_LINE},
        "who complete": line["outcome"]["completers"],
    }


def _as_kept(value: Any) -> Any:
    """Give a value as the file holds it: an interval as "low to high, median"."""
    if isinstance(value, Mapping) and set(value) == {"low", "median", "high"}:
        low, median, high = (_as_kept(value[end]) for end in ("low", "median", "high"))
        return None if median is None else f"{median} ({low} to {high})"
    if isinstance(value, Mapping):
        return {str(key): _as_kept(one) for key, one in value.items()}
    if isinstance(value, float):
        return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None
    return value
