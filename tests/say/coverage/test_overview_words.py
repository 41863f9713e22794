"""What the Overview says first is short, and true whatever is found."""

from itertools import product

from coverage.kind_tally import KindTally
from say.coverage.overview_words import on_record_figure, where_none_is_known

FOUND = [
    KindTally(*counts, areas=43) for counts in product((0, 1, 4), (0, 1, 3), (0, 7, 20), (0, 2, 9)) if sum(counts) <= 43
]


def test_the_first_sentence_has_at_most_18_words() -> None:
    for found in [*FOUND, KindTally(40, 1, 1, 1, areas=43)]:
        assert len(where_none_is_known(found).split()) <= 18


def test_nothing_on_record_is_not_nothing() -> None:
    said = where_none_is_known(KindTally(3, 1, 7, 4, areas=43))
    assert said == "In 28 of 43 force areas no local service is on record; that is no proof of none."


def test_the_figure_says_what_is_current_and_what_is_in_part() -> None:
    assert on_record_figure(KindTally(3, 1, 7, 4, areas=43)) == (
        "15 of 43",
        "force areas have it on a local record: 4 current (1 in part) and 11 old or unclear (4 in part).",
    )
    assert on_record_figure(KindTally(0, 0, 0, 0, areas=43)) == ("0 of 43", "force areas have it on a local record.")
