"""The command that writes the evidence register."""

import argparse

from commands.command import Command
from commands.options import OUT, PEOPLE
from commands.reading import people_of
from commands.writing import write_table
from say.answers import evidence_register


def write_evidence(arguments: argparse.Namespace) -> int:
    """Write every claim with its source, how it was measured, and where it is used."""
    return write_table(arguments.out, evidence_register(people_of(arguments)))


EVIDENCE = {
    "evidence": Command(
        write_evidence,
        "every claim behind the numbers: its source, how it was measured, where it is used",
        {"--assumptions": PEOPLE["--assumptions"], "--series": PEOPLE["--series"], **OUT},
    ),
}
