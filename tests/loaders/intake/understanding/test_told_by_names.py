"""A service's name tells a field that its row leaves open where it holds one known word; else it only proposes."""

import pytest

from loaders.intake.understanding.told_by_names import inferred, told_by_names


@pytest.mark.parametrize(
    ("field", "text", "key", "certain"),
    [
        ("intervention", "Kent IDVA service", "victim_support", True), ("for_whom", "MARAC – Kent", "harmed", True),
        ("communities", "Leeds BAME service", "black_and_minoritised", True),
        ("intervention", "Caring Dads group", "behaviour_change_group", False),
    ],
)  # fmt: skip
def test_a_name_that_holds_one_known_word_tells_a_missing_field_and_one_that_lets_one_think_of_it_proposes_it(
    field: str, text: str, key: str, certain: bool
) -> None:
    told = inferred(field, text)
    assert told is not None and (told.text, told.certain) == (key, certain) and told.why.endswith(".")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("intervention", "Marigold"), ("intervention", "Marigold outreach with perpetrators"), ("status", "Pilot"),
        ("places", "40 places"), ("risk_levels", "Low risk work"),
    ],
)  # fmt: skip
def test_a_name_that_says_nothing_or_two_things_tells_nothing(field: str, text: str) -> None:
    assert inferred(field, text) is None


def test_a_panel_about_people_who_are_harmed_is_not_counted_for_those_who_cause_harm() -> None:
    [told] = told_by_names({"service_name": "Marigold", "intervention": "multi_agency_panel"}, "MARAC")
    assert (told.field, told.text, told.certain) == ("for_whom", "harmed", True)
    assert (
        told_by_names({"service_name": "Marigold", "intervention": "multi_agency_panel", "for_whom": "both"}, "MARAC")
        == []
    )


def test_whom_it_is_for_is_not_told_of_work_that_is_for_one_side_only() -> None:
    assert told_by_names({"service_name": "Perpetrators first", "intervention": "victim_support"}, "IDVA") == []


def test_what_a_row_states_is_never_told_by_its_name() -> None:
    row = {
        "service_name": "High risk BAME IDVA",
        "intervention": "prevention",
        "risk_levels": "medium",
        "communities": "lgbt",
    }
    assert told_by_names({**row, "for_whom": "harmed"}, "Prevention") == []
    open_row = {"service_name": row["service_name"]}
    told = {one.field: one.text for one in told_by_names(open_row, "")}
    assert told == {"intervention": "victim_support", "risk_levels": "high", "communities": "black_and_minoritised"}


def test_a_kind_in_the_files_own_words_tells_for_which_community_it_is_unless_that_is_the_kind_itself() -> None:
    row = {"service_name": "Marigold", "intervention": "victim_support"}
    assert [one.text for one in told_by_names(row, "Support for Deaf survivors")] == ["deaf_and_disabled"]
    row["intervention"] = "young_people"
    assert [one.field for one in told_by_names({**row, "for_whom": "harmed"}, "Young people who use harm")] == []
