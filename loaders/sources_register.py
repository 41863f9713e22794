"""The registers, as screens show them: every source with its edition, licence and attribution."""

import tomllib

import pandas as pd

from geo.data_folder import DATA


def _read(name: str) -> dict[str, dict[str, object]]:
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def sources() -> pd.DataFrame:
    """List every source of ``data/sources.toml``; what an entry does not say is "not stated"."""
    columns = {
        "title": "Source",
        "publisher": "Publisher",
        "vintage": "Edition",
        "used_for": "Used for",
        "licence": "Licence",
        "attribution": "Attribution",
        "url": "Address",
        "package": "Came by package",
        "accessed": "Read on",
        "note": "Note",
    }
    entries = _read("sources.toml").values()
    rows = [{label: str(entry.get(key, "not stated")) for key, label in columns.items()} for entry in entries]
    return pd.DataFrame(rows)


def published_corrections() -> pd.DataFrame:
    """List where a published record differs from its newest fact, column by column, and why."""
    return _table("published_corrections.csv")


def published_history() -> pd.DataFrame:
    """List every published fact: the record it belongs to, what it adds, its date, period and source."""
    return _table("published_history.csv")


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / "directories" / name, dtype=str, keep_default_na=False)


def national_finding(key: str) -> dict[str, object]:
    """Return one entry of ``data/national_findings.toml``: figure, words, source, url, reviewed."""
    return _read("national_findings.toml")[key]


def helplines() -> list[dict[str, object]]:
    """List the helplines of ``data/helplines.toml``: name, number, note, source, reviewed."""
    return list(_read("helplines.toml")["helpline"])  # type: ignore[arg-type]
