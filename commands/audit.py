"""Commands about the audit: show it, write it to a file, and check that nobody changed it."""

import argparse
import re

from commands.command import Command, Group
from commands.options import a_file, a_number_of
from commands.writing import require_ending, save
from store.audit import Head
from store.audit_chain import entries, head, verify_chain
from store.audit_file import audit_as_csv
from store.database import open_store

USUALLY_SHOWN = 50


def show(arguments: argparse.Namespace) -> int:
    """Print the last rows, the last first."""
    with open_store() as store:
        for one in entries(store, arguments.most):
            version = "" if one.version is None else f" version {one.version}"
            about = f"{one.kind} {one.about}".strip() + version
            print(f"{one.number} {one.at:%Y-%m-%d %H:%M:%S} UTC {one.account} {one.action} {about}")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write every row to a file."""
    require_ending(arguments.out, ".csv")
    with open_store() as store:
        save(arguments.out, audit_as_csv(store))
        print(f"The audit up to row {_noted(head(store))} was written to {arguments.out}.")
    return 0


def verify(arguments: argparse.Namespace) -> int:
    """Say whether the chain is whole; a broken one ends the program with 1."""
    with open_store() as store:
        if broken := verify_chain(store, arguments.head):
            print(broken)
            return 1
        print(f"The audit is whole. Note its last row elsewhere: {_noted(head(store))}")
    return 0


def _noted(last: Head) -> str:
    """A head as it is noted and given to ``--head``."""
    return f"{last.number}:{last.hash}"


def _a_head(text: str) -> Head:
    """Read a head that was noted."""
    number, _, noted = text.partition(":")
    if not re.fullmatch(r"\d{1,9}", number, re.ASCII) or not re.fullmatch("[0-9a-f]{64}", noted):
        raise argparse.ArgumentTypeError(f"{text[:60]} is not a row as audit verify notes it: 12:0f3a…")
    return Head(int(number), noted)


AUDIT = {
    "audit": Group(
        "who did what: every change, sign-in and refusal",
        {
            "list": Command(
                show,
                "the last rows of the audit",
                {
                    "--most": {
                        "type": a_number_of("rows", 1, 9999),
                        "default": USUALLY_SHOWN,
                        "metavar": "N",
                        "help": f"at most so many; default: {USUALLY_SHOWN}",
                    }
                },
            ),
            "export": Command(
                export, "every row of the audit, as a table", {"--out": {**a_file("ends in .csv"), "required": True}}
            ),
            "verify": Command(
                verify,
                "whether a row of the audit was changed or removed",
                {
                    "--head": {
                        "type": _a_head,
                        "metavar": "ROW:HASH",
                        "help": "a last row that was noted before: shows whether the end was cut off",
                    }
                },
            ),
        },
    )
}
