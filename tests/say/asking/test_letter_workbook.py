"""The workbook that goes with a letter asks for its kinds of work, and is of no round."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from coverage.ask import ANY, Terms
from coverage.asking.missing import missing_cells
from coverage.asking.parties import POLICE
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from geo.home import home_of
from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from loaders.intake.load import load_directory
from loaders.rounds.numbers import NO_ROUND
from say.asking.askable import askables, one_askable
from say.asking.letter import Sender
from say.asking.letter_workbook import has_workbook, letter_workbook

TERMS = Terms(date(2026, 11, 26))
KENT = home_of(("E23000032",), "pfa")


def test_it_asks_what_the_letter_asks_and_belongs_to_no_round() -> None:
    directory = published_directory()
    both = evaluate_both_sides(directory, TERMS)
    cells = missing_cells(both, KENT, ANY, records_of_both_sides(both, ANY, KENT.lads))
    police = one_askable(askables(KENT, cells), POLICE)
    assert has_workbook(police, KENT) and not has_workbook(police, home_of(("E23000032", "E23000033"), "pfa"))
    made = letter_workbook(police, "Kent Police", KENT, directory, TERMS, Sender("An office", "maps@office.example"))
    book = load_workbook(BytesIO(made))
    text = "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell)
    assert (
        f"{NO_ROUND}-E23000032" in text
        and "Conditional cautions" in text
        and "maps@office.example" in text
        and "Kent Police" in text
    )
    with pytest.raises(Mistake, match="put it in on the screen Ask"):
        load_directory(made, "back.xlsx")
    with pytest.raises(Mistake, match="e-mail address of a role"):
        letter_workbook(police, "Kent Police", KENT, directory, TERMS, Sender("An office", "ring us"))
