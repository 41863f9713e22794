"""How a round stands, in sentences and as a table: who has answered, what each answer did, and what is still unknown."""

from collections.abc import Sequence

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.rounds.answers import TO_QUESTIONS, Return
from coverage.rounds.claims import Contradiction
from coverage.rounds.collection import Question, Round
from coverage.rounds.compared import CHANGED, CONFIRMED, CONTRADICTS, NEW, NOTHING, Outcome
from coverage.rounds.standing import Standing
from coverage.vocabulary import RECORD_STATUSES
from geo.areas import area_name
from geo.as_given import day
from say.text import listing

COLUMNS = ("Area", "Answered by", "On", "What it says", "Still unknown", "Mistakes", "File")


def standing_in_words(now: Standing) -> list[str]:
    """Say who has answered, what is still unknown, and what waits for somebody."""
    of, answered = now.of, len(now.answered)
    state = f"closed on {day(of.closed_on)}" if of.closed_on else f"open until {day(of.due)}"
    said = [
        f"{of.name} is {state}: {answered} of {_areas(len(of.areas))} {'has' if answered == 1 else 'have'} answered.",
        f"Of {len(now.asked.statuses):,} cells asked about, nothing answered {now.before.cells_unknown:,} before "
        f"and {now.after.cells_unknown:,} now.",
    ]
    waiting = sum(not one.stands for one in now.merged.contradictions)
    if waiting:
        what = _things(waiting, "answer contradicts", "answers contradict")
        undecided = f"{'was' if waiting == 1 else 'were'} left undecided"
        said.append(f"{what} another and {undecided if of.closed_on else f'{_wait(waiting)} a decision'}.")
    if unread := now.waiting:
        said.append(f"{_things(len(unread), 'workbook', 'workbooks')} {_wait(len(unread))} somebody to look.")
    if doubles := len(now.merged.perhaps_known):
        verb = "is" if doubles == 1 else "are"
        said.append(
            f"{_things(doubles, 'new service', 'new services')} {verb} perhaps known under another name, "
            "and counted beside it until somebody decides."
        )
    return said


def return_in_words(now: Standing, one: Return) -> str:
    """Say in a sentence what a returned workbook says, compared with what was known."""
    if one.says_nothing:
        return f"{area_name(one.area)}: nothing was filled in."
    found = now.outcomes(one)
    parts = (
        (sum(each.what == NEW and bool(each.service_id) for each in found), "new service", "new services"),
        (sum(each.what == NEW and bool(each.question) for each in found), "checked and none", "checked and none"),
        (_count(found, CONFIRMED), "confirmed", "confirmed"),
        (_count(found, CHANGED), "changed", "changed"),
        (_count(found, CONTRADICTS), "against the record", "against the record"),
        (_count(found, NOTHING), "not known there", "not known there"),
    )
    said = [_things(count, one_word, many) for count, one_word, many in parts if count]
    return f"{area_name(one.area)}: {listing(said) or 'nothing that could be counted'}."


def standing_table(now: Standing) -> pd.DataFrame:
    """Give the board as a table under ``COLUMNS``: a row for each returned workbook, then for each area that is silent."""
    rows = [
        (
            area_name(one.area),
            one.office or "not said",
            day(one.filled_on),
            one.waits or return_in_words(now, one).partition(": ")[2],
            str(len(now.after.unknown(one.area))),
            str(len(one.mistakes)),
            one.file,
        )
        for one in sorted(now.returns, key=lambda one: (now.of.areas.index(one.area), one.filled_on))
    ]
    silent = [(area_name(area), "nobody yet", "", "", str(len(now.after.unknown(area))), "", "") for area in now.silent]
    return pd.DataFrame([*rows, *silent], columns=list(COLUMNS))


def contradiction_in_words(one: Contradiction, now: Standing) -> str:
    """Say what two or more offices say of one thing."""
    offices = {each.checksum: f"{each.office or 'an office that is not named'} ({each.file})" for each in now.returns}
    said = [f"{offices[checksum]} says {_words(words, one)}" for checksum, words in one.said]
    return f"{claim_in_words(one, now)}: {'; '.join(said)}."


def claim_in_words(one: Contradiction, now: Standing) -> str:
    """Name what several offices contradict each other in: an area with a kind of work, or a service."""
    if one.claim.question:
        question = Question.of_key(one.claim.question)
        return f"{area_name(one.claim.area)}, {INTERVENTIONS[question.intervention].label}"
    services = now.base.services
    name = services.loc[services["service_id"].eq(one.claim.service_id), "service_name"].iloc[0]
    return str(name)


def _words(words: Sequence[str], one: Contradiction) -> str:
    if one.claim.question:
        return f"“{TO_QUESTIONS[words[0]]}”"
    status, *corrected = words
    return ", ".join([RECORD_STATUSES[status], *filter(None, corrected)])


def late_in_words(of: Round, late: int) -> str:
    """Say, politely, that workbooks came after the round was closed; "" where none did."""
    if not late:
        return ""
    came = "1 workbook came" if late == 1 else f"{late} workbooks came"
    closed = f"closed on {day(of.closed_on)}" if of.closed_on else "closed"
    return f"{came} after {of.name} was {closed}: kept aside with thanks, and not counted in this round."


def _count(found: Sequence[Outcome], what: str) -> int:
    return sum(each.what == what for each in found)


def _things(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _wait(count: int) -> str:
    return "waits for" if count == 1 else "wait for"


def _areas(count: int) -> str:
    return "1 area" if count == 1 else f"{count} areas"


def published_of_round(now: Standing, round_id: str) -> dict[str, str | int | bool | None]:
    """What lists and labels say of a version that a round made: by ``round`` it is found again."""
    directory = now.merged.directory
    return {
        "services": len(directory.records_of_services),
        "file": f"round {now.of.name}",
        "invented": directory.invented,
        "round": round_id,
    }
