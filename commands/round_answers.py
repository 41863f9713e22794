"""Commands that take what comes back: the workbooks of a round, or the one of a letter."""

import argparse

from commands.kept_rounds import saved_round, standing_kept
from commands.reading import directory_of
from commands.writing import SECONDS_IN_SILENCE, note, progress_after, require_ending, save
from coverage.rounds.collection import Round
from coverage.rounds.standing import asked_of
from loaders.directory.directory_file import as_csv
from loaders.directory.directory_text import directory_of_texts
from loaders.rounds.letter_return import answer_to_a_letter
from loaders.rounds.taking import files_at, take_files
from loaders.rounds.texts import return_as_text, return_of_text, round_of_text
from say.rounds.round_words import late_in_words, return_in_words
from store.database import Store, open_store
from store.rounds import keep_returns, round_texts


def take(arguments: argparse.Namespace) -> int:
    """Take returned workbooks, all of them or none, and say every mistake."""
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        of, base = round_of_text(saved.text), directory_of_texts(saved.directory)
        files, report = files_at(arguments.files), progress_after(SECONDS_IN_SILENCE)
        taken = take_files(files, of, base, asked_of(base, of), _other_rounds(store, of), arguments.on, report)
        texts = {checksum: return_as_text(one) for checksum, one in taken.returns.items()}
        new = keep_returns(store, saved.id, texts)
        note([*(said for one in taken.returns.values() for said in one.mistakes), *taken.refused])
        now = standing_kept(store, saved, arguments.on)
    late = sum(one.late for one in new)
    note([said for said in (late_in_words(of, late), _already_there(len(texts) - len(new))) if said])
    for one in (return_of_text(one.text) for one in new if not one.late):
        print(one.waits or return_in_words(now, one))
    print(f"New workbooks: {len(new)}. Files that could not be taken: {len(taken.refused)}.")
    return 0


def _already_there(count: int) -> str:
    if not count:
        return ""
    return "1 file was taken before, and stands." if count == 1 else f"{count} files were taken before, and stand."


def _other_rounds(store: Store, of: Round) -> dict[str, str]:
    """The names of the other rounds, by the code of their workbooks."""
    return {one.code: one.name for one in map(round_of_text, round_texts(store)) if one.code != of.code}


def answer(arguments: argparse.Namespace) -> int:
    """Read the workbook that came back with a letter, and write the directory with its answers."""
    require_ending(arguments.out, ".csv")
    now = answer_to_a_letter(arguments.file, arguments.file.name, directory_of(arguments), arguments.on)
    for one in now.returns:
        note(one.mistakes)
        print(one.waits or return_in_words(now, one))
    save(arguments.out, as_csv(now.merged.directory).encode())
    return 0
