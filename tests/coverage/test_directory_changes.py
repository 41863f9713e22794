"""What differs between two versions: each service once, told by its ID or its names, and no status differs elsewhere."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.ask import Ask, Terms
from coverage.cube import status_by_lad
from coverage.directory import Directory
from coverage.directory_changes import Alteration, ChangedService, changes_between
from coverage.evaluation import evaluate
from geo.areas import lad_table, lads_of
from loaders.directory.directory import load_in_form
from loaders.directory.shipped import demonstration_directory
from tests.loaders.directory_files import Row, csv_file
from tests.samples import examples

KENT, LEEDS = "E23000032", "E08000035"
TERMS = Terms(on=date(2026, 11, 22))


def directory(*rows: Row) -> Directory:
    """A directory of rows, each with an ID and a name of its own unless it says otherwise."""
    return load_in_form(csv_file(*rows), "d.csv", told_apart=True)[0]


def ids(services: tuple[ChangedService, ...]) -> list[str]:
    return [service.service_id for service in services]


def test_a_version_does_not_differ_from_itself() -> None:
    changes = changes_between(demonstration_directory(), demonstration_directory())
    assert (changes.added, changes.ended, changes.altered, changes.districts) == ((), (), (), frozenset())


def test_what_is_added_no_longer_listed_and_altered_is_told_apart() -> None:
    before = directory({}, {"places": "20"}, {"areas": "Kent", "area_level": "pfa"})
    after = directory({}, {"places": "30"}, {"service_id": "S4", "service_name": "New"})
    changes = changes_between(before, after)
    assert (ids(changes.added), ids(changes.ended), ids(changes.altered)) == (["S4"], ["S3"], ["S2"])
    assert changes.altered[0].alterations == (Alteration("places", 20.0, 30.0),)
    assert not changes.ended[0].listed
    assert changes.districts == {LEEDS, *lads_of(KENT)}
    assert changes.areas("pfa") == ("E23000010", KENT)
    assert changes.areas("lad") == tuple(sorted(changes.districts))


def test_a_service_that_is_now_said_to_have_ended_is_still_listed() -> None:
    changes = changes_between(directory({"status": "active"}), directory({"status": "ended"}))
    assert (ids(changes.ended), ids(changes.altered), changes.ended[0].listed) == (["S1"], [], True)


@pytest.mark.parametrize(
    ("before", "after", "altered"),
    [
        ({"service_id": "A"}, {"service_id": "B"}, 0),  # the same names and areas
        ({"service_id": "A"}, {"service_id": "B", "areas": "Bradford"}, 1),  # the same names
        ({"service_id": "A"}, {"service_id": "a", "service_name": "Renamed"}, 1),  # the same ID and body
        ({"service_id": "A"}, {"service_id": "A", "service_name": "X", "organisation_name": "Y"}, 1),  # the ID alone
        ({"service_name": " Groups"}, {"service_name": "GROUPS"}, 1),
    ],
)
def test_a_service_is_known_again_by_its_id_or_its_names(before: Row, after: Row, altered: int) -> None:
    changes = changes_between(directory(before), directory(after))
    assert (changes.added, changes.ended, len(changes.altered)) == ((), (), altered)


def test_an_id_that_was_made_from_a_row_says_nothing() -> None:
    changes = changes_between(
        directory({"service_id": "Sheet1 row 3", "service_name": "A"}),
        directory({"service_id": "Sheet1 row 3", "service_name": "B"}),
    )
    assert (len(changes.added), len(changes.ended), changes.altered) == (1, 1, ())


def test_ids_that_were_given_anew_do_not_mix_services_up() -> None:
    before = directory({"service_name": "Alpha"}, {"service_name": "Beta", "organisation_name": "B"})
    after = directory({"service_name": "Beta", "organisation_name": "B"}, {"service_name": "Alpha"})
    changes = changes_between(before, after)
    assert (changes.added, changes.ended, changes.altered) == ((), (), ())


def test_of_areas_only_those_gained_or_lost_may_differ_and_of_notes_none() -> None:
    before = directory({"areas": "E08000035;E08000032", "notes": "a"}, {"notes": "old"})
    after = directory({"areas": "E08000035;E08000033", "notes": "a"}, {"notes": "new"})
    changes = changes_between(before, after)
    assert changes.altered[0].districts == {"E08000032", "E08000033"}
    assert [one.field for one in changes.altered[1].alterations] == ["notes"]
    assert changes.altered[1].districts == frozenset()


def test_three_hundred_alike_are_matched_one_by_one() -> None:
    alike = [{"service_id": f"row-{n}", "service_name": "Same"} for n in range(300)]
    changes = changes_between(directory(*alike), directory(*alike[:-1]))
    assert (changes.added, len(changes.ended), changes.altered) == ((), 1, ())


@examples(4)
@given(st.randoms(use_true_random=False))
def test_no_status_differs_but_in_the_districts_that_are_named(random) -> None:  # type: ignore[no-untyped-def]
    before = demonstration_directory()
    services = before.services.copy()
    for number in random.sample(range(len(services)), 6):
        services.at[number, "status"] = random.choice(["ended", "active", "announced"])
        services.at[number, "risk_levels"] = random.choice([(), ("high",)])
    gone = set(random.sample(list(services["service_id"]), 3))
    kept = [table[~table["service_id"].isin(gone)].reset_index(drop=True) for table in (services, before.service_areas)]
    after = replace(before, services=kept[0], service_areas=kept[1])
    changes = changes_between(before, after)
    ask = Ask(random.choice(["any", "high"]), "any", "any", TERMS)
    was, now = (status_by_lad(evaluate(one, TERMS), ask) for one in (before, after))
    differ = set(np.asarray(lad_table().index)[was != now])
    assert differ <= changes.districts
