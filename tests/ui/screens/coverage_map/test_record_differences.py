"""A difference between two records in words and in a picture: both sides named, changes told apart by everybody."""

from datetime import date
from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from coverage.ask import Ask, Terms
from coverage.difference import record_difference
from coverage.directory import Directory
from coverage.evaluation import evaluate
from say.coverage.difference_words import (
    Comparison,
    Side,
    area_difference_sentence,
    basis_of_comparison,
    difference_sentence,
)
from tests.directories import directory_of, service
from tests.ui.parts.maps.test_status_style import KINDS, as_seen, lab, luminance
from ui.screens.coverage_map.record_difference_map import (
    CHANGE_CLASSES,
    difference_as_shown,
    difference_picture,
    people_of_changes,
)

NORWICH, NORFOLK = "E07000148", "E23000024"
NOW, LATER = date(2026, 11, 22), date(2029, 4, 1)


def asked(on: date) -> Ask:
    return Ask("high", "any", "behaviour_change_group", Terms(on=on))


def of_dates(directory: Directory) -> Comparison:
    return Comparison(Side(directory, asked(NOW)), Side(directory, asked(LATER)))


def of_directories(first: Directory, second: Directory) -> Comparison:
    return Comparison(Side(first, asked(NOW)), Side(second, asked(NOW)))


def norwich_only() -> Directory:
    return directory_of(service(("lad", NORWICH)), checksum="norwich")


def nothing(**about: object) -> Directory:
    return directory_of(title="Nothing in it", checksum="nothing", **about)


def table_of(comparison: Comparison, level: str = "pfa") -> pd.DataFrame:
    before, after = (evaluate(side.directory, side.ask.terms) for side in (comparison.before, comparison.after))
    return record_difference(before, after, comparison.before.ask, level)


def test_a_later_date_is_said_as_what_happens_if_nothing_is_updated() -> None:
    comparison = of_dates(norwich_only())
    said = difference_sentence(table_of(comparison, "lad"), comparison, "lad")
    assert said.startswith("This compares what is on record: behaviour change groups ")
    assert said.endswith(
        "On 1 April 2029, if nothing is updated, the directory “Test directory” shows less than on 22 November 2026 in 1 of 318 "
        "local authority districts. That concerns districts home to about 146,000 people. "
        "A record that grows old is not a service that closes."
    )


def test_two_directories_are_both_named_and_more_on_record_is_not_called_more_provision() -> None:
    comparison = of_directories(nothing(), norwich_only())
    said = difference_sentence(table_of(comparison), comparison, "pfa")
    assert "the directory “Test directory” shows more than the directory “Nothing in it” in 1 of 43" in said
    assert said.endswith("More on record in one directory is not more provision.")


def test_where_nothing_differs_the_sentence_says_the_same_everywhere() -> None:
    comparison = of_directories(nothing(), directory_of(checksum="other"))
    assert "shows the same as " in difference_sentence(table_of(comparison), comparison, "pfa")


def test_one_area_is_said_with_both_sides_and_its_share_of_people() -> None:
    comparison = of_dates(norwich_only())
    said = area_difference_sentence(table_of(comparison).loc[NORFOLK], comparison)
    assert "served in part on 22 November 2026. May be served in part on 1 April 2029." in said
    assert "16% of people live where there is less on record." in said


def test_an_area_in_which_nothing_differs_says_so() -> None:
    comparison = of_dates(norwich_only())
    assert "No district differs." in area_difference_sentence(table_of(comparison).loc["E23000001"], comparison)


def test_a_file_of_two_dates_names_both_and_one_of_two_directories_names_both() -> None:
    assert "on 22 November 2026 against 1 April 2029" in basis_of_comparison(of_dates(nothing()), "as shipped").asked
    both = basis_of_comparison(of_directories(nothing(), norwich_only()), "as shipped")
    assert both.directory == "Nothing in it, for tests; compared with Test directory"


def test_a_comparison_with_invented_data_is_invented() -> None:
    assert basis_of_comparison(of_directories(norwich_only(), nothing(invented=True)), "as shipped").invented
    assert not basis_of_comparison(of_directories(norwich_only(), nothing()), "as shipped").invented


def test_the_tooltip_says_the_change_and_both_sides() -> None:
    comparison = of_dates(norwich_only())
    picture = difference_picture(table_of(comparison, "lad"), comparison, "lad", None)
    assert picture.areas[NORWICH] == (
        "less",
        "Norwich: less on record (served on 22 November 2026; may be served on 1 April 2029)",
    )


def test_a_district_is_never_more_in_some_districts_and_less_in_others() -> None:
    comparison = of_dates(norwich_only())
    assert "both" not in difference_picture(table_of(comparison, "lad"), comparison, "lad", None).classes
    assert "both" in difference_picture(table_of(comparison), comparison, "pfa", None).classes


def test_a_very_long_name_of_a_directory_is_cut() -> None:
    comparison = of_directories(nothing(), directory_of(title="Long " * 2000, checksum="long"))
    assert max(map(len, comparison.names)) < 100
    assert max(map(len, difference_as_shown(table_of(comparison), comparison))) < 120


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_changes_look_alike(kind: str) -> None:
    for one, other in combinations(CHANGE_CLASSES.values(), 2):
        apart = lab(as_seen(one.fill, KINDS[kind])) - lab(as_seen(other.fill, KINDS[kind]))
        assert np.linalg.norm(apart) > 15, f"{one.words} and {other.words} look alike with {kind}"


@pytest.mark.parametrize("change", CHANGE_CLASSES)
def test_the_sign_of_a_change_can_be_read_on_its_colour(change: str) -> None:
    look = CHANGE_CLASSES[change]
    light, dark = sorted((luminance(look.fill), luminance(look.ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_legend_and_the_sentence_give_the_same_people_and_mixed_areas_have_their_own_row() -> None:
    table = pd.DataFrame(
        {
            "change": ["more", "both", "same"],
            "people": [1_000.0, 2_000.0, 3_000.0],
            "share_more": [0.5, 0.25, 0.0],
            "share_less": [0.0, 0.1, 0.0],
            "share_same": [0.5, 0.65, 1.0],
        },
        index=pd.Index(["A", "B", "C"], name="area_code"),
    )
    # more: half of 1,000; mixed: a quarter and a tenth of 2,000
    legend = people_of_changes(table)
    assert legend["more"] == "districts home to 500 people"
    assert legend["both"] == "districts home to 500 people with more, to 200 people with less"
    comparison = of_directories(nothing(), norwich_only())
    said = difference_sentence(table, comparison, "pfa")
    assert f"concerns {legend['more']}." in said and f"concerns {legend['both']}." in said
