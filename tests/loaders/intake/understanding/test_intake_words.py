"""Words of the field are read by the user's word, the team's vocabulary and the shipped one; the rest is listed."""

from string import printable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import HARMED
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.directory.synonyms import spelling_key, spellings, synonyms
from loaders.intake.decisions import Decisions
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.columns import ColumnFound, Understanding
from loaders.intake.understanding.words import (
    RememberedWord,
    UnknownWord,
    WordReader,
    meaning,
    near_keys,
    unknown_words,
    words_remembered,
)

FIELDS = {column.name: column for column in columns_of(CSV_FORM) if column.choices}
SHIPPED = WordReader(Decisions(), {})


@pytest.mark.parametrize(
    ("field", "written", "keys"),
    [
        ("intervention", "IDVA", "victim_support"), ("intervention", "Idva service", "victim_support"),
        ("intervention", "ISVA", "victim_support"), ("intervention", "lloches", "victim_support"),
        ("intervention", "DVPP", "behaviour_change_group"), ("intervention", "perp programme", "behaviour_change_group"),
        ("intervention", "CARA", "conditional_caution"), ("intervention", "MATAC", "multi_agency_panel"),
        ("intervention", "Drive", "high_risk_case_management"), ("intervention", "Helpline", "helpline"),
        ("intervention", "healthy relationships education", "prevention"),
        ("risk_levels", "low to medium", "standard;medium"), ("risk_levels", "medium/high", "medium;high"),
        ("risk_levels", "MARAC", "high"), ("communities", "BAME", "black_and_minoritised"),
        ("communities", "LHDTC+", "lgbt"), ("provision", "by and for", "by_and_for"), ("status", "gweithredol", "active"),
        ("delivery", "hybrid", "both"), ("for_whom", "dioddefwyr", "harmed"),
    ],
)  # fmt: skip
def test_the_words_that_people_use_are_known(field: str, written: str, keys: str) -> None:
    found = SHIPPED.read(field, written)
    assert found.keys == tuple(keys.split(";")) and not found.notice


@pytest.mark.parametrize(
    ("field", "written", "key"),
    [
        ("intervention", "IDVA service – Kent", "victim_support"),
        ("intervention", "Kent DVPP (group)", "behaviour_change_group"),
        ("intervention", "CARA workshops in Leeds", "conditional_caution"),
        ("intervention", "Helpline for perpetrators", "helpline"),
        ("risk_levels", "High risk victims in Leeds", "high"), ("communities", "BAME clients", "black_and_minoritised"),
    ],
)  # fmt: skip
def test_a_longer_phrase_with_one_known_word_is_read_and_said(field: str, written: str, key: str) -> None:
    found = SHIPPED.read(field, written)
    assert found.keys == (key,) and "was read as" in found.notice and written in found.notice


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ("risk_levels", "Low"), ("risk_levels", "low risk"), ("risk_levels", "not high risk"), ("risk_levels", "high risk, low"),
        ("risk_levels", "medium (some high)"), ("intervention", "IDVA and DVPP"), ("intervention", "IDVA, outreach"),
        ("intervention", "perpetrator IDVA"), ("intervention", "DVPP for victims"), ("intervention", "IDVA training"),
        ("intervention", "Cara House"), ("intervention", "CRU"), ("communities", "Black Country"),
        ("intervention", "no helpline"), ("communities", "and"),
        ("risk_levels", "; plus"), ("intervention", "Universal Credit advice"), ("status", "currently running in Leeds"),
        ("communities", f"LGBT+ people {'and so on ' * 40}"), ("status", "n/a"),
    ],
)  # fmt: skip
def test_what_may_mean_something_else_maps_to_nothing(field: str, written: str) -> None:
    assert SHIPPED.read(field, written).keys is None


def test_the_users_word_counts_above_the_teams_and_that_above_the_shipped() -> None:
    vocabulary = {("intervention", "Turning Tide"): ("other",), ("intervention", "idva"): ("other",)}
    said = Decisions(words={("intervention", "TURNING TIDE"): ("prevention",), ("risk_levels", "Low"): ()})
    assert meaning("intervention", "turning  tide", said, vocabulary) == ("prevention",)
    assert meaning("intervention", "Turning Tide", Decisions(), vocabulary) == ("other",)
    assert meaning("intervention", "IDVA", said, vocabulary) == ("other",)
    assert meaning("risk_levels", "low", said, {}) == ()


def test_a_key_that_a_field_does_not_have_is_no_meaning() -> None:
    assert meaning("intervention", "Zebra", Decisions(words={("intervention", "Zebra"): ("zebra_work",)}), {}) is None


def test_words_that_the_office_decides_are_listed_once_and_not_those_said_of_this_file() -> None:
    rows = tuple(FoundRow(at, (word,)) for at, word in enumerate(("Zebra", "zebra!", "Lion", "IDVA", "Gnu"), start=2))
    column = ColumnFound("S", 0, "Type of work", (), "intervention", 1.0, "name")
    told = {
        ("intervention", "zebra"): ("helpline",),
        ("intervention", "lion"): (),
        ("intervention", "gnu"): ("helpline",),
    }
    decided = Decisions(words={("intervention", "Gnu"): ("prevention",)})
    found = words_remembered((FoundTable("S", 1, ("Type of work",), rows),), Understanding((column,)), decided, told)
    assert found == [
        RememberedWord("intervention", "Zebra", 2, ("helpline",)),
        RememberedWord("intervention", "Lion", 1, ()),
    ]


def test_unknown_words_are_listed_once_with_their_rows_and_what_is_near() -> None:
    cells = ["helplin", "Helplin", "helplin", "IDVA", "", "TBC", "Zebra work"]
    rows = tuple(FoundRow(at, (cell,)) for at, cell in enumerate(cells, start=2))
    one = FoundTable("", 1, ("Type",), rows)
    understood = Understanding((ColumnFound("", 0, "Type", (), "intervention", 1.0, "you"),))
    assert unknown_words((one,), understood, Decisions(), {}) == [
        UnknownWord("intervention", "helplin", 3, ("helpline",)),
        UnknownWord("intervention", "Zebra work", 1, ()),
    ]


def test_support_for_people_who_are_harmed_is_never_read_as_work_with_perpetrators() -> None:
    helps = {word for word, keys in spellings("intervention") if keys == ("victim_support",)}
    assert {"IDVA", "ISVA", "refuge"} <= helps
    for word in helps:
        for written in (word, f"{word} Kent", f"Kent {word}"):
            keys = SHIPPED.read("intervention", written).keys
            assert keys is None or all(HARMED in INTERVENTIONS[key].sides for key in keys), written


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FIELDS)), st.text(printable + "éŵ–", max_size=40))
def test_whatever_is_written_maps_to_keys_of_its_field_or_to_nothing(field: str, written: str) -> None:
    found = SHIPPED.read(field, written)
    assert found.keys is None or (found.keys and set(found.keys) <= set(FIELDS[field].choices))
    assert set(near_keys(field, written)) <= set(FIELDS[field].choices)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Young people who use harm", "young_people"),
        ("Advocacy for Black and minoritised women", "by_and_for_support"),
        ("DA champions training", "prevention"),
        ("Zebra work", ""),
    ],
)
def test_words_that_are_nearly_those_of_the_field_are_proposed_and_never_read_as_them(written: str, key: str) -> None:
    assert SHIPPED.read("intervention", written).keys is None
    assert next(iter(near_keys("intervention", written)), "") == key


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(FIELDS)), st.data())
def test_a_denied_word_never_counts_as_a_match(field: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from([*FIELDS[field].choices.values(), *(word for word, _ in spellings(field))]))
    assume(spelling_key(f"not {word}") not in synonyms(field))  # "not started" is itself a word for announced
    assert SHIPPED.read(field, f"not {word}").keys in (None, ("no",), ("not_stated",))


def test_a_word_of_a_longer_text_lets_one_think_of_a_kind_in_the_list_of_unknown_words_too() -> None:
    written = "Advocacy for Black and minoritised women"
    one = FoundTable("", 1, ("Type",), (FoundRow(2, (written,)),))
    understood = Understanding((ColumnFound("", 0, "Type", (), "intervention", 1.0, "you"),))
    assert [word.near for word in unknown_words((one,), understood, Decisions(), {})] == [("by_and_for_support",)]
