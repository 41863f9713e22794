"""The text that goes with a workbook, and the reminder: to copy into an e-mail. Nothing is sent from here."""

from datetime import date

from coverage.asking.offices import Office
from coverage.rounds.collection import Round
from geo.areas import area_name
from geo.as_given import day

INVENTED_LINE = "INVENTED, for training only."


def covering_text(of: Round, area: str, office: Office | None, file: str) -> str:
    """The e-mail that goes out with the workbook of an area, to the office that ``office_asked`` finds."""
    lines = [
        *_address(office),
        f"Subject: {of.name}: what is there in {area_name(area)}?",
        "",
        *([INVENTED_LINE, ""] if of.invented else []),
        f"To {_named(office, area)}",
        "",
        f"{of.owner} is collecting what there is, and what there is not, for people who cause or suffer domestic abuse.",
        f"The workbook {file} holds what is already known of {area_name(area)} and asks for the rest.",
        "Its first page says how to fill it in. “We do not know” is a good answer, and so is “none, we have checked”.",
        f"Please send it back to {of.address} by {day(of.due)}.",
        "Please do not write where a refuge is, what it is called, or anything about a person.",
        "",
        of.owner,
    ]
    return "\n".join(lines) + "\n"


def reminder_text(of: Round, area: str, office: Office | None, on: date) -> str:
    """The reminder to an area that has not answered; ``office`` as above."""
    was = "was due on" if on > of.due else "is due on"
    lines = [
        *_address(office),
        f"Subject: A reminder: {of.name}, {area_name(area)}",
        "",
        *([INVENTED_LINE, ""] if of.invented else []),
        f"The workbook for {area_name(area)} {was} {day(of.due)}, and has not come back yet.",
        "A workbook that is filled in in part helps too, and “we do not know” is a good answer.",
        f"Please send it to {of.address}.",
        "",
        of.owner,
    ]
    return "\n".join(lines) + "\n"


def _address(office: Office | None) -> list[str]:
    return [f"To: {office.address}"] if office and office.address else []


def _named(office: Office | None, area: str) -> str:
    """Name the office, with the role in it that would know."""
    if office is None:
        return f"the office that commissions in {area_name(area)}"
    return f"{office.name}, {office.role}" if office.role else office.name
