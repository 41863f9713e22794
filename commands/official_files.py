"""The command that fetches the current official files."""

import argparse
from datetime import date
from pathlib import Path

from commands.command import Command
from commands.workers import ended_by_ctrl_c
from commands.writing import note
from loaders.fetch.fetching import Request, fetch
from loaders.fetch.wanted import services_wanted


def fetch_files(arguments: argparse.Namespace) -> int:
    """Fetch the official files into a folder; say of each what came."""
    request = Request(arguments.into, arguments.only, arguments.stand_in, date.today())
    with ended_by_ctrl_c("Stopped. What came is kept; give the same command again and it goes on."):
        fetched = fetch(request, tell=lambda said: note([said]))
    for one in fetched:
        of_all = f" of {one.of_rows:,}" if one.of_rows != one.rows else ""
        print(f"{one.file}: {one.rows:,}{of_all} rows, {one.licence}, {one.sha256[:12]}.")
    return 0


OFFICIAL_FILES = {
    "fetch": Command(
        fetch_files,
        "the current boundaries, populations, forces and notices, from their publishers",
        {
            "--into": {"type": Path, "metavar": "FOLDER", "required": True, "help": "where they are written"},
            "--only": {"default": "", "choices": services_wanted(), "help": "one service"},
            "--from": {
                "dest": "stand_in",
                "default": "",
                "metavar": "URL",
                "help": "an address of this machine that stands in for the services, for tests",
            },
        },
    ),
}
