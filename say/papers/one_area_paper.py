"""The paper of one area of another map: all that its sheet on the screen says, in the same words."""

from collections.abc import Iterator, Sequence

from say.coverage.asked import subject
from say.maps.outlines import Outlines
from say.numbers import day
from say.papers.paper import Block, Lines, Paper, Part, Picture, Table, plain
from say.papers.where_it_is import where_it_is
from say.provenance import ON_A_MAP
from say.recut.made_of import made_of
from say.recut.one_area import FIRST, OfTable, OneArea, everything_of
from say.recut.one_area_answer import RESTS, basis_of_area, title_of
from say.recut.onto import Asked

MADE_OF = "What it is made of"


def paper_of_one_area(asked: Asked, code: str, outlines: Outlines) -> Paper:
    """Return the paper of an area of the map asked about; ``outlines`` are its own."""
    here = OneArea(asked.target, code)
    return one_area_paper(asked, here, everything_of(asked, code), outlines)


def one_area_paper(asked: Asked, here: OneArea, tables: Sequence[OfTable], outlines: Outlines) -> Paper:
    """Lay out a paper of what tables say of an area, with a picture of where it lies."""
    picture = where_it_is(outlines.areas, here.code, here.name)
    of = {one.table: one for one in tables}
    about = basis_of_area(asked, here).provenance(title_of(here), RESTS.and_on_all_of(ON_A_MAP))
    lines = (line for line in about.lines() if line != about.mark)
    rests = (*lines, f"Outlines: {outlines.called}. Licence: {outlines.licence}.", *about.notes)
    return Paper(
        title=here.name,
        welsh_title="",
        mark=about.mark,
        line=f"{here.line} · asked: {subject(asked.ask)}, on {day(asked.ask.terms.on)}",
        sentences=tuple(of[table].sentence for table in FIRST),
        parts=(
            _made_of(here, of["people"], picture),
            *(Part(one.label, tuple(_blocks(one, here.name))) for one in tables),
        ),
        about=Part("What this rests on", (Lines(tuple(map(plain, rests)), listed=True, small=True),)),
        on=asked.ask.terms.on,
    )


def _made_of(here: OneArea, people: OfTable, picture: Picture | None) -> Part:
    said = (*made_of(here.target, here.code), people.split_said)
    lines = Lines(tuple(map(plain, said)), listed=True, small=False)
    return Part(MADE_OF, (lines, *([picture] if picture else [])))


def _blocks(one: OfTable, name: str) -> Iterator[Block]:
    yield Lines(tuple(map(plain, filter(None, (one.sentence, one.range_said)))), listed=False, small=False)
    cells = one.cells()
    if len(cells):
        rows = tuple(tuple(map(plain, row)) for row in cells.itertuples(index=False, name=None))
        yield Table(f"{one.label}: {name}", tuple(cells.columns), rows, (1.2, *(1.0 for _ in cells.columns[1:])))
