"""The command that writes a letter, an e-mail or a freedom-of-information request for what is not known of an area."""

import argparse

from commands.command import Command
from commands.offices import OFFICES, offices_of
from commands.options import WHOLE_DIRECTORY, a_file
from commands.reading import directory_of
from commands.writing import note, require_ending, save
from coverage.ask import ANY, Terms
from coverage.asking.cell import MissingCell
from coverage.asking.missing import missing_cells
from coverage.asking.missing_standards import missing_standards
from coverage.asking.offices import Office, office_for
from coverage.directory import Directory
from coverage.export import Provenance
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from geo.any_map import find_on_any_map
from geo.home import Home, home_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from say.asking.askable import TOO_WIDE, Askable, askables, is_too_wide, one_askable
from say.asking.letter import EMAIL, FORMS, LETTER, Sender, letter_as_text, letter_to
from say.asking.letter_docx import letter_docx
from say.asking.letter_workbook import has_workbook, letter_workbook
from say.coverage.standards_on_record import scorecards_on_record
from say.numbers import count, day
from say.provenance import STANDARDS_ON_RECORD, asked_of_everything, basis_on

TEXT, DOCUMENT, WORKBOOK = ".txt", ".docx", ".xlsx"
NO_ASSUMPTIONS = "none used"


def write_letter(arguments: argparse.Namespace) -> int:
    """Write to whoever would know, for an area or several taken as one; and the workbook that goes with it."""
    require_ending(arguments.out, *((TEXT,) if arguments.form == EMAIL else (DOCUMENT, TEXT)))
    require_ending(arguments.workbook, WORKBOOK)
    directory, terms = directory_of(arguments), Terms(arguments.on, arguments.staleness_months)
    found = [find_on_any_map(one, arguments.level) for one in arguments.areas]
    note([one.notice for one in found if one.notice])
    home = home_of(tuple(one.code for one in found), arguments.level or found[0].level)
    if is_too_wide(home):
        raise Mistake(TOO_WIDE)
    asked = one_askable(askables(home, _missing(directory, terms, home)), arguments.to)
    sender = Sender(arguments.office, arguments.reply)
    letter = letter_to(
        asked,
        _office(arguments, directory, asked, home),
        home,
        arguments.form,
        _provenance(directory, terms, home),
        terms.on,
        sender,
    )
    if arguments.workbook is not None:
        if not has_workbook(asked, home):
            raise Mistake("A workbook is of one area, and of kinds of work: leave --workbook out.")
        save(arguments.workbook, letter_workbook(asked, letter.to, home, directory, terms, sender))
    is_text = arguments.out.suffix.lower() == TEXT
    save(arguments.out, letter_as_text(letter).encode() if is_text else letter_docx(letter))
    left_out = f", and {letter.left_out} that do not fit" if letter.left_out else ""
    note(
        [f"{FORMS[letter.form]} to {letter.to}: {count(len(letter.cells), 'question')}{left_out}, in {arguments.out}."]
    )
    return 0


def _provenance(directory: Directory, terms: Terms, home: Home) -> Provenance:
    basis = basis_on(directory, asked_of_everything(ANY, day(terms.on), terms.staleness_months), NO_ASSUMPTIONS)
    return basis.provenance(f"letter: {home.name}", STANDARDS_ON_RECORD)


def _office(arguments: argparse.Namespace, directory: Directory, asked: Askable, home: Home) -> Office | None:
    """Return the office of whoever is asked, as ``offices_of`` has it; None where it has none, or all is invented."""
    if directory.invented:
        return None
    return office_for(offices_of(arguments), asked.party, asked.name, home)


def _missing(directory: Directory, terms: Terms, home: Home) -> tuple[MissingCell, ...]:
    """List all that is not known of an area, standards of its force area among it."""
    both = evaluate_both_sides(directory, terms)
    cells = missing_cells(both, home, ANY, records_of_both_sides(both, ANY, home.lads))
    card = scorecards_on_record(directory, terms)[home.forces[0]] if len(home.forces) == 1 else None
    return (*cells, *missing_standards(card, home))


ASKING = {
    "ask": Command(
        write_letter,
        "a letter, an e-mail or a freedom-of-information request for what is not known of an area",
        {
            "areas": {"nargs": "+", "metavar": "AREA", "help": "names or codes; several are taken as one"},
            "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"},
            "--to": {"default": "", "metavar": "WHOM", "help": "police, council …, or words of a provider's name; "
                     "default: whoever would know most"},
            "--as": {"dest": "form", "choices": list(FORMS), "default": LETTER},
            "--office": {"default": "", "metavar": "OFFICE", "help": "the office that asks"},
            "--reply": {"default": "", "metavar": "ADDRESS", "help": "the address of a role to which the answer goes"},
            "--workbook": a_file("ends in .xlsx: the workbook to fill in; it needs --office and --reply"),
            **OFFICES,
            "--out": {**a_file("ends in .docx or .txt; an e-mail in .txt"), "required": True},
            **WHOLE_DIRECTORY,
        },
    )
}  # fmt: skip
