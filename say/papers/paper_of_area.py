"""The paper of an area from what is read of it: one way for commands and for the server."""

from coverage.export import Provenance
from geo.home import Home
from loaders.assumptions.need_files import NeedFromFiles
from say.coverage.area_reader import AreaReader
from say.numbers import day
from say.papers.area_paper import FULL, RESTS, area_paper, paper_title
from say.papers.paper import Paper
from say.provenance import asked_of_everything, basis_on


def paper_of_area(reader: AreaReader, people: NeedFromFiles, home: Home, form: str) -> Paper:
    """Return the paper of an area in a form of ``FORMS``; ``people`` is what the reader's need was read from."""
    card = reader.card(home) if form == FULL else None
    money = reader.money(home) if form == FULL else None
    about = _provenance(reader, people, home)
    return area_paper(reader.summary(home), card, money, reader.far(home.lads), about, reader.terms.on, form)


def _provenance(reader: AreaReader, people: NeedFromFiles, home: Home) -> Provenance:
    asked = asked_of_everything(reader.risk, day(reader.terms.on), reader.terms.staleness_months)
    return (
        basis_on(reader.directory, asked, people.assumptions)
        .of_areas(home.level)
        .provenance(f"area: {paper_title(home)}", RESTS)
    )
