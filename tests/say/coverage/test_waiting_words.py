"""What is said to wait is all that holds rows back, what holds most first; words that hold none are said to be not counted."""

from functools import cache

from loaders.intake.draft import Draft, open_draft
from loaders.intake.worked_out import worked_out
from say.coverage.draft_words import whats_left
from say.coverage.waiting_words import not_counted_in_words

ROWS = (
    "Service,Organisation,What it does,Who for,Area",
    "Invented one,Invented body,Advice on floors,zebras,Leeds",
    "Invented two,Invented body,Work with walls,zebras,Durham",
    "Invented three,Invented body,Advice on floors,giraffes,Newcastle",
    "Invented four,Invented body,Helpline,victims,Durham",
)
SAID = {("intervention", "Advice on floors"): ("helpline",), ("intervention", "Work with walls"): ("helpline",)}


@cache
def draft() -> Draft:
    return open_draft("\n".join(ROWS).encode(), "mine.csv").decided(kind="directory")


def left(one: Draft) -> str:
    return whats_left(one, worked_out(one, {}, {}))


def test_all_that_holds_rows_back_is_said_at_once_with_the_rows_of_each() -> None:
    assert left(draft()) == (
        "1 of your 4 services is in; say what 2 words under Intervention mean (3 rows) "
        "and which area 2 names mean (3 rows), then publish it."
    )


def test_what_holds_most_rows_stands_first() -> None:
    one_is_said = draft().decided(words={("intervention", "Advice on floors"): ("helpline",)})
    assert left(one_is_said) == (
        "3 of your 4 services are in; say which area 2 names mean (3 rows) "
        "and what 1 word under Intervention means (1 row), then publish it."
    )


def test_words_that_hold_no_row_back_are_said_to_be_not_counted_once_all_rows_are_in() -> None:
    settled = draft().decided(words=SAID, areas=dict.fromkeys(("Durham", "Newcastle"), (("lad", "E06000047"),)))
    assert left(settled) == (
        "All your 4 services are in, but 2 words under For whom are not counted; it can be published."
    )
    every_word = settled.decided(words={("for_whom", "zebras"): ("harmed",), ("for_whom", "giraffes"): ()})
    assert left(every_word) == "All your 4 services are in; it can be published."
    assert not_counted_in_words(worked_out(every_word, {}, {}).words) == ""
