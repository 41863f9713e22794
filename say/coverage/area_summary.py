"""All that the screen of one area says, as a plain text to paste into a paper."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.export import Provenance
from coverage.kind_rows import KindRow, KindRows
from coverage.vocabulary import RISK_LEVELS, SIDES
from funding.scenario.first_plan import Start
from geo.home import Home
from say.coverage.ending_words import NOTHING_ENDS, ending_line
from say.coverage.home_words import estimate_of
from say.coverage.kind_words import declared_in_a_line, kind_label, name_of_record, record_in_a_line, who_has_in_words
from say.coverage.question_words import Question
from say.coverage.successor_words import OUTLIVES, outliving_line
from say.distance.area_distance import side_named
from say.funding.start_words import start_cost, start_in_words, whose_figure
from say.terms import english


@dataclass(frozen=True)
class AreaSummary:
    """What one screen says of an area.

    Attributes
    ----------
    home, risk
        The area, and the risk level at which records are read.
    line, sentences
        What it is, and what is said first of it.
    notices
        Which councils end, as announced.
    rows, communities, starts, questions, ending
        Kinds of work; ``made_for_communities`` of the area taken as one; first years; what to ask; the records that end within
        a year.
    money_over
        Of how many local records the known money has ended already; "" where of none.
    outliving
        The records and awards that outlive a council of the area.
    by_risk, by_community
        ``people_here``; None where too few people live there for a figure.
    of_risk
        The risk level of the communities.
    counts, alike
        ``counts_of_areas`` of its level, and the areas most like it; None and () for a group or a nation, which has no like.
    """

    home: Home
    risk: str
    line: Sequence[str]
    sentences: Sequence[str]
    notices: Sequence[str]
    rows: KindRows
    communities: Mapping[tuple[str, str], pd.DataFrame]
    starts: Sequence[Start]
    questions: Sequence[Question]
    ending: pd.DataFrame
    money_over: str
    outliving: pd.DataFrame
    by_risk: pd.DataFrame | None
    by_community: pd.DataFrame | None
    of_risk: str
    counts: pd.DataFrame | None
    alike: Sequence[str]

    def as_text(self, provenance: Provenance, link: str) -> str:
        """Return all of it, part by part, with what it rests on and its link at the end."""
        parts = {
            f"{self.home.name}\n{' · '.join(self.line)}": [" ".join([*self.sentences, *self.notices])],
            "What there is": _kinds(self.rows),
            "How big, for whom: people a year who cause harm, our estimate with its 80% range": self._people(),
            "What a start would cost": (
                f"- {start_in_words(one)}: about {start_cost(one)} ({whose_figure(one)})" for one in self.starts
            ),
            "What to ask, and whom": (f"- {one.line}" for one in self.questions),
            "Ends in the next 12 months": self._ending(),
            **self._outliving(),
            "": [*provenance.lines(), f"Link: {link}"],
        }
        return "\n\n".join(_part(heading, lines) for heading, lines in parts.items())

    def _ending(self) -> list[str]:
        lines = [f"- {ending_line(record)}" for _, record in self.ending.iterrows()] or [f"- {NOTHING_ENDS}"]
        return [f"- {self.money_over}", *lines] if self.money_over else lines

    def _outliving(self) -> dict[str, list[str]]:
        """Return the part of what outlives its council; none where nothing does."""
        lines = [f"- {outliving_line(row)}" for row in self.outliving.to_dict("records")]
        return {OUTLIVES: lines} if lines else {}

    def _people(self) -> Iterator[str]:
        if self.by_risk is None or self.by_community is None:
            yield "- too few people live here for a figure"
            return
        for risk in reversed(RISK_LEVELS):
            yield f"- {RISK_LEVELS[risk]}: {estimate_of(self.by_risk, risk, ANY)}"
        for key, community in COMMUNITIES.items():
            yield f"- {community.harm_label}, {self.of_risk} risk: {estimate_of(self.by_community, self.of_risk, key)}"


def _part(heading: str, lines: Iterable[str]) -> str:
    said = "\n".join(lines) or "- nothing"
    return f"{heading}\n{said}" if heading else said


def _kinds(rows: KindRows) -> Iterator[str]:
    for side in SIDES:
        if found := rows.for_side(side).all:
            yield f"{side_named(side)}:"
            yield from _lines(found)


def _lines(rows: Iterable[KindRow]) -> Iterator[str]:
    for row in rows:
        near = f"; of those beside it {who_has_in_words(row.near)}" if row.near else ""
        everywhere = f"; {row.everywhere.either} of {row.everywhere.of}"
        yield f"- {kind_label(row.kind)}: {english().status(row.status.key, row.extent)}{near}{everywhere}"
        yield from (f"  - {_record(record)}" for _, record in row.records.iterrows())
        yield from (f"  - {declared_in_a_line(record)}" for _, record in row.declared.iterrows())


def _record(record: pd.Series) -> str:
    return "; ".join(
        [name_of_record(record), *record_in_a_line(record), str(record["source_title"]), str(record["source_url"])]
    )


def summary_table(rows: KindRows) -> pd.DataFrame:
    """Lay the kinds of work out as a table to save.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``intervention``: ``label status extent districts districts_of share`` (of people), ``records`` (that answer),
        ``declared_none`` (in words), ``beside`` and ``beside_of`` (how many of the areas beside it have it; NaN where there are
        none), ``areas`` and ``areas_of`` (of all of its level), ``beside_named``.
    """
    table = [_table_row(row) for row in rows.all]
    return pd.DataFrame(table, index=pd.Index([row.kind for row in rows.all], name="intervention"))


def _table_row(row: KindRow) -> dict[str, object]:
    return {
        "label": kind_label(row.kind),
        "status": row.status.key,
        "extent": row.extent,
        "districts": row.districts,
        "districts_of": row.districts_of,
        "share": row.share,
        "records": len(row.records),
        "declared_none": "; ".join(declared_in_a_line(record) for _, record in row.declared.iterrows()),
        "beside": row.near.either if row.near else float("nan"),
        "beside_of": row.near.of if row.near else float("nan"),
        "areas": row.everywhere.either,
        "areas_of": row.everywhere.of,
        "beside_named": who_has_in_words(row.near) if row.near else "",
    }
