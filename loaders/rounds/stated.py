"""What a returned workbook states as records: rows for the directory's own reader, which checks them like those of any file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coverage.interventions import INTERVENTIONS
from coverage.rounds.answers import CORRECTED, ENDED, RUNS
from coverage.rounds.collection import Question, Round
from geo import as_given
from geo.areas import levels_of
from loaders.directory.declaration_rows import as_record
from loaders.directory.directory_rows import FileRow
from loaders.directory.schema import CSV_FORM, DECLARATIONS, INVENTED, NO_ORGANISATION
from loaders.files.raw_table import RawRow
from loaders.rounds.found_tables import FoundLine

CONFIRMED = (
    "service_id",
    "service_name",
    "organisation_name",
    "intervention",
    "for_whom",
    "risk_levels",
    "places",
    "funded_to",
)
"""What is shown of a record, and so confirmed where it runs as it stands."""
CORRECTIONS = ("risk_levels", "places", "funded_to", "end_date")
NO_OFFICE = "an office that is not named"


@dataclass(frozen=True)
class Answered:
    """By whom, when and to which round an area answered; ``key`` is part of the ids of what it adds."""

    of: Round
    area: str
    office: str
    on: date
    key: str

    @property
    def source(self) -> str:
        """The answer as a source."""
        return f"Answer of {self.office or NO_OFFICE} to {self.of.name}, {as_given.day(self.on)}"

    @property
    def in_every_row(self) -> dict[str, str]:
        """What each record says of where it is from."""
        mark = {"data_status": INVENTED} if self.of.invented else {}
        return {"as_of": self.on.isoformat(), **mark}


def record_answered(by: Answered, line: FoundLine, sheet: str, says: str, known: FileRow) -> RawRow | None:
    """The row of a record that runs, as it stands or as corrected, or has ended; None where it is not known there."""
    if says not in (RUNS, CORRECTED, ENDED):
        return None
    kept = {name: str(known[name]) for name in CONFIRMED}
    if says == ENDED:
        kept = {
            name: kept[name] for name in ("service_id", "service_name", "organisation_name", "intervention", "for_whom")
        }
    corrected = {
        name: text for name in CORRECTIONS if (text := line.text(name)) and (says != ENDED or name == "end_date")
    }
    status = "ended" if says == ENDED else "active"
    cells = {
        **kept,
        **corrected,
        **by.in_every_row,
        "status": status,
        "as_of_basis": "stated",
        "source_title": by.source,
    }
    return _row(sheet, line.number, cells, CSV_FORM)


def new_service(by: Answered, line: FoundLine, sheet: str) -> RawRow:
    """The row of a service that was not known."""
    rests_on = line.text("source_title")
    cells = {
        **line.texts,
        "service_id": f"{by.key}-{line.number}",
        "organisation_name": line.text("organisation_name") or NO_ORGANISATION,
        "service_name": line.text("service_name") or _name_of_kind(line.text("intervention")),
        "areas": line.text("areas") or by.area,
        "area_level": "" if line.text("areas") else levels_of(by.area)[0],
        "status": "active",
        "as_of_basis": "stated",
        "source_title": f"{by.source}; rests on {rests_on}" if rests_on else by.source,
        **by.in_every_row,
    }
    return _row(sheet, line.number, cells, CSV_FORM)


def _name_of_kind(written: str) -> str:
    return INTERVENTIONS[written].label if written in INTERVENTIONS else written


def declared_none(by: Answered, line: FoundLine, sheet: str, question: Question) -> RawRow:
    """The row of what the office checked and did not find."""
    rests_on = line.text("rests_on")
    cells: Mapping[str, str] = {
        "service_id": f"{by.key}-{line.text('number')}",
        "intervention": question.intervention,
        "risk_levels": question.risk,
        "communities": question.community,
        "area_level": levels_of(by.area)[0],
        "areas": by.area,
        "confirmed_by": by.office,
        "source_title": f"{by.source}; rests on {rests_on}" if rests_on else by.source,
        **by.in_every_row,
    }
    return as_record(_row(sheet, line.number, cells, DECLARATIONS))


def _row(sheet: str, number: int, cells: Mapping[str, str], form: str) -> RawRow:
    return RawRow(sheet, number, {name: text for name, text in cells.items() if text}, form=form)
