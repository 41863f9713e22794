"""What is read of a workbook that was filled in as it should be, and what that makes of the directory."""

from datetime import date

from openpyxl import Workbook

from coverage.rounds.answers import CORRECTED, ENDED, ON_RECORDS, RUNS
from coverage.rounds.standing import standing
from loaders.directory.shipped import published_directory
from loaders.rounds.texts import return_as_text, return_of_text, round_as_text, round_of_text
from say.rounds.round_words import return_in_words, standing_in_words, standing_table
from tests.rounds_filled import (
    ASKED,
    KENT,
    KNOWN,
    LANCASHIRE,
    NONE,
    NOT_KNOWN,
    ROUND,
    TAKEN,
    filled,
    returned,
    sent,
    tell_a_service,
)  # fmt: skip

PLACES = "H"


def whole(book: Workbook) -> None:
    known, asked = book[KNOWN], book[ASKED]
    known["F5"], known["F6"], known["F7"] = ON_RECORDS[RUNS], ON_RECORDS[CORRECTED], ON_RECORDS[ENDED]
    known[f"{PLACES}6"], known["J7"] = "30", "2026-09"
    asked["F5"], asked["G5"], asked["F6"] = NONE, "our register of contracts", NOT_KNOWN
    tell_a_service(book, E="high;medium", I="40")


def test_every_answer_is_read_with_who_gave_it_and_when() -> None:
    read = returned(filled(LANCASHIRE, whole))
    assert read.mistakes == () and read.kept == () and read.waits == ""
    assert (read.office, read.filled_on) == ("Office of the commissioner", date(2026, 12, 1))
    assert sorted(read.on_records.values()) == ["corrected", "ended", "runs"]
    assert sorted(read.to_questions.values()) == ["none", "not_known"]
    assert read.directory is not None
    assert (
        read.directory.services["source_title"].str.startswith("Answer of Office of the commissioner to Mapping").all()
    )


def test_the_answers_stand_over_the_record_which_keeps_what_each_says() -> None:
    read, base = returned(filled(LANCASHIRE, whole)), published_directory()
    now = standing(base, ROUND, [read], TAKEN)
    made = now.merged.directory
    services = made.services.set_index("service_id")
    by_answer = {says: service for service, says in read.on_records.items()}
    assert services.loc[by_answer["corrected"], "places"] == 30
    assert services.loc[by_answer["ended"], "status"] == "ended"
    assert len(services) == len(base.services) + 2
    told = made.provenance[made.provenance["service_id"].eq(by_answer["corrected"])]
    assert set(told["directory"]) == {f"Answers to {ROUND.name}", base.title}
    assert return_in_words(now, read) == (
        "Lancashire: 1 new service, 1 checked and none, 1 confirmed, 2 changed and 1 not known there."
    )
    assert standing_in_words(now)[0].endswith("1 of 3 areas has answered.")
    assert list(standing_table(now)["Answered by"]) == ["Office of the commissioner", "nobody yet", "nobody yet"]
    assert (LANCASHIRE, ROUND.questions[0]) in now.after.declared


def test_a_round_and_a_return_are_kept_to_the_letter() -> None:
    read = returned(filled(LANCASHIRE, whole))
    assert return_as_text(return_of_text(return_as_text(read))) == return_as_text(read)
    assert round_of_text(round_as_text(ROUND)) == ROUND


def test_nothing_filled_in_changes_nothing() -> None:
    base = published_directory()
    read = returned(sent(KENT))
    now = standing(base, ROUND, [read], TAKEN)
    assert now.merged.directory is base and not now.answered
    assert return_in_words(now, read) == "Kent: nothing was filled in."
