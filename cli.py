"""The same functions without a browser: locate, check, coverage. See ``python cli.py --help``."""

import argparse
import csv
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from coverage.ask import COMMUNITY_AXIS, DEFAULT_STALENESS_MONTHS, INTERVENTION_AXIS, RISK_AXIS, Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance, safe_cell, to_csv, to_xlsx
from coverage.tables import coverage_table
from coverage.vocabulary import LEVELS
from geo.mistakes import Mistake
from geo.postcodes import PostcodeIndex
from loaders.directory import load_directory
from loaders.shipped import demonstration_directory, published_directory

SHIPPED = {"published": published_directory, "demonstration": demonstration_directory}


def locate(arguments: argparse.Namespace) -> int:
    """Print the areas of postcodes as CSV; 1, with a line that says so, when none of them was found."""
    postcodes = list(arguments.postcodes) + (_postcodes_in(Path(arguments.file)) if arguments.file else [])
    if not postcodes:
        raise Mistake("Give one postcode or more, or --file with a CSV that has a column named postcode.")
    located = PostcodeIndex.open().locate(postcodes)
    located.map(safe_cell).to_csv(sys.stdout, index=False)
    if located["result"].eq("found").any():
        return 0
    print("cli.py: none of these is a postcode of England or Wales that we know.", file=sys.stderr)
    return 1


def _postcodes_in(path: Path) -> list[str]:
    """Read the postcode column of a CSV file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Mistake(f"{path} could not be read as a CSV file: {error}.") from error
    for name in rows[0] if rows else []:
        if name and name.strip().lower() in ("postcode", "postcodes", "post code"):
            return [row[name] or "" for row in rows]
    raise Mistake(
        f"{path} has no column named postcode, or no rows. Name the column of postcodes “postcode”."
    )


def check(arguments: argparse.Namespace) -> int:
    """Print what was read of a directory, and every problem, as JSON."""
    _, report = load_directory(Path(arguments.file), Path(arguments.file).name)
    print(report.as_json())
    return 0


def write_coverage(arguments: argparse.Namespace) -> int:
    """Write the coverage table of one ask."""
    terms = Terms(
        arguments.on, arguments.staleness_months, arguments.by_and_for_only, arguments.quality_assured_only
    )
    ask = Ask(arguments.risk, arguments.community, arguments.intervention, terms)
    directory = _directory(arguments.directory)
    table = coverage_table(evaluate(directory, terms), ask, arguments.level).rename_axis("area_code")
    _write(Path(arguments.out), table, _provenance(ask, directory))
    print(f"{len(table)} areas written to {arguments.out}", file=sys.stderr)
    return 0


def _directory(named: str) -> Directory:
    """Return a shipped directory by name, or load a file; rows set aside are counted on standard error."""
    if named in SHIPPED:
        return SHIPPED[named]()
    directory, report = load_directory(Path(named), Path(named).name)
    if report.rows_set_aside:
        print(
            f"{report.rows_set_aside} of {report.rows_read} rows were set aside: see `check`.",
            file=sys.stderr,
        )
    return directory


def _provenance(ask: Ask, directory: Directory) -> Provenance:
    asked = f"risk {ask.risk}, community {ask.community}, intervention {ask.intervention}, on {ask.terms.on}"
    return Provenance(
        title="Coverage",
        directory=directory.title,
        edition=directory.edition,
        asked=f"{asked}, records old after {ask.terms.staleness_months} months",
        sources="directory as named; ONS mid-2023 population estimates; ONS 2025 area codes",
        invented=directory.invented,
    )


def _write(path: Path, table: pd.DataFrame, provenance: Provenance) -> None:
    """Write a table by the ending of the file's name."""
    writers = {".csv": to_csv, ".xlsx": to_xlsx}
    if path.suffix.lower() not in writers:
        raise Mistake(f"{path} must end in .csv or .xlsx.")
    try:
        path.write_bytes(writers[path.suffix.lower()](table, provenance))
    except OSError as error:
        raise Mistake(f"{path} could not be written: {error.strerror}.") from error


def _a_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as 2026-11-22") from error


class _PlainParser(argparse.ArgumentParser):
    """Says what is wrong with the words given in one line, without the usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Print one line and exit with 2."""
        print(f"{self.prog}: {message}. See {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = _PlainParser(prog="cli.py", description="Coverage of domestic abuse services, without a browser.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_PlainParser)

    where = commands.add_parser("locate", help="the LAD, UTLA, force and region of postcodes, as CSV")
    where.add_argument("postcodes", nargs="*", metavar="POSTCODE")
    where.add_argument("--file", help="a CSV with a column named postcode")
    where.set_defaults(run=locate)

    checked = commands.add_parser("check", help="read a directory and report every problem, as JSON")
    checked.add_argument("file", metavar="FILE")
    checked.set_defaults(run=check)

    covered = commands.add_parser("coverage", help="the status of every area for one choice, as CSV or XLSX")
    covered.add_argument("--level", required=True, choices=list(LEVELS))
    covered.add_argument("--risk", default="any", choices=RISK_AXIS)
    covered.add_argument("--community", default="any", choices=COMMUNITY_AXIS)
    covered.add_argument("--intervention", default="any", choices=INTERVENTION_AXIS)
    covered.add_argument("--on", type=_a_date, default=date.today(), metavar="DATE", help="default: today")
    covered.add_argument("--staleness-months", type=int, default=DEFAULT_STALENESS_MONTHS, metavar="N")
    covered.add_argument("--by-and-for-only", action="store_true", help="leave specialist strands out")
    covered.add_argument("--quality-assured-only", action="store_true")
    covered.add_argument(
        "--directory", default="published", metavar="FILE", help="a file, or published, or demonstration"
    )
    covered.add_argument("--out", required=True, metavar="FILE", help="ends in .csv or .xlsx")
    covered.set_defaults(run=write_coverage)
    return top


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
