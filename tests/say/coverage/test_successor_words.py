"""Tests: what is announced of a council is said with its day, what follows and how certain that is, in 18 words at most."""

from datetime import date

import pytest

from coverage.outliving import councils_that_end
from geo.areas import ENGLAND_AND_WALES, levels_of
from geo.home import home_of
from say.coverage.home_words import MOST_WORDS
from say.coverage.successor_words import outliving_line, successor_notices

SAID = {
    "E10000030": "Surrey ends on 31 March 2027; East Surrey and West Surrey follow; certainty high.",
    "E07000209": "Guildford ends on 31 March 2027; West Surrey follows; certainty high.",
    "E06000034": "Thurrock may end in March 2028, for South West Essex (proposed); certainty medium.",
    "E07000110": "Maidstone may be replaced, expected from April 2028; by what is not decided; certainty low.",
    "E23000031": "12 councils here are announced to end, from March 2027.",
    "E23000032": "Councils here may be replaced, expected from April 2028; certainty low.",
}


@pytest.mark.parametrize("code", SAID)
def test_a_notice_says_when_what_follows_and_how_certain(code: str) -> None:
    assert successor_notices(home_of((code,), levels_of(code)[0])) == (SAID[code],)


def test_every_council_that_ends_has_a_notice_of_at_most_18_words() -> None:
    notices = [successor_notices(home_of((code,), levels_of(code)[0])) for code in councils_that_end()]
    assert all(notices) and max(len(said.split()) for one in notices for said in one) <= MOST_WORDS


@pytest.mark.parametrize("code", ["E06000001", ENGLAND_AND_WALES, "E92000001"])
def test_where_nothing_is_announced_and_of_a_nation_nothing_is_said(code: str) -> None:
    assert successor_notices(home_of((code,), levels_of(code)[0])) == ()


def test_what_outlives_a_council_is_said_with_both_days() -> None:
    row = {
        "what": "record", "name": "Campion", "lasts_to": date(2028, 3, 31), "is_money": False, "council_code": "E10000030",
        "council_name": "Surrey", "council_ends": date(2027, 3, 31), "certainty": "high",
    }  # fmt: skip
    assert outliving_line(row) == "Campion: to 31 March 2028; Surrey ends on 31 March 2027 (certainty high)"
