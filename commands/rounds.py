"""Collection rounds at the command line: what can be asked of them, and with which options."""

from pathlib import Path

from commands.command import Command, Group, Options
from commands.offices import OFFICES
from commands.options import WHOLE_DIRECTORY, a_date, a_file
from commands.round_answers import answer, take
from commands.round_decisions import decide
from commands.round_opened import open_a_round, send
from commands.round_standing import close, status

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
