"""Facts about standards: each is read against a standard that its words speak of, or named as of none; none is dropped."""

from datetime import date

from coverage.ask import Terms
from coverage.standards.evidence import NO, SAYS
from coverage.standards.standards import OF_NO_STANDARD, STANDARDS
from geo.areas import area_table
from loaders.directory.standard_facts import evidence_of_facts, readings, standard_facts

_WORDS = [word for one in STANDARDS.values() for word in one.facts]
WORDS_OF = {word: {key for key, one in STANDARDS.items() if word in one.facts} for word in _WORDS}


def test_every_fact_has_a_source_a_force_area_and_words_that_are_known() -> None:
    assert len(standard_facts()) == 106
    for one in standard_facts().values():
        assert one.source_title and one.source_url.startswith(("https://", "http://"))
        assert one.area_code in area_table("pfa").index
        assert (one.standard in WORDS_OF) != (one.standard in OF_NO_STANDARD), one.standard


def test_no_fact_is_dropped_and_none_is_read_against_a_standard_that_it_does_not_speak_of() -> None:
    read = {one.fact_id for one in readings()}
    told = {key for key, one in standard_facts().items() if one.standard in WORDS_OF}
    assert read == told
    for one in readings():
        assert one.says in SAYS
        assert one.standard in WORDS_OF[standard_facts()[one.fact_id].standard], one


def test_a_no_of_a_published_fact_says_of_what_it_speaks() -> None:
    assert all(one.only for one in readings() if one.says == NO)


def test_a_fact_that_is_old_or_has_no_date_settles_nothing() -> None:
    found = {one.key: one for one in evidence_of_facts(Terms(date(2026, 11, 27)))}
    assert found["S084"].settles and found["S084"].as_of == "19 December 2025"
    assert (found["S077"].held_back, found["S077"].as_of) == ("the record has no date", "no date")
    assert found["S026"].held_back == "the record is old"
