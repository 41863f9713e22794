"""The same models without a browser: places, directories, people and plans. See ``python cli.py --help``."""

import argparse
import sys
from collections.abc import Mapping, Sequence

from geo.installed import say_what_is_missing

if __name__ == "__main__":
    say_what_is_missing()

from commands.access import ACCESS
from commands.area_of_map import AREA_OF_MAP
from commands.areas import AREAS
from commands.asking import ASKING
from commands.audit import AUDIT
from commands.backups import BACKUPS
from commands.command import Command, Group
from commands.directories import DIRECTORIES
from commands.doctor import DOCTOR
from commands.evidence import EVIDENCE
from commands.geography import GEOGRAPHY
from commands.maps import MAPS
from commands.money import MONEY
from commands.official_files import OFFICIAL_FILES
from commands.papers import PAPERS
from commands.places import PLACES
from commands.plans import PLANS
from commands.recuts import RECUTS
from commands.rounds import ROUNDS
from commands.sweeps import SWEEPS
from commands.tokens import TOKENS
from geo.mistakes import Mistake

COMMANDS: dict[str, Command | Group] = {
    **PLACES,
    **DIRECTORIES,
    **AREAS,
    **RECUTS,
    **AREA_OF_MAP,
    **ACCESS,
    **MAPS,
    **MONEY,
    **PAPERS,
    **ASKING,
    **PLANS,
    **SWEEPS,
    **EVIDENCE,
    **OFFICIAL_FILES,
    **GEOGRAPHY,
    **ROUNDS,
    **AUDIT,
    **TOKENS,
    **BACKUPS,
    **DOCTOR,
}
"""By name, in the order of ``--help``."""


class _PlainParser(argparse.ArgumentParser):
    """Says what is wrong with the words given in one line, without the usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Print one line and exit with 2."""
        print(f"{self.prog}: {message}. See {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = _PlainParser(prog="cli.py", description="Coverage of domestic abuse services, without a browser.")
    _add(COMMANDS, top)
    return top


def _add(commands: Mapping[str, Command | Group], to: argparse.ArgumentParser) -> None:
    """Give a parser its commands, those of a group under the group's own word."""
    each = to.add_subparsers(required=True, metavar="COMMAND", parser_class=_PlainParser)
    for name, command in commands.items():
        words = each.add_parser(name, help=command.says)
        if isinstance(command, Group):
            _add(command.commands, words)
            continue
        words.set_defaults(run=command.run)
        for option, how in command.options.items():
            words.add_argument(option, **how)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; a user's mistake is one plain line on standard error and a status of 2."""
    arguments = parser().parse_args(words)
    try:
        status: int = arguments.run(arguments)
    except Mistake as mistake:
        print(f"cli.py: {mistake}", file=sys.stderr)
        return 2
    return status


if __name__ == "__main__":
    sys.exit(main())
