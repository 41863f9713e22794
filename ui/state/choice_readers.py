"""From the text of an address to a choice: each reader raises ValueError for what it cannot use."""

from collections.abc import Callable, Collection
from datetime import date

from geo.areas import levels_of
from geo.mistakes import Mistake
from geo.names import CODE, find_area
from geo.retired import retired_areas
from ui.state.url_state import NotReadError, ReadAs

EARLIEST, LATEST = date(2007, 1, 1), date(2040, 12, 31)
MOST_MONTHS = 120
WHOLE_COUNTRY = "all"


def one_of(words: Collection[str]) -> Callable[[str], str]:
    """Return a reader of one of some words."""

    def reader(text: str) -> str:
        if text not in words:
            raise ValueError(text)
        return text

    return reader


def area(text: str) -> str | ReadAs:
    """Read the GSS code of an area that can be chosen, or "all"; a retired code is what it became, and that is said."""
    if text == WHOLE_COUNTRY:
        return text
    code, notice = current_code(text)
    if levels_of(code)[0] == "nation":
        raise ValueError(text)
    return ReadAs(code, notice) if notice else code


def current_code(text: str) -> tuple[str, str]:
    """Read a GSS code: the current code, and what became of a retired one ("" where it is not retired).

    Raises ValueError for what is no code; with a sentence for the code of an area that was split.
    """
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
