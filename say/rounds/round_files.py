"""What goes out in a round: a workbook for each area and the e-mail that goes with it, as files; nothing is sent."""

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO

from coverage.asking.offices import Office
from coverage.rounds.collection import Round
from coverage.rounds.what_is_known import Known
from geo.areas import area_name
from loaders.rounds.workbook import workbook_of
from say.rounds.round_letters import covering_text
from say.rounds.round_office import office_asked


def files_to_send(of: Round, known: Known, offices: Sequence[Office]) -> Iterator[tuple[str, bytes]]:
    """Give each file by its name: two for each area. ``known``: ``asked_of`` the round; ``offices``: as ``office_asked``."""
    for area in of.areas:
        name = area_name(area)
        office = office_asked(of, area, offices)
        yield f"{name}.xlsx", workbook_of(of, area, known, office.name if office else "")
        yield f"{name}.txt", covering_text(of, area, office, f"{name}.xlsx").encode()


def all_in_a_zip(of: Round, known: Known, offices: Sequence[Office]) -> bytes:
    """Give all of them as one file."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in files_to_send(of, known, offices):
            archive.writestr(name, file)
    return content.getvalue()
