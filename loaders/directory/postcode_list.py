"""Read a list of postcodes from a table."""

from pathlib import Path

from geo.mistakes import Mistake
from loaders.files.rows_of_csv import rows_of_csv

HEADINGS = ("postcode", "postcodes", "post code")


def load_postcodes(path: Path) -> list[str]:
    """Read the column of postcodes of a CSV file, as written, blanks included.

    Raises
    ------
    Mistake
        If the file cannot be read, has no such column, or no rows.
    """
    rows = rows_of_csv(path)
    for name in rows[0] if rows else []:
        if name and name.strip().lower() in HEADINGS:
            return [row[name] or "" for row in rows]
    raise Mistake(f"{path} has no column named postcode, or no rows; name the column of postcodes “postcode”.")
