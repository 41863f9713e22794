"""Questions of an area: short, in good English, to somebody who would know, never after a refuge; and all as one e-mail."""

from datetime import date

import pytest

from coverage.ask import Terms
from coverage.asking.asked_first import ToAsk, asked_first
from coverage.asking.cell import DOES_IT_RUN, IS_THERE_ONE, MissingCell
from coverage.asking.parties import PROVIDER, who_knows_of
from coverage.vocabulary import CAUSE_HARM
from geo.areas import area_table
from geo.home import home_of
from loaders.directory.shipped import demonstration_directory, published_directory
from say.coverage.question_words import Question, email, questions
from tests.words import mistakes_in
from ui.cache.area import KeptAreaReader
from ui.state.world import shipped_need

TERMS = Terms(date(2026, 11, 26))
HOMES = [
    *(home_of((code,), "pfa") for code in area_table("pfa").index[::16]),
    home_of(("E07000062",), "lad"),
    home_of(("E12000001",), "region"),
    home_of(("E23000032", "E23000033"), "pfa"),
]
KENT = home_of(("E23000032",), "pfa")


def missing_kind(kind: str) -> ToAsk:
    """Return a kind of work that is nowhere listed in Kent and that four of ten like it have."""
    return ToAsk(MissingCell(KENT, IS_THERE_ONE, who_knows_of(kind), CAUSE_HARM, kind), others=4, of=10)


def unsure(kind: str, would_know: tuple[str, ...], *record: str) -> ToAsk:
    """Return an old record in Kent: ``service organisation as_of reach``."""
    fields = dict(zip(("service", "organisation", "as_of", "reach"), record, strict=True))
    return ToAsk(MissingCell(KENT, DOES_IT_RUN, would_know, CAUSE_HARM, kind, **fields))


@pytest.mark.parametrize("invented", [False, pytest.param(True, marks=pytest.mark.soak)])
def test_every_question_is_of_good_english_and_to_somebody(invented: bool) -> None:
    directory = demonstration_directory() if invented else published_directory()
    reader, asked = KeptAreaReader(directory, TERMS, shipped_need(), "any"), 0
    for home in HOMES:
        found = questions(home, asked_first(reader.missing(home), reader.rows(home)))
        asked += len(found)
        for one in found:
            ours = f"{one.asks.split(chr(8220))[0]}it{one.asks.split(chr(8221))[-1]}" if "“" in one.asks else one.asks
            assert one.whom and "?" in one.asks and not mistakes_in(ours), (home.name, one.line)
            assert "withheld" not in one.line and "efuge" not in one.line
    assert asked > len(HOMES), "nearly every area has something to ask"


def test_the_police_are_asked_after_cautions_and_the_commissioner_after_the_rest() -> None:
    asked = questions(KENT, [missing_kind("conditional_caution"), missing_kind("helpline")])
    assert [one.line for one in asked] == [
        "The police in Kent: do you run or fund conditional cautions? 4 of the 10 areas most like it do, by our record.",
        "Kent PCC: do you run or fund helplines? 4 of the 10 areas most like it do, by our record.",
    ]


def test_who_runs_a_local_service_is_asked_after_it() -> None:
    one = unsure("whole_family", (PROVIDER,), "Steps", "Medway Council", "May 2021", "local")
    assert questions(KENT, [one]) == [
        Question("Medway Council", "does “Steps” still run? The last record: May 2021.", "whole_family")
    ]


def test_a_service_whose_name_is_withheld_is_not_asked_after() -> None:
    held = unsure("victim_support", (PROVIDER,), "Refuge or safe accommodation, name withheld", "", "2021", "force")
    assert questions(KENT, [held]) == []


def test_the_email_asks_each_of_those_who_know_once_and_wants_no_address_of_a_refuge() -> None:
    asked = questions(KENT, [missing_kind("helpline"), missing_kind("young_people")])
    text = email(KENT, asked, "the published record, November 2026")
    assert text.count("To Kent PCC:") == 1 and "2 questions" in text and "no address of a refuge" in text
