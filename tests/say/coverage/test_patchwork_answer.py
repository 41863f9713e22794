"""The patchwork without a screen: every cell of the areas asked for, with its numbers and its words."""

from datetime import date

import pytest

from coverage.ask import Terms
from geo.mistakes import Mistake
from say.coverage.patchwork_answer import patchwork_area, patchwork_of_areas
from tests.directories import directory_of, service

ON = date(2026, 11, 22)
NORFOLK, NORWICH = "E23000024", "E07000148"


def test_each_cell_says_its_numbers_and_its_words_and_when_the_first_record_ends() -> None:
    one = service(("lad", NORWICH), ends="2027-03-31")
    table, about = patchwork_of_areas(directory_of(one), Terms(ON), "any", patchwork_area("Norfolk"), False)
    assert len(table.index.unique()) == 7 and about.data_status == "as recorded"
    cells = table[table["column"].eq("behaviour_change_group.cause_harm")]
    cell = cells.loc[NORWICH]
    assert (cell["area_name"], cell["status"], cell["services"], cell["ends"]) == ("Norwich", "served", 1, "2027-03-31")
    assert (cell["side"], cell["intervention"], cell["community"]) == ("cause_harm", "behaviour_change_group", "any")
    assert cell["in_words"] == "served; 1 local record; one ends, or its money does, on 31 March 2027"
    others = cells.drop(index=NORWICH)
    assert set(others["status"]) == {"no_record"} and others["ends"].isna().all()
    assert "; in Norfolk; on 22 November 2026" in about.asked


def test_a_nation_is_answered_by_its_forces_and_nothing_but_nations_and_forces_is_asked_within() -> None:
    assert [patchwork_area(one).level for one in ("Wales", "England and Wales", "Kent")] == ["nation", "nation", "pfa"]
    table, _ = patchwork_of_areas(directory_of(), Terms(ON), "any", patchwork_area("Wales"), True)
    assert list(table["area_name"].unique()) == ["North Wales", "Gwent", "South Wales", "Dyfed-Powys"]
    with pytest.raises(Mistake, match="not a police force area"):
        patchwork_area("E10000016")
