"""The terms are complete in every language: a key that is forgotten is named, and Welsh says that it is a draft."""

import ast
from collections.abc import Iterable

import pytest

from cohorts.answers.distance_measures import DISTANCE, DISTANCES
from coverage.vocabulary import Status
from geo.areas import area_name, area_table
from geo.data_folder import DATA
from geo.levels import LEVELS
from say import terms as say_terms
from say.coverage.change_log import COLUMNS
from say.coverage.length_words import LENGTH_HEADINGS
from say.coverage.money_on_record import MONEY, MONEY_HEADINGS
from say.coverage.timeline_words import TABLE
from say.distance.verdict_words import VERDICTS
from say.evidence.register_table import HEADINGS
from say.terms import (
    ENGLISH,
    LANGUAGES,
    OF_THE_INTERFACE,
    WELSH,
    english,
    english_labels,
    in_sentences,
    terms,
    terms_file,
)

STATUSES = {status.key for status in Status}
SCREENS, FEWEST_SAID = tuple((DATA.parent / "ui").rglob("*.py")), 40
CARDIFF, GWENT, DYFED_POWYS = "W06000015", "W15000002", "W15000004"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_has_its_terms_in_every_language(language: str) -> None:
    assert set(terms_file(language)["statuses"]) == STATUSES
    for part in ("letter", "short", "in_part", "long"):
        assert len({getattr(one, part) for one in terms(language).statuses.values()}) == len(Status)


def test_every_status_has_its_words_in_an_english_sentence() -> None:
    assert set(terms_file(ENGLISH)["in_sentences"]) == STATUSES
    for one in in_sentences().values():
        assert one.of_areas.format(areas=3, in_part=" (1 in part)").count("3") == 1


@pytest.mark.parametrize("table", OF_THE_INTERFACE)
def test_both_languages_have_the_same_keys(table: str) -> None:
    assert set(terms_file(WELSH)[table]) == set(terms_file(ENGLISH)[table])


@pytest.mark.parametrize(("table", "labels"), english_labels().items())
def test_every_level_risk_level_and_community_has_its_welsh_label(table: str, labels: dict[str, str]) -> None:
    assert set(terms_file(WELSH)[table]) == set(labels)


def test_every_area_of_wales_has_its_welsh_name_and_no_other_area_has_one() -> None:
    welsh = {str(code) for level in LEVELS for code in area_table(level).index if str(code).startswith("W")}
    assert set(terms_file(WELSH)["areas"]) == welsh
    said = terms(WELSH).said
    assert [said(area_name(code)) for code in (CARDIFF, GWENT, DYFED_POWYS)] == [
        "Caerdydd",
        "Gwent",
        "Dyfed-Powys",
    ]


def test_a_status_that_a_file_forgets_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = terms_file(ENGLISH)
    short = {key: words for key, words in entry["statuses"].items() if key != "wider_only"}
    monkeypatch.setattr(say_terms, "terms_file", lambda language: {**entry, "statuses": short})
    with pytest.raises(KeyError, match="wider_only"):
        say_terms.terms.__wrapped__(ENGLISH)


def test_welsh_is_marked_as_a_draft_and_english_is_not() -> None:
    assert terms_file(WELSH)["draft"] == "to be checked by a Welsh speaker"
    assert "draft" in terms(WELSH).mark and not english().mark


@pytest.mark.parametrize(
    "headings",
    [
        (MONEY, *MONEY_HEADINGS),
        TABLE.values(),
        LENGTH_HEADINGS.values(),
        COLUMNS.values(),
        HEADINGS.values(),
        (DISTANCES[DISTANCE].label, "People for whom a place is known", *VERDICTS.values()),
    ],
)
def test_every_heading_of_money_timeline_change_log_evidence_and_distance_has_its_welsh(
    headings: Iterable[str],
) -> None:
    assert [heading for heading in headings if terms(WELSH).said(heading) == heading] == []


def test_what_screens_say_in_the_readers_language_has_its_welsh() -> None:
    calls = (node for script in SCREENS for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))))
    words = {
        node.args[0].value
        for node in calls
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "said"
        if isinstance(node.args[0], ast.Constant)
    }
    assert len(words) > FEWEST_SAID and words - set(terms(WELSH).words) == set()


def test_what_has_no_welsh_stays_in_english() -> None:
    assert terms(WELSH).said("Kent") == "Kent"
    assert english().said("Coverage map") == "Coverage map"


def test_a_status_says_whether_it_holds_in_part_only() -> None:
    assert english().status("served", "part") == "served in part"
    assert english().status("no_record", "whole") == "nothing listed"


def test_words_never_say_nought_or_not_applicable() -> None:
    said = " ".join(one.short + one.long for one in english().statuses.values()).lower()
    assert "n/a" not in said and " 0 " not in said
