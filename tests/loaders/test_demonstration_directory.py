"""The demonstration directory is plainly invented, uses every field, covers every force, and never changes."""

from pathlib import Path

import pytest

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import DELIVERIES, PROVISIONS, RECORD_STATUSES, RISK_LEVELS
from geo.areas import area_table, lads_of, parent
from loaders.directory.directory import load_in_form
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.directory.shipped import DIRECTORIES, demonstration_directory
from tools.build import demonstration
from tools.build.demonstration import KINDS, SHOWN

FILE = DIRECTORIES / "demonstration.csv"


def test_it_is_invented_from_its_first_row_to_its_last_and_no_two_are_taken_for_one() -> None:
    directory, report = load_in_form(FILE, FILE.name)
    assert directory.invented and report.rows_set_aside == 0 and report.problems == []
    assert 550 <= len(directory.services) <= 700
    for column in ("service_name", "organisation_name"):
        assert directory.services[column].str.endswith("(INVENTED)").all()
    assert FILE.read_text(encoding="utf-8").count(",INVENTED,") == len(directory.services)


def test_every_word_of_its_edition_and_every_column_is_used() -> None:
    services = demonstration_directory().services
    assert set(services["intervention"]) == set(KINDS) <= set(INTERVENTIONS)
    assert set(services["status"]) == set(RECORD_STATUSES) - {"none_withdrawn"}
    assert set(services["delivery"]) == set(DELIVERIES) - {"not_stated"}
    assert set(services["provision"]) == set(PROVISIONS) - {"not_stated"}
    assert {c for communities in services["communities"] for c in communities} == set(SHOWN) <= set(COMMUNITIES)
    assert {r for levels in services["risk_levels"] for r in levels} == set(RISK_LEVELS)
    header, *rows = FILE.read_text(encoding="utf-8").splitlines()
    assert header.split(",") == [column.name for column in columns_of(CSV_FORM)]
    assert all(any(row.split(",")[n] for row in rows) for n in range(len(header.split(","))))


def test_every_force_has_something_and_not_the_same() -> None:
    areas = demonstration_directory().service_areas
    forces = areas[areas["area_level"].isin(["lad", "utla", "pfa"])]["area_code"].map(
        lambda code: parent(lads_of(code)[0], "pfa")
    )
    counts = forces.value_counts()
    assert set(counts.index) == set(area_table("pfa").index)
    assert counts.max() > 5 * counts.min()


def test_points_lie_in_the_area_served_and_no_refuge_has_one() -> None:
    directory = demonstration_directory()
    served = directory.service_areas.groupby("service_id")["area_code"].agg(list)
    for place in directory.locations.itertuples():
        assert any(place.lad_code in lads_of(code) for code in served[place.service_id])
    confidential = set(directory.services.loc[directory.services["confidential"], "service_id"])
    assert len(confidential) >= 10 and not confidential & set(directory.locations["service_id"])


def test_the_build_gives_the_committed_bytes(tmp_path: Path) -> None:
    [built] = demonstration.build(tmp_path)
    assert built.read_bytes() == FILE.read_bytes()
    assert FILE.stat().st_size <= 400_000


@pytest.mark.parametrize("places", ["known", "unknown"])
def test_places_are_known_for_some_and_not_for_others(places: str) -> None:
    missing = demonstration_directory().services["places"].isna()
    assert (missing if places == "unknown" else ~missing).sum() > 100
