"""Tests: totals put onto another map are conserved to the person, and what is not known stays so."""

import numpy as np
import pandas as pd
import pytest

from geo.areas import area_table, lads_of
from geo.mistakes import Mistake
from geo.recut.area_map import AreaMap
from geo.recut.past import map_of_year
from geo.recut.small_counts import withhold_small
from geo.recut.totals import WITHHELD, Known, pieces_of, recut
from geo.small_areas import small_areas
from tests.geo.recut.random_maps import random_map

MAPS, TABLES, LARGER = 10, 4, 500


def random_codes(rng: np.random.Generator) -> list[str]:
    """The areas of a level, or all districts of a past year."""
    codes = [list(area_table("pfa").index), list(area_table("region").index), map_of_year("lad", 2018).codes]
    return codes[int(rng.integers(3))]


def is_conserved(seed: int) -> bool:
    """Whether each of some tables of the same areas has the same total on a map at random as before."""
    rng = np.random.default_rng(seed)
    codes = random_codes(rng)
    pieces = pieces_of(codes, random_map(rng))
    tables = [dict(zip(codes, map(int, rng.integers(0, 1_000_000, len(codes))), strict=True)) for _ in range(TABLES)]
    return all(int(recut(dict(totals), pieces)["total"].sum()) == sum(totals.values()) for totals in tables)


def test_every_total_is_conserved_to_the_person_on_40_random_re_cuts() -> None:
    assert MAPS * TABLES == 40
    assert all(is_conserved(seed) for seed in range(MAPS))


@pytest.mark.soak
def test_every_total_is_conserved_to_the_person_on_more_random_re_cuts() -> None:
    assert all(is_conserved(seed) for seed in range(MAPS, LARGER))


KENT, MAIDSTONE, MEDWAY = "E23000032", "E07000110", "E06000035"


def kent_and_the_rest() -> AreaMap:
    """A map of two: Maidstone with a small area beside it, and everything else."""
    table = small_areas()
    here = table["lad_code"].eq(MAIDSTONE) | table.index.isin(table.index[table["lad_code"].eq(MEDWAY)][:1])
    of = pd.Series(np.where(here, "M", "R"), index=table.index)
    return AreaMap("two areas", of, {"M": "Maidstone and a bit", "R": "the rest"})


def test_a_total_that_is_cut_goes_by_people_and_the_share_that_was_split_is_said() -> None:
    pieces = pieces_of([MAIDSTONE, MEDWAY], kent_and_the_rest())
    bit = pieces.shared.set_index(["source", "target"]).at[(MEDWAY, "M"), "share_of_source"]
    found = recut({MAIDSTONE: 300, MEDWAY: 100_000}, pieces)
    assert found.at["M", "total"] == pytest.approx(300 + 100_000 * bit, abs=1)
    assert found.at["M", "share_split"] == pytest.approx(1 - 300 / found.at["M", "total"])
    assert found.at["R", "at_least"] + found.at["M", "total"] == 100_300


def test_an_area_of_which_the_table_has_only_a_part_is_known_at_least() -> None:
    found = recut({MAIDSTONE: 300, MEDWAY: 1_000}, pieces_of([MAIDSTONE, MEDWAY], kent_and_the_rest()))
    assert found.at["M", "known"] == Known.WHOLE
    assert found.at["R", "known"] == Known.AT_LEAST and found.at["R", "total"] is None


def test_what_is_not_known_stays_so_and_is_never_nought() -> None:
    pieces = pieces_of([MAIDSTONE, MEDWAY], kent_and_the_rest())
    found = recut({MAIDSTONE: 300, MEDWAY: None}, pieces)
    assert list(found["known"]) == [Known.AT_LEAST, Known.NOT_KNOWN]
    assert found["at_least"].tolist() == [300, None] and found["total"].tolist() == [None, None]


def test_a_total_that_was_withheld_is_withheld_wherever_a_part_of_it_would_go() -> None:
    found = recut({MAIDSTONE: 300, MEDWAY: WITHHELD}, pieces_of([MAIDSTONE, MEDWAY], kent_and_the_rest()))
    assert set(found["known"]) == {Known.WITHHELD} and found[["total", "at_least"]].isna().all(axis=None)


def test_small_counts_are_withheld_with_another_so_that_no_sum_gives_one_away() -> None:
    districts = map_of_year("lad", 2025)
    pieces = pieces_of([KENT], districts)
    counted = recut({KENT: 40}, pieces)
    assert (counted["at_least"] < 5).sum() >= 1 and counted["at_least"].sum() == 40
    shown = withhold_small(counted, pieces)
    withheld = shown.index[shown["known"].eq(Known.WITHHELD)]
    assert counted.loc[withheld, "at_least"].sum() >= 5 and len(withheld) >= 2
    assert not shown["at_least"].dropna().lt(5).any()


def test_one_small_count_alone_takes_another_with_it() -> None:
    pieces = pieces_of([MAIDSTONE, MEDWAY], kent_and_the_rest())
    counted = recut({MAIDSTONE: 1, MEDWAY: 400}, pieces)
    assert counted["at_least"].min() < 5 < counted["at_least"].max()
    assert set(withhold_small(counted, pieces)["known"]) == {Known.WITHHELD}


def test_areas_that_overlap_are_refused() -> None:
    with pytest.raises(Mistake, match="overlap"):
        pieces_of([KENT, MAIDSTONE], kent_and_the_rest())


def test_a_retired_district_goes_whole_into_what_it_became() -> None:
    pieces = pieces_of(["E07000190", "E07000191", "E10000009"], map_of_year("lad", 2025))
    went = pieces.shared.groupby("source")["target"].agg(set)
    assert went["E07000190"] == went["E07000191"] == {"E06000066"}
    assert went["E10000009"] == {"E06000058", "E06000059"}  # Christchurch went to Bournemouth, the rest to Dorset


def test_a_county_is_the_sum_of_its_districts() -> None:
    districts = {code: 1_000 + at for at, code in enumerate(lads_of("E10000030"))}
    found = recut(dict(districts), pieces_of(list(districts), map_of_year("utla", 2025)))
    assert found["total"].to_dict() == {"E10000030": sum(districts.values())}
