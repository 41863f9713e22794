"""Read a plain CSV of the user's own, with a line of headings, row by row."""

import csv
from pathlib import Path

from geo.mistakes import Mistake


def rows_of_csv(path: Path) -> list[dict[str, str]]:
    """Read the rows of a CSV file by heading, every cell as it is written.

    Raises
    ------
    Mistake
        If the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Mistake(f"{path} could not be read as a CSV file: {error}.") from error
