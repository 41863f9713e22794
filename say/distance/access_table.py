"""Distance and access of areas as a table: a row for each, every estimate with its range."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from coverage.access.verdicts import Access, Verdict, shares_of_verdicts
from coverage.distance.distances import Distances
from coverage.distance.how_far import WITHIN, HowFar, how_far
from coverage.distance.people import small_areas_in
from coverage.distance.span import NOT_KNOWN, Span
from coverage.sites.what_if import Moved, people_moved
from geo.areas import ENGLAND_AND_WALES, area_name, areas_within, lads_of
from say.distance.distance_words import as_invented, distance_sentences
from say.distance.map_words import lie_in_words
from say.distance.verdict_words import verdict_sentences
from say.distance.what_if_words import moved_sentences

ENDS = Span._fields
"""The ends of every range, as columns name them."""
ESTIMATES = (
    *(f"share_within_{minutes}" for minutes in WITHIN),
    "median_minutes",
    *(f"share_{one.key}" for one in reversed(Verdict)),
    *(f"people_{way}_{minutes}" for way in ("gained", "lost") for minutes in WITHIN),
)
"""What has a column for each end of its range."""
NOT_ASKED = Moved(NOT_KNOWN, NOT_KNOWN)
"""Stands where no change is asked about: nobody has counted whom one would move."""


@dataclass(frozen=True)
class Asked:
    """What the table is of.

    Attributes
    ----------
    access
        To the places on record.
    after
        How far it would be after a change; None where none is asked about.
    invented
        Whether the directory is.
    """

    access: Access
    after: Distances | None
    invented: bool


def access_table(asked: Asked, codes: Sequence[str]) -> pd.DataFrame:
    """Lay distance and access of areas out, indexed by ``area_code`` in the order given.

    Returns
    -------
    pandas.DataFrame
        ``area_name people share_known share_near at_least with_known_place without_known_place from_afar line_lies_in``, then
        ``_low _central _high`` of each of ``ESTIMATES``, and ``in_words``. Shares are of people, 0 to 1; ``at_least`` is yes
        where they may be larger than is on record; ``line_lies_in`` names the districts in which a straight line lies, "" for
        none. NaN is not known; of people gained and lost, also that no change is asked about.
    """
    rows = {code: _row(asked, code) for code in codes}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("area_code")


def areas_of(code: str, level: str) -> list[str]:
    """List an area and what is inside it: of a nation its forces, of any other its districts; of a district itself alone."""
    inside = areas_within(code, "pfa" if level == "nation" or code == ENGLAND_AND_WALES else "lad")
    return list(dict.fromkeys([code, *inside]))


def _row(asked: Asked, code: str) -> Mapping[str, Any]:
    inside = small_areas_in(lads_of(code))
    before = asked.access.distances
    far = how_far(before, inside)
    moved = people_moved(before, asked.after, inside) if asked.after else dict.fromkeys(WITHIN, NOT_ASKED)
    verdicts = shares_of_verdicts(asked.access, inside)
    spans = [
        *far.within.values(),
        far.median,
        *verdicts.values(),
        *(one.gained for one in moved.values()),
        *(one.lost for one in moved.values()),
    ]
    words = distance_sentences(far, area_name(code), asked.invented)
    words += as_invented(verdict_sentences(verdicts, asked.access.by) if far.known else [], asked.invented)
    words += moved_sentences(moved, asked.invented) if asked.after else []
    return {
        "area_name": area_name(code),
        "people": far.people,
        **_as_counted(far),
        **dict(_by_ends(spans)),
        "in_words": " ".join(words),
    }


def _as_counted(far: HowFar) -> dict[str, Any]:
    names = ("share_known", "share_near", "with_known_place", "without_known_place", "from_afar")
    said = {"at_least": "yes" if far.is_least else "no", "line_lies_in": lie_in_words(far.lies_in)}
    return {**{name: getattr(far, name) for name in names}, **said}


def _by_ends(spans: Sequence[Span]) -> Iterator[tuple[str, float]]:
    for name, span in zip(ESTIMATES, spans, strict=True):
        yield from ((f"{name}_{end}", value) for end, value in zip(ENDS, span, strict=True))
