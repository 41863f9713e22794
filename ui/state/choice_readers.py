"""From the text of an address to a choice: each reader raises ValueError for what it cannot use."""

import re
from collections.abc import Callable, Collection
from datetime import date

from cohorts.answers.distance_measures import DISTANCES
from cohorts.answers.measures import MEASURES
from cohorts.answers.observed_measures import OBSERVED
from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.inputs import MOST_DRAWS
from geo.any_map import codes_of_other_maps
from geo.areas import ENGLAND_AND_WALES
from geo.mistakes import Mistake
from geo.names import CODE, find_area
from geo.retired import retired_areas
from loaders.assumptions.assumption_sets import load_assumption_set
from loaders.assumptions.register import shipped_assumptions
from say.distance.access_answer import sites_named
from ui.state.choice import NotReadError, ReadAs
from ui.state.saved_reference import saved_version

EARLIEST, LATEST = date(2007, 1, 1), date(2040, 12, 31)
MOST_MONTHS = 120
MONTHS_AHEAD = 24
"""How far the timeline of the map goes."""
WHOLE_COUNTRY = "all"
MOST_IN_A_GROUP = 60
RECORDED = "recorded:"
"""Before the name of a loaded series, where areas are compared by it."""
_FROZEN = re.compile(r"\d{4}-\d{2}-\d{2}(\.[0-9a-f]{12}){2}", re.ASCII)
_CLASSES = re.compile(r"[a-z0-9-]{1,40}(\.[a-z0-9-]{1,40}){0,19}")
DRAWS, MOST_DRAWS_ON_SCREEN = "draws", 2_000


def one_of(words: Collection[str]) -> Callable[[str], str]:
    """Return a reader of one of some words."""

    def reader(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return reader


def area(text: str) -> str | ReadAs[str]:
    """Read the GSS code of an area that can be chosen, or "all"; a retired code is what it became, and that is said."""
    if text == WHOLE_COUNTRY:
        return text
    code, notice = current_code(text)
    if code == ENGLAND_AND_WALES:
        return WHOLE_COUNTRY
    return ReadAs(code, notice) if notice else code


def current_code(text: str) -> tuple[str, str]:
    """Read a GSS code: the current code, and what became of a retired one ("" where it is not retired).

    Raises ValueError for what is no code; with a sentence for the code of an area that was split.
    """
    if text.upper() in codes_of_other_maps():
        return text.upper(), ""
    if not CODE.fullmatch(text.upper()):
        raise ValueError(text)
    retired = retired_areas().get(text.upper())
    if retired and len(retired.successors) > 1:
        raise NotReadError(f"{retired.sentence()}: the link must name one of them.")
    try:
        found = find_area(text.upper())
    except Mistake as mistake:
        raise ValueError(text) from mistake
    return found.code, found.notice or ""


def yes_or_no(text: str) -> bool:
    """Read "true" or "false"."""
    return one_of(("true", "false"))(text) == "true"


def day(text: str) -> date:
    """Read a date such as 2026-11-22, within what can be chosen."""
    read = date.fromisoformat(text)
    if not EARLIEST <= read <= LATEST:
        raise ValueError(text)
    return read


def months(text: str) -> int:
    """Read a number of months, within what can be chosen."""
    if not 1 <= (read := int(text)) <= MOST_MONTHS:
        raise ValueError(text)
    return read


def months_on(text: str) -> int:
    """Read how many months after the date asked about the timeline stands."""
    if not 0 <= (read := int(text)) <= MONTHS_AHEAD:
        raise ValueError(text)
    return read


def kept_id(text: str) -> str:
    """Read the id of a draft of a directory or of a list of remarks; whether it is there is not looked up."""
    if saved_version(text) != (text, None):
        raise ValueError(text)
    return text


def sites(text: str) -> str:
    """Read places for a new site, by name, ";" between several; raises with a sentence for a name that means none, or several."""
    try:
        sites_named(text)
    except Mistake as mistake:
        raise NotReadError(str(mistake)) from mistake
    return text


def classes_of_a_map(text: str) -> str:
    """Read the keys of the classes left on a map, joined by full stops; whether the map has such classes is not looked up."""
    if not _CLASSES.fullmatch(text):
        raise ValueError(text)
    return text


def measure_or_series(text: str) -> str:
    """Read a measure that areas are compared by: one of ours, or a loaded series by its name."""
    return text if text.startswith(RECORDED) else one_of((*OBSERVED, *DISTANCES, *MEASURES))(text)


def group(text: str) -> str | ReadAs[str]:
    """Read the codes of one's own group, joined by full stops: a retired code is what it became, an unknown one is left out."""
    codes: list[str] = []
    notices: list[str] = []
    for given in text.split(".") if text else []:
        try:
            code, notice = current_code(given)
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
    joined = ".".join(dict.fromkeys(codes))
    return ReadAs(joined, " ".join(notices)) if notices else joined


def assumed(text: str) -> str:
    """Read changed assumptions, as the file of a named set holds them."""
    try:
        require_quick(load_assumption_set(text.encode(), "the link"))
    except Mistake as mistake:
        raise ValueError(text) from mistake
    return text


def require_quick(changed: AssumptionSet) -> None:
    """Raise Mistake for a set that asks for more draws than a screen works out while somebody waits, as a link might."""
    draws = changed.changes.get(DRAWS, {}).get("value", 0)
    if draws > MOST_DRAWS_ON_SCREEN:
        raise Mistake(
            f"{shipped_assumptions()[DRAWS].label}: screens draw {MOST_DRAWS_ON_SCREEN:,} at most; the command line takes up to "
            f"{MOST_DRAWS:,}."
        )


def frozen(text: str) -> str:
    """Read what a frozen link was made with: its date, and a mark of its directory and of its assumptions."""
    if text and not _FROZEN.fullmatch(text):
        raise ValueError(text)
    return text
