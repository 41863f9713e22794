"""The paper of an area: what its screen says, short (a page for a board) or in full (for a needs assessment)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from coverage.distance.how_far import HowFar
from coverage.export import Provenance
from coverage.standards.scorecard import Scorecard
from geo.areas import area_name
from geo.home import Home
from geo.levels import LEVELS
from say.coverage.area_summary import AreaSummary
from say.coverage.ending_words import ENDING, NOTHING_ENDS, ending_line
from say.coverage.home_words import commissioner_said, name_line, notes_said
from say.coverage.money_on_record import MONEY, MoneyOfArea
from say.coverage.overview_words import risk_counted_at
from say.coverage.question_words import NOTHING_TO_ASK, Question
from say.coverage.standards_words import JUDGED, unknown_in_words
from say.coverage.status_words import NOT_NOTHING
from say.coverage.successor_words import outliving_heading, outliving_line
from say.distance.area_distance import HOW_FAR_IT_IS, area_distance, distance_first
from say.funding.start_words import start_cost, start_in_words, whose_figure
from say.numbers import count
from say.papers.area_tables import (
    communities_table,
    kinds_table,
    money_table,
    people_table,
    records_table,
    short_kinds_table,
    standards_table,
)
from say.papers.paper import Block, Lines, Paper, Part, Words, linked, plain
from say.papers.standing_picture import standing_lines, standing_picture
from say.provenance import HOW_FAR, MONEY_ON_RECORD, STANDARDS_ON_RECORD
from say.terms import WELSH, english, terms
from say.text import listing, with_capital

SHORT, FULL = "short", "full"
FORMS = {SHORT: "One-page paper", FULL: "Full paper"}
"""What each is called."""
RESTS = MONEY_ON_RECORD.and_on_all_of(STANDARDS_ON_RECORD).and_on_all_of(HOW_FAR)
"""What a paper rests on beside its directory."""
MOST_IN_SHORT = 3
"""Of what ends and what to ask, so many stand on the page for a board; how many more there are is said."""
MOST_NAMED = 4
"""Of a group's areas, so many are its title."""
MOST_KINDS = 8
"""Of kinds of work, so many; the first are those on record."""


def area_paper(
    summary: AreaSummary,
    card: Scorecard | None,
    money: MoneyOfArea | None,
    far: Mapping[str, HowFar],
    provenance: Provenance,
    on: date,
    form: str,
) -> Paper:
    """Lay out a paper.

    Parameters
    ----------
    summary
        What is said of the area.
    card
        The standards of its force area; None where it lies in several.
    money
        The money on record there; None where it is not told, as in the short form.
    far
        How far its people are from a place, by side.
    provenance
        What it rests on.
    on
        The date asked about.
    form
        One of ``FORMS``.
    """
    title = paper_title(summary.home)
    welsh = terms(WELSH).said(title)
    return Paper(
        title=title,
        welsh_title="" if welsh == title else welsh,
        mark=provenance.mark,
        line=" · ".join([*name_line(summary.home), *notes_said(summary.home)]),
        sentences=(*summary.sentences, *summary.notices),
        parts=tuple(_short(summary, far) if form == SHORT else _full(summary, card, money, far)),
        about=_about(summary, provenance),
        on=on,
    )


def paper_title(home: Home) -> str:
    """Name the area; of a group the areas in it where they are few: others read a paper than those whose group it is."""
    if not home.is_group:
        return home.name
    if len(home.codes) <= MOST_NAMED:
        return listing(area_name(code) for code in home.codes)
    return f"{len(home.codes)} {LEVELS[home.level].many}"


def _short(summary: AreaSummary, far: Mapping[str, HowFar]) -> list[Part]:
    picture, rows = standing_picture(summary), summary.rows.shown
    more = (
        f"{count(len(rows) - MOST_KINDS, 'kind')} more on record, in the full paper." if len(rows) > MOST_KINDS else ""
    )
    table = short_kinds_table(summary.home, paper_title(summary.home), rows[:MOST_KINDS]) if rows else None
    kinds: list[Block] = [table or _paragraph(f"No kind of work is on record here. {NOT_NOTHING}")]
    kinds += [_paragraph(more)] if more else []
    kinds += [picture] if picture else []
    return [
        Part(_heading(summary), tuple(kinds)),
        Part("How big", (people_table(summary), _paragraph(" ".join(distance_first(far))))),
        Part(_ending_heading(summary), _ending(summary, MOST_IN_SHORT)),
        Part("What a start would cost", (_starts(summary),)),
        Part("What to ask, and whom", (_questions(summary.questions, MOST_IN_SHORT),)),
    ]


def _full(
    summary: AreaSummary, card: Scorecard | None, money: MoneyOfArea | None, far: Mapping[str, HowFar]
) -> list[Part]:
    picture = standing_picture(summary)
    standing: list[Block] = [picture, _listed(map(plain, standing_lines(summary)))] if picture else []
    records = records_table(summary.rows)
    return [
        Part(_heading(summary), (kinds_table(summary.home, paper_title(summary.home), summary.rows.all), _meaning())),
        *([Part("Beside others", tuple(standing))] if standing else []),
        Part("How big, for whom", (people_table(summary), communities_table(summary))),
        _distance(far),
        Part(_ending_heading(summary), _ending(summary, len(summary.ending))),
        *_outliving(summary),
        Part("What a start would cost", (_starts(summary),)),
        Part("What to ask, and whom", (_questions(summary.questions, len(summary.questions)),)),
        *([_standards(summary.home, card)] if card else []),
        *([_money(summary.home, money)] if money else []),
        *([Part("The records, with their sources", (records,))] if records.rows else []),
    ]


def _distance(far: Mapping[str, HowFar]) -> Part:
    return Part(HOW_FAR_IT_IS, (_paragraph(" ".join(area_distance(far))),))


def _standards(home: Home, card: Scorecard) -> Part:
    area = area_name(home.forces[0])
    said = _paragraph(f"{unknown_in_words(card)} {JUDGED}")
    return Part(f"Standards of the sector in {area}", (said, standards_table(card, area)))


def _money(home: Home, money: MoneyOfArea) -> Part:
    said = _paragraph(" ".join(money.sentences))
    return Part(MONEY, (said, *([money_table(money, paper_title(home))] if money.rows else [])))


def _heading(summary: AreaSummary) -> str:
    return f"What there is {risk_counted_at(summary.risk)}, and who has it"


def _ending_heading(summary: AreaSummary) -> str:
    return f"{ENDING}: {len(summary.ending)}" if len(summary.ending) else ENDING


def _meaning() -> Lines:
    """Say what each status means."""
    statuses = english().statuses.values()
    return _listed(plain(f"{one.short[0].upper()}{one.short[1:]}: {one.long}") for one in statuses)


def _ending(summary: AreaSummary, most: int) -> tuple[Lines, ...]:
    """Say of how many records the money has ended already, and list what ends, the first of it where there is more than most."""
    over = (_paragraph(summary.money_over),) if summary.money_over else ()
    if summary.ending.empty:
        return (*over, _paragraph(NOTHING_ENDS))
    return (*over, _listed([plain(ending_line(record)) for _, record in summary.ending.iterrows()], most))


def _outliving(summary: AreaSummary) -> list[Part]:
    """Lay out what outlives a council of the area; no part where nothing does."""
    if summary.outliving.empty:
        return []
    lines = [
        (f"{outliving_line(row)}; ", linked(str(row["source_title"]), str(row["source_url"])))
        for row in summary.outliving.to_dict("records")
    ]
    return [Part(outliving_heading(summary.outliving), (_listed(lines),))]


def _starts(summary: AreaSummary) -> Lines:
    return _listed(
        (
            f"{start_in_words(one)}: about {start_cost(one)}; ",
            linked(whose_figure(one), one.price.url),
        )
        for one in summary.starts
    )


def _questions(asked: Sequence[Question], most: int) -> Lines:
    return _listed([plain(one.line) for one in asked], most) if asked else _paragraph(NOTHING_TO_ASK)


def _about(summary: AreaSummary, provenance: Provenance) -> Part:
    """Say what the paper rests on, and who commissions, with their sources."""
    commissioned: list[Words] = [(linked(with_capital(words), url),) for words, url in commissioner_said(summary.home)]
    rests = [plain(line) for line in provenance.lines() if line != provenance.mark]
    return Part("What this rests on", (Lines((*rests, *commissioned), listed=True, small=True),))


def _paragraph(sentence: str) -> Lines:
    return Lines((plain(sentence),), listed=False, small=False)


def _listed(lines: Iterable[Words], most: int | None = None) -> Lines:
    """List entries, the first of them where there are more than most, and then how many more there are."""
    entries = tuple(lines)
    left = len(entries) - most if most is not None else 0
    more = (plain(f"and {count(left)} more, in the full paper"),) if left > 0 else ()
    return Lines((*entries[:most], *more), listed=True, small=False)
