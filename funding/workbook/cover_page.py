"""The sheet *Cover*: what the plan is, on which editions it rests, what it says, and where it falls short."""

from openpyxl import Workbook

from funding.result.plan_answer import PlanAnswer
from funding.workbook.check_page import ALL_HOLD
from funding.workbook.page import MAY_BE_CHANGED, Page

SHEETS = {
    "Inputs": "every number of the scenario; the coloured cells may be changed, and all sheets with formulas follow",
    "Money": "from each year's budget to the pot of every line and the price of a place",
    "Areas": "people in every area, as the model estimates them (values)",
    "Line 1, Line 2 …": "every area and year of each line, step by step",
    "Halvings": "how the level is found at which areas share a pot",
    "By area": "every area and year, all lines together",
    "National": "each year's account, and whom it reaches",
    "Checks": "what must hold, TRUE or FALSE",
    "Assumptions": "what people are estimated from, with sources",
}

WORKED_OUT_WHEN_OPENED = (
    "The numbers are formulas, worked out when the workbook is opened in a spreadsheet. If cells are empty, choose Enable "
    "Editing; a preview that works nothing out shows none."
)


def cover_page(book: Workbook, answer: PlanAnswer) -> None:
    """Write the sheet *Cover*."""
    page = Page(book, "Cover", answer.name, answer.invented)
    page.widths(120)
    row = 3
    for heading, paragraphs in (
        ("What this is", [*answer.provenance.lines(), WORKED_OUT_WHEN_OPENED]),
        ("Note", [note] if (note := answer.scenario["note"]) else []),
        ("What the plan says (as it was made: these sentences do not follow)", answer.said),
        ("Where it falls short", list(answer.warnings.values())),
        ("The sheets", [f"{name}: {words}." for name, words in SHEETS.items()]),
    ):
        if not paragraphs:
            continue
        page.heading(row, 1, heading)
        for number, words in enumerate(paragraphs, start=1):
            page.paragraph(row + number, 1, words)
        row += len(paragraphs) + 2
    page.heading(row, 1, "Whether it holds together")
    holds = '"Every check holds."'
    fails = '"DO NOT USE: a check fails. The sheet Checks says which."'
    page.formula(row + 1, 1, f"IF({ALL_HOLD},{holds},{fails})")
    page.text(row + 2, 1, "A cell of this colour may be changed.").fill = MAY_BE_CHANGED
