"""The command that decides what waits in a round: a workbook that does not count yet, and whose word stands of several."""

import argparse
from functools import reduce

from commands.kept_rounds import saved_round, standing_kept
from coverage.rounds.answers import Return
from coverage.rounds.standing import Standing
from geo.areas import area_name
from geo.mistakes import Mistake
from loaders.rounds.texts import round_as_text
from say.rounds.round_words import claim_in_words
from say.text import holds_words
from store.database import open_store
from store.rounds import save_round

LETTERS_OF_A_CHECKSUM = 8


def decide(arguments: argparse.Namespace) -> int:
    """Let the word of one returned workbook stand, and say of what."""
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        if saved.frozen:
            raise Mistake(f"{saved.name} is closed, so nothing of it is decided any more.")
        now = standing_kept(store, saved, arguments.on)
        one = _returned(now, arguments.file)
        decided = _what_it_decides(now, one, arguments.about)
        of = reduce(lambda of, claim: of.decided(claim, one.checksum), decided, now.of)
        save_round(store, saved.id, saved.name, round_as_text(of), saved.version)
    for said in decided.values():
        print(said)
    return 0


def _returned(now: Standing, named: str) -> Return:
    """Find a returned workbook by its name, or by the first letters of its checksum."""
    wanted = named.casefold()
    by_checksum = len(wanted) >= LETTERS_OF_A_CHECKSUM
    found = [
        one for one in now.returns if one.file.casefold() == wanted or (by_checksum and one.checksum.startswith(wanted))
    ]
    if len(found) == 1:
        return found[0]
    if found:
        sums = " or ".join(one.checksum[:LETTERS_OF_A_CHECKSUM] for one in found)
        raise Mistake(f'{len(found)} workbooks came back as "{named}": give the letters of one instead, {sums}.')
    raise Mistake(f'No workbook "{named[:80]}" counts in {now.of.name}: take its name from the table of round status.')


def _what_it_decides(now: Standing, one: Return, about: str) -> dict[str, str]:
    """By the key of each claim, what is decided, in words."""
    if one in now.waiting and not about:
        return {one.key_of_waiting: f"{one.file} counts as of {area_name(one.area)}."}
    found = {
        each.claim.key: f"{claim_in_words(each, now)}: what {one.file} says stands."
        for each in now.merged.contradictions
        if one.checksum in dict(each.said)
        and each.stands != one.checksum
        and (not about or holds_words(claim_in_words(each, now), about))
    }
    if not found:
        raise Mistake(f"{one.file} waits for no decision there: round status says what does.")
    return found
