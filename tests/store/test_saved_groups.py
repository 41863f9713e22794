"""A group of areas: codes of one level, each once, and versions like a plan's."""

import pytest

from geo.mistakes import Mistake
from store.assumption_sets import save_set
from store.database import Store
from store.groups import group, groups, save_group
from tests.store.sentences import one_sentence

KENT, SUSSEX, MET = "E23000032", "E23000033", "E23000001"


def test_a_group_holds_each_area_once_and_in_order(store: Store) -> None:
    first = save_group(store, "The south east", "pfa", [SUSSEX, KENT, SUSSEX])
    assert group(store, first.id) == first
    assert (first.name, first.level, first.codes) == ("The south east", "pfa", (KENT, SUSSEX))


def test_a_group_that_changes_keeps_its_address_and_its_past(store: Store) -> None:
    first = save_group(store, "Mine", "pfa", [KENT])
    second = save_group(store, "Ours", "pfa", [KENT, MET], group_id=first.id, expected_version=1)
    assert (second.id, second.version) == (first.id, 2)
    assert group(store, first.id, version=1).codes == (KENT,)
    assert [(one.name, one.version) for one in groups(store)] == [("Ours", 2)]


@pytest.mark.parametrize(
    ("level", "codes", "said"),
    [
        ("pfa", [], "at least one area"),
        ("pfa", [KENT, "E07000148"], "1 of the 2 areas"),
        ("pfa", ["<script>"], "not areas of the level pfa"),
        ("county", [KENT], "is not a level of area"),
    ],
)
def test_a_group_of_what_are_not_areas_of_the_level_is_refused(
    store: Store, level: str, codes: list[str], said: str
) -> None:
    with pytest.raises(Mistake) as caught:
        save_group(store, "Mine", level, codes)
    assert said in one_sentence(caught)
    assert groups(store) == ()


def test_the_address_of_something_else_is_not_a_group(store: Store) -> None:
    other = save_set(store, "Mine", "{}")
    with pytest.raises(Mistake) as caught:
        group(store, other.id)
    assert "no saved group of areas" in one_sentence(caught)
    with pytest.raises(Mistake):
        save_group(store, "Mine", "pfa", [KENT], group_id=other.id)
