"""What is said of the rows of a draft adds up, and names those that wait for a word."""

import pytest

from loaders.files.report import DirectoryReport
from loaders.intake.understanding.words import UnknownWord
from say.coverage.draft_words import rows_read_in_words

UNTIL = ", 15 of them until you say a word above"


@pytest.mark.parametrize(
    ("field", "aside", "until"),
    [("intervention", 18, UNTIL), ("intervention", 15, UNTIL), ("communities", 18, ""), ("intervention", 3, "")],
)
def test_rows_that_wait_for_a_word_that_every_service_must_say_are_counted(field: str, aside: int, until: str) -> None:
    report = DirectoryReport("x.xlsx", 135, 135 - aside, aside, [], 135, 135 - aside)
    said = rows_read_in_words(report, [UnknownWord(field, "BAME outreach", 15, ())])
    assert said == f"135 rows read: {135 - aside} in, {aside} set aside{until}."
