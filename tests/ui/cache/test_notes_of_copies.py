"""What pandas notes of copies goes once the copies are gone, of tables that are kept inside an answer and of what is shipped."""

from operator import attrgetter

import pandas as pd

from coverage.directory import Directory
from loaders.directory.shipped import published_directory
from tests.ui.visitors import visit
from ui.cache.cached import cached, look_after_tables_of
from ui.cache.notes_of_copies import forget_copies_that_are_gone


def test_tables_inside_an_answer_note_no_copy_that_is_gone() -> None:
    inside = _table()

    @cached(most=8)
    def answer_of(directory: Directory) -> tuple[dict[str, pd.DataFrame], str]:
        return {"one": inside}, "and more"

    with visit("Ada"):
        answer_of(published_directory())
    for _ in range(30):
        still_there = inside.copy(deep=False)
    assert _most_noted(inside) > 20
    forget_copies_that_are_gone()
    assert _most_noted(inside) <= 3
    assert still_there.equals(inside)


def test_tables_of_what_is_shipped_note_no_copy_that_is_gone() -> None:
    services = published_directory().services
    look_after_tables_of(published_directory())
    for _ in range(30):
        services.copy(deep=False)
    assert _most_noted(services) > 20
    forget_copies_that_are_gone()
    assert _most_noted(services) < 20


def test_a_copy_that_is_still_there_is_not_changed_with_the_table() -> None:
    table = _table()
    look_after_tables_of(table)
    copy = table.copy(deep=False)
    forget_copies_that_are_gone()
    table.loc["W06000001", "people"] = 2.0
    assert copy.loc["W06000001", "people"] == 1.0


def _table() -> pd.DataFrame:
    return pd.DataFrame({"status": ["served"], "people": [1.0]}, index=["W06000001"])


def _most_noted(table: pd.DataFrame) -> int:
    notes = [*(block.refs for block in table._mgr.blocks), *map(attrgetter("_references"), table.axes)]
    return max(len(one.referenced_blocks) for one in notes if one is not None)
