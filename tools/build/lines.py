"""Write text files that come out byte for byte the same on every machine."""

from pathlib import Path

import pandas as pd


def write_csv(table: pd.DataFrame, path: Path) -> Path:
    """Write a table without its index as UTF-8 CSV with newline endings; return the path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_csv(path, index=False, lineterminator="\n", encoding="utf-8")
    return path
