"""The first page of a workbook: what it is, how to fill it in, by when, and where it goes back to."""

from coverage.rounds.collection import Round
from geo import as_given
from geo.areas import area_name
from loaders.rounds.form import ADDRESS, AREA, ASKED, FILLED_ON, KNOWN, NEW, OFFICE

TITLE, ROW = "Title of sheet", "On record"


def cover_rows(of: Round, area: str, number: str, office: str, counts: tuple[int, int]) -> list[tuple[str, str, str]]:
    """Give the rows of the first page: a style, a label and a text. ``counts``: records to confirm, and questions."""
    known, asked = counts
    name = area_name(area)
    invented = [(ROW, "INVENTED", "All that is filled in here is invented, for training: do not quote it.")]
    return [
        (TITLE, f"What is there in {name} for people who cause or suffer domestic abuse?", ""),
        *(invented if of.invented else []),
        (ROW, "What this is", f"{of.owner} collects what services there are, and where there are none: {of.name}."),
        (ROW, AREA, name),
        (ROW, OFFICE, office),
        (ROW, FILLED_ON, ""),
        (ROW, "Send it back by", as_given.day(of.due)),
        (ROW, ADDRESS, of.address),
        (TITLE, "How to fill it in", ""),
        (
            ROW,
            f"Sheet {KNOWN}",
            _sentence(known, "service is listed", "services are listed", "Say of each whether it runs."),
        ),
        (
            ROW,
            f"Sheet {ASKED}",
            _sentence(
                asked,
                "question is open",
                "questions are open",
                "Answer each; a number left out is on sheet 1.",
            ),
        ),
        (
            ROW,
            f"Sheet {NEW}",
            "Add a row for each service that is missing. Several risks in a cell: “medium; high”.",
        ),
        (ROW, "Yellow cells", "are yours. Everything else is locked against slips, without a password."),
        (ROW, "We do not know", "is a good answer: what is left blank never counts as none."),
        (ROW, "None, we have checked", "counts as the word of your office. Say how you know."),
        (ROW, "Dates", "may be a day, a month or a year, as you write them: 31 March 2027, March 2027, 2027."),
        (ROW, "Of a refuge", "say on sheet 3 only that there is one: “refuge”, Confidential “yes”."),
        (ROW, "Never write", "where a refuge or other safe accommodation is, its name, or anything about a person."),
        (ROW, "If two people fill it in", "use one file, one after the other; two files are both kept and compared."),
        (ROW, "This workbook", number),
    ]


def _sentence(count: int, one: str, many: str, to_do: str) -> str:
    if not count:
        return "Nothing to fill in."
    return f"{count} {one if count == 1 else many}. {to_do}"
