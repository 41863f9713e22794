"""What each screen shows of the choices: the measure on the map, the group compared, what is assumed; kept in the URL too."""

from collections.abc import Callable
from datetime import date
from typing import Any

from cohorts.answers.groups import GROUPS
from cohorts.answers.measures import MEASURES
from geo.mistakes import Mistake
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.plans.scenarios import PRESETS
from ui.state import choice_readers as readers
from ui.state.need_in_use import require_quick
from ui.state.plan_reference import read_reference, read_references
from ui.state.url_state import NotReadError, ReadAs

STATUS = "status"
MAP_MEASURES = (STATUS, "cohort", "cohort_per_1000", "coverage", "unmet_need")
SHAPES = {"geographic": "As on the ground", "hexagons": "One hexagon for each district"}
AGAINST = {"none": "Nothing", "date": "Another date", "directory": "Another directory"}
COMPARE_VIEWS = {
    "ranked": "Ranked bars",
    "heat": "Heat table",
    "profile": "Profile",
    "scatter": "Two measures",
    "trend": "Over time",
    "funnel": "Funnel",
}
JUDGEMENTS = {"none": "No judgement", "more": "More is better", "less": "Less is better"}
PLAN_VIEWS = {
    "before": "Before: what is on record",
    "after": "After: with the plan's places",
    "change": "Change: share of the cohort reached",
    "money": "Money against a share by cohort",
}
MOST_IN_A_GROUP = 60
RECORDED = "recorded:"


def next_financial_year(today: date) -> date:
    """Return the first day of the next financial year: the coming 1 April, in January to March that of the same year."""
    return date(today.year + (today >= date(today.year, 4, 1)), 4, 1)


def view_defaults() -> dict[str, Any]:
    """Return what each screen shows before anybody has chosen."""
    return {
        "measure": STATUS,
        "shape": "geographic",
        "against": "none",
        "against_on": next_financial_year(date.today()),
        "against_directory": "demonstration",
        "need_measure": "cohort",
        "view": "ranked",
        "group": "all",
        "own_group": "",
        "compare": "cohort_per_1000",
        "compare_with": "share_not_reachable",
        "judgement": "none",
        "assumed": "",
        "plan": PRESETS[0],
        "scenario": "",
        "plan_view": "change",
        "beside": "",
    }


def view_readers() -> dict[str, Callable[[str], Any]]:
    """Return for each of them the reader of its text in the URL; ValueError for what cannot be used."""
    return {
        "measure": readers.one_of(MAP_MEASURES),
        "shape": readers.one_of(SHAPES),
        "against": readers.one_of(AGAINST),
        "against_on": readers.day,
        "against_directory": readers.one_of(("published", "demonstration", "own")),
        "need_measure": readers.one_of(MAP_MEASURES[1:]),
        "view": readers.one_of(COMPARE_VIEWS),
        "group": readers.one_of(GROUPS),
        "own_group": _group,
        "compare": _measure,
        "compare_with": _measure,
        "judgement": readers.one_of(JUDGEMENTS),
        "assumed": _assumed,
        "plan": read_reference,
        "scenario": str,
        "plan_view": readers.one_of(PLAN_VIEWS),
        "beside": read_references,
    }


def _measure(text: str) -> str:
    """Read a measure that areas are compared by: one of ours, or a loaded series by its name."""
    return text if text.startswith(RECORDED) else readers.one_of(MEASURES)(text)


def _group(text: str) -> str | ReadAs:
    """Read the codes of one's own group, joined by full stops: a retired code is what it became, an unknown one is left out."""
    codes: list[str] = []
    notices: list[str] = []
    for given in text.split(".") if text else []:
        try:
            code, notice = readers.current_code(given)
        except NotReadError as error:
            notices.append(str(error))
            continue
        except ValueError:
            notices.append(f'The link\'s group names "{given[:20]}", which we do not know: it was left out.')
            continue
        codes.append(code)
        notices += [notice] * bool(notice)
    if len(codes) > MOST_IN_A_GROUP or (text and not codes):
        raise ValueError(text)
    group = ".".join(dict.fromkeys(codes))
    return ReadAs(group, " ".join(notices)) if notices else group


def _assumed(text: str) -> str:
    """Read changed assumptions, as the file of a named set holds them."""
    try:
        require_quick(load_assumption_set(text.encode(), "the link"))
    except Mistake as mistake:
        raise ValueError(text) from mistake
    return text
