"""Commands about whole directories: checking one, writing it in another form, putting two together, and what changed."""

import argparse
from datetime import UTC, date, datetime, time
from pathlib import Path

from commands.command import Command
from commands.decided import DECIDED, OFFICE, doubles_in, services_of_both
from commands.options import DIRECTORY, OUT, a_file
from commands.reading import named_directory
from commands.writing import WRITERS, note, require_ending, save, write_table
from coverage.reconcile.together import put_together
from geo.mistakes import Mistake
from loaders.directory.directory_file import as_csv
from loaders.files_out.forms import DIRECTORY_FORMS
from loaders.intake.load import load_directory
from say.answers import changes_of, doubles_of, fields_put_together
from say.coverage.change_log import Edition, change_log
from say.coverage.change_log_feed import change_log_feed


def check(arguments: argparse.Namespace) -> int:
    """Print what was read of a directory, and every problem, as JSON."""
    _, report = load_directory(arguments.file, arguments.file.name)
    print(report.as_json())
    return 0


def write_doubles(arguments: argparse.Namespace) -> int:
    """Write which records of two directories are probably of one service, to be decided on."""
    first, second = named_directory(arguments.first), named_directory(arguments.second)
    doubles = doubles_in(first, second, arguments.decided == OFFICE)
    answers = {pair: one.answer for pair, one in doubles.decided.items()}
    return write_table(arguments.out, doubles_of(first, second, doubles.proposed, answers))


def write_together(arguments: argparse.Namespace) -> int:
    """Write two directories as one in the CSV form, a service of both once; and where each of its fields is from, if asked."""
    require_ending(arguments.out, ".csv")
    require_ending(arguments.provenance, *WRITERS)
    first, second = named_directory(arguments.first), named_directory(arguments.second)
    if first.invented != second.invented:
        raise Mistake("One of the two is marked INVENTED, and invented records are never put together with real ones.")
    decisions = services_of_both(first, second, arguments.decided)
    together = put_together(first, second, decisions)
    save(arguments.out, as_csv(together).encode())
    services = len(together.services)
    note([f"{services} services written to {arguments.out}, {len(decisions)} of them of both."])
    return (
        write_table(arguments.provenance, fields_put_together(first, second, together)) if arguments.provenance else 0
    )


def write_directory(arguments: argparse.Namespace) -> int:
    """Write a whole directory in one of its forms, by the ending of the file's name."""
    require_ending(arguments.out, *DIRECTORY_FORMS)
    directory = named_directory(arguments.named)
    save(arguments.out, DIRECTORY_FORMS[arguments.out.suffix.lower()].write(directory, None))
    note([f"{len(directory.services)} services written to {arguments.out}."])
    return 0


def write_changes(arguments: argparse.Namespace) -> int:
    """Write what changed from one edition of a directory to the next: as a table, or as an Atom feed of one entry."""
    require_ending(arguments.out, *WRITERS, ".atom")
    before, after = (_edition(named, arguments.on) for named in (arguments.first, arguments.second))
    log = change_log([before, after])
    note(log[0].sentences)
    answer = changes_of(log, after)
    if arguments.out.suffix.lower() in WRITERS:
        return write_table(arguments.out, answer)
    save(arguments.out, change_log_feed(log, after, after.directory.title, answer[1]))
    return 0


def _edition(named: str, on: date) -> Edition:
    directory = named_directory(named)
    return Edition(directory.title, datetime.combine(on, time(), UTC), "", "", directory)


TWO = {
    "first": {"metavar": "FIRST", "help": "a file, or published; its word stands where both say something"},
    "second": {"metavar": "SECOND", "help": "a file, or published"},
}
DIRECTORIES = {
    "check": Command(
        check, "read a directory and report every problem, as JSON", {"file": {"type": Path, "metavar": "FILE"}}
    ),
    "directory": Command(
        write_directory,
        "a whole directory as a workbook, a table, a map or Open Referral UK",
        {
            "named": {"metavar": "DIRECTORY", "help": "a file, or published, or demonstration"},
            "--out": {**a_file(f"ends in {', '.join(DIRECTORY_FORMS)}"), "required": True},
        },
    ),
    "doubles": Command(
        write_doubles,
        "which records of two directories are probably of one service, to be decided on",
        {
            **TWO,
            "--decided": {
                "choices": [OFFICE],
                "help": "fill in what was answered in the dashboard, from where it keeps its saved work",
            },
            **OUT,
        },
    ),
    "changes": Command(
        write_changes,
        "what changed from one edition of a directory to the next, in words and by area: a table or an Atom feed",
        {
            "first": {"metavar": "EARLIER", "help": "a file, or published"},
            "second": {"metavar": "LATER", "help": "a file, or published"},
            "--on": DIRECTORY["--on"] | {"help": "the date that the feed has; default: today"},
            "--out": {**a_file("ends in .csv, .xlsx or .atom"), "required": True},
        },
    ),
    "together": Command(
        write_together,
        "two directories as one, a service of both once, as was decided in the list of doubles",
        {
            **TWO,
            "--decided": {**DECIDED["--decided"], "required": True},
            "--out": {**a_file("the directory, in the CSV form"), "required": True},
            "--provenance": a_file("where each field of a service of both is from: .csv or .xlsx"),
        },
    ),
}
