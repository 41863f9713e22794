"""Commands about collection rounds: open one, write its workbooks, take what comes back, say how it stands, and close it."""

import argparse
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from commands.command import Command, Group, Options
from commands.kept_rounds import saved_round, standing_kept
from commands.offices import OFFICES, offices_of
from commands.options import WHOLE_DIRECTORY, a_date, a_file
from commands.reading import directory_of
from commands.round_decisions import decide
from commands.writing import SECONDS_IN_SILENCE, note, progress_after, require_ending, save
from coverage.export import safe_cell
from coverage.rounds.collection import USUAL_QUESTIONS, Question, Round
from coverage.rounds.standing import Standing, asked_of
from geo.areas import area_name, area_table
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.directory.directory_file import as_csv
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.rounds.letter_return import answer_to_a_letter
from loaders.rounds.taking import files_at, take_files
from loaders.rounds.texts import return_as_text, return_of_text, round_as_text, round_of_text
from say.numbers import count
from say.rounds.round_before import compared_with_before
from say.rounds.round_files import files_to_send
from say.rounds.round_letters import reminder_text
from say.rounds.round_office import office_asked
from say.rounds.round_words import (
    contradiction_in_words,
    late_in_words,
    published_of_round,
    return_in_words,
    standing_in_words,
    standing_table,
)
from store.database import Store, open_store
from store.directories import publish, published
from store.rounds import (
    SavedRound,
    keep_returns,
    open_round,
    returns_of,
    round_texts,
    save_round,
)

LEVEL = "pfa"
"""Whose areas are asked where nobody says which."""


def open_a_round(arguments: argparse.Namespace) -> int:
    """Keep a new round of a directory as it is now."""
    directory = directory_of(arguments)
    areas = tuple(dict.fromkeys(find_area(one, LEVEL).code for one in arguments.area)) or tuple(area_table(LEVEL).index)
    questions = tuple(dict.fromkeys(map(Question.of_key, arguments.ask))) or USUAL_QUESTIONS
    of = Round(
        name=arguments.name,
        code=uuid4().hex[:8],
        opened_on=arguments.on,
        due=arguments.due,
        owner=arguments.owner,
        address=arguments.address,
        areas=areas,
        questions=questions,
        on_record=f"{directory.title}, {directory.edition}",
        invented=directory.invented,
    )
    with open_store() as store:
        heading = open_round(store, of.name, round_as_text(of), directory_as_texts(directory))
    unknown = asked_of(directory, of).cells_unknown
    print(
        f"{heading.name} is open: {count(len(areas), 'area')} to ask, {count(len(questions), 'question')} each, "
        f"{count(unknown, 'unknown cell')}."
    )
    return 0


def send(arguments: argparse.Namespace) -> int:
    """Write a workbook for each area, and the e-mail that goes with it, into a folder; nothing is sent."""
    with open_store() as store:
        saved = saved_round(store, arguments.round)
    of, base = round_of_text(saved.text), directory_of_texts(saved.directory)
    known, offices = asked_of(base, of), offices_of(arguments)
    _make_folder(arguments.out)
    report = progress_after(SECONDS_IN_SILENCE)
    for done, (name, content) in enumerate(files_to_send(of, known, offices)):
        report(done, 2 * len(of.areas))
        save(arguments.out / name, content)
    print(f"{count(len(of.areas), 'workbook')} and as many e-mails to {arguments.out}; nothing was sent.")
    return 0


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


def status(arguments: argparse.Namespace) -> int:
    """Say how a round stands; its board as a table, and reminders to who is silent, where they are asked for."""
    require_ending(arguments.out, ".csv")
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        now = standing_kept(store, saved, arguments.on)
        late = sum(one.late for one in returns_of(store, saved.id))
        before = standing_kept(store, saved_round(store, arguments.before), arguments.on) if arguments.before else None
    print("\n".join([*standing_in_words(now), *filter(None, [late_in_words(now.of, late)])]))
    for one in now.merged.contradictions:
        if not one.stands:
            print(contradiction_in_words(one, now))
    for returned in now.returns:
        print(f"{returned.file}: {returned.waits}" if returned.waits else return_in_words(now, returned))
    if before:
        print("\n".join(compared_with_before(now, before)))
    if arguments.out:
        save(arguments.out, standing_table(now).map(safe_cell).to_csv(index=False).encode("utf-8-sig"))
    if arguments.reminders:
        _make_folder(arguments.reminders)
        offices = offices_of(arguments)
        for area in now.silent:
            text = reminder_text(now.of, area, office_asked(now.of, area, offices), arguments.on)
            save(arguments.reminders / f"{area_name(area)}.txt", text.encode())
    return 0


def close(arguments: argparse.Namespace) -> int:
    """Close a round, write what it made of its directory, and publish that as a version where a name is given."""
    require_ending(arguments.out, ".csv")
    if bool(arguments.publish) != bool(arguments.by):
        raise Mistake("To publish a round, give both --publish with a name and --by with who publishes.")
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        now = standing_kept(store, saved, arguments.on)
        if not saved.frozen:
            closed = now.of.closed(arguments.on)
            save_round(store, saved.id, saved.name, round_as_text(closed), saved.version, closed=True)
            now = replace(now, of=closed)
        if arguments.publish:
            print(_published(store, saved, now, arguments.publish, arguments.by))
    print("\n".join(standing_in_words(now)))
    if arguments.out:
        save(arguments.out, as_csv(now.merged.directory).encode())
    return 0


def answer(arguments: argparse.Namespace) -> int:
    """Read the workbook that came back with a letter, and write the directory with its answers."""
    require_ending(arguments.out, ".csv")
    now = answer_to_a_letter(arguments.file, arguments.file.name, directory_of(arguments), arguments.on)
    for one in now.returns:
        note(one.mistakes)
        print(one.waits or return_in_words(now, one))
    save(arguments.out, as_csv(now.merged.directory).encode())
    return 0


def _published(store: Store, saved: SavedRound, now: Standing, name: str, by: str) -> str:
    """Publish what a closed round made of its directory, once however often it is asked."""
    listed = published(store)
    before = next((one for one in listed if one.facts.get("round") == saved.id), None)
    if before:
        return f"It is published already, as version {before.version} of {before.name}."
    same = next((one for one in listed if one.name.casefold() == name.casefold()), None)
    facts = published_of_round(now, saved.id)
    why = f"{saved.name}: {len(now.answered)} of {len(now.of.areas)} areas answered."
    expected = same.version if same else None
    parts = directory_as_texts(now.merged.directory)
    made = publish(store, name, parts, by, why, facts, same.id if same else None, expected)
    return f"Published as version {made.version} of {made.name}."


def _other_rounds(store: Store, of: Round) -> dict[str, str]:
    """The names of the other rounds, by the code of their workbooks."""
    return {one.code: one.name for one in map(round_of_text, round_texts(store)) if one.code != of.code}


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Mistake(f"{folder} could not be made: {error.strerror}.") from error


ROUND: Options = {"round": {"metavar": "ROUND", "help": "its name, or its id"}}
ON: Options = {"--on": WHOLE_DIRECTORY["--on"]}
FOLDER = {"type": Path, "metavar": "FOLDER"}
ROUNDS: dict[str, Command | Group] = {
    "answer": Command(
        answer,
        "read the workbook that came back with a letter, and write the directory with its answers",
        {
            "file": {"type": Path, "metavar": "FILE"},
            **WHOLE_DIRECTORY,
            "--out": {**a_file("the directory with the answers: ends in .csv"), "required": True},
        },
    ),
    "round": Group(
        "collection rounds: areas are asked what is not known, and their workbooks are taken",
        {
            "open": Command(
                open_a_round,
                "open a round of a directory",
                {
                    "name": {"metavar": "NAME", "help": "what the round is called"},
                    "--due": {
                        "type": a_date,
                        "required": True,
                        "metavar": "DATE",
                        "help": "by when answers are wanted",
                    },
                    "--owner": {"required": True, "metavar": "OFFICE", "help": "the office that asks"},
                    "--address": {
                        "required": True,
                        "metavar": "E-MAIL",
                        "help": "of a role in it: where workbooks go back to",
                    },
                    "--area": {
                        "action": "append",
                        "default": [],
                        "metavar": "AREA",
                        "help": "a police force area; may be repeated; default: all",
                    },
                    "--ask": {
                        "action": "append",
                        "default": [],
                        "metavar": "KIND[:RISK[:COMMUNITY]]",
                        "help": "a question; may be repeated; default: every kind of work that areas commission",
                    },
                    **WHOLE_DIRECTORY,
                },
            ),
            "send": Command(
                send,
                "write the workbook of each area and the e-mail that goes with it; nothing is sent",
                {**ROUND, "--out": {**FOLDER, "required": True, "help": "where they are written"}, **OFFICES},
            ),
            "take": Command(
                take,
                "take returned workbooks: files, folders or zips, all in one go",
                {**ROUND, "files": {"type": Path, "nargs": "+", "metavar": "FILE"}, **ON},
            ),
            "status": Command(
                status,
                "who has answered, what is still unknown, and what each answer said",
                {
                    **ROUND,
                    **ON,
                    "--out": a_file("the board as a table: ends in .csv"),
                    "--before": {"metavar": "ROUND", "help": "an earlier round to compare it with"},
                    "--reminders": {**FOLDER, "help": "where a reminder to each silent area is written"},
                    **OFFICES,
                },
            ),
            "decide": Command(
                decide,
                "let the word of one returned workbook stand: where it waits, and where it contradicts another",
                {
                    **ROUND,
                    "file": {"metavar": "FILE", "help": "what it was called, or the first 8 letters of its checksum"},
                    "--about": {
                        "default": "",
                        "metavar": "WORDS",
                        "help": "only where these name what they contradict in",
                    },
                    **ON,
                },
            ),
            "close": Command(
                close,
                "close a round, and publish what it made of its directory",
                {
                    **ROUND,
                    **ON,
                    "--publish": {"metavar": "NAME", "help": "publish as this directory, or as its next version"},
                    "--by": {"metavar": "NAME", "help": "who publishes"},
                    "--out": a_file("the directory with the answers: ends in .csv"),
                },
            ),
        },
    ),
}
