"""Distance and access as a table: a row for the area and each inside it, with codes, ranges and what it says of itself."""

import numpy as np
import pytest

from coverage.export import to_csv
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from say.answers import Answer
from say.distance.access_answer import access_of_area, services_named, sites_named
from say.distance.access_table import ESTIMATES
from tests.coverage.distance.located import ASK, LEEDS, at_district, directory_at, location
from tests.directories import service

NEED = need_from_files(None, [])
LOCAL = directory_at([service(("pfa", "E23000010"), places=90.0)], [location("S0", at_district(LEEDS))])


def answered(new_site: str = "", closed: str = "") -> Answer:
    change = sites_named(new_site), services_named(closed)
    return access_of_area(ASK, LOCAL, NEED, find_area("West Yorkshire", "pfa"), *change)


def test_the_area_and_each_district_has_a_row_by_code_and_every_range_holds_its_centre() -> None:
    table, about = answered()
    assert table.index.tolist() == ["E23000010", *(f"E080000{n}" for n in range(32, 37))]
    for name in ESTIMATES:
        low, central, high = (table[f"{name}_{end}"] for end in ("low", "central", "high"))
        assert (((low <= central) & (central <= high)) | central.isna()).all(), name
    assert table.at["E23000010", "people"] == pytest.approx(table["people"].iloc[1:].sum())
    assert about.modelled and "2011" in about.sources


def test_people_moved_add_up_over_districts_and_stand_in_words() -> None:
    table, about = answered("Hexham; LS1", "S0")
    assert about.asked.endswith("what if: a new site in Hexham and LS1; S0 closed")
    gained = table["people_gained_40_central"]
    assert gained.iloc[0] == pytest.approx(gained.iloc[1:].sum())
    assert "A new site is taken to be open to everybody" in table["in_words"].iloc[0]


def test_where_no_change_is_asked_about_who_is_gained_or_lost_is_blank_and_not_nought() -> None:
    assert answered()[0].filter(regex="gained|lost").isna().all(axis=None)
    assert (answered("Penzance")[0].filter(regex="gained|lost") == 0).all(axis=None)


def test_of_the_published_record_it_is_not_known_and_no_share_is_nought() -> None:
    table, _ = access_of_area(ASK, published_directory(), NEED, find_area("Kent", "pfa"))
    assert table["share_within_40_central"].isna().all() and table["share_near_enough_high"].isna().all()
    assert (table["share_not_known_low"] == 1).all()
    assert "how far it is to a place is not known" in table["in_words"].iloc[0]


def test_a_file_of_the_demonstration_says_invented_in_every_row() -> None:
    answer = access_of_area(ASK, demonstration_directory(), NEED, find_area("Cumbria", "pfa"))
    rows = to_csv(*answer).decode("utf-8-sig").splitlines()[1:]
    assert rows and all("INVENTED: " in row and row.endswith("INVENTED") for row in rows)
    assert not np.isinf(answer[0].select_dtypes("number")).any(axis=None)


def test_too_many_at_once_or_an_unknown_place_is_one_sentence() -> None:
    with pytest.raises(Mistake, match="11 are named at once"):
        services_named("; ".join("abcdefghijk"))
    with pytest.raises(Mistake, match="no place that we know"):
        answered("Atlantis")
    with pytest.raises(Mistake, match="S1 cannot be closed"):
        answered(closed="S1")
