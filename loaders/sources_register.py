"""The registers, as screens and files name them: every source with its edition, licence and attribution."""

import re
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path

import pandas as pd

from geo.data_folder import DATA

_NOT_STATED = "not stated"


@cache
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
    rows = [{label: str(entry.get(key, _NOT_STATED)) for key, label in columns.items()} for entry in entries]
    table = pd.DataFrame(rows)
    return table.assign(Edition=table["Edition"].str[:1].str.upper() + table["Edition"].str[1:])


def edition_of(key: str) -> str:
    """Return the edition of a source inside a sentence. Raises KeyError for a source that is not listed."""
    return str(_read("sources.toml")[key]["vintage"])


def package_of(key: str) -> str:
    """Return the package that carries a source, pinned: ``name==version``. Raises KeyError where none does."""
    return str(_read("sources.toml")[key]["package"])


def attribution_of(key: str) -> str:
    """Return what must be said of whose a source is. Raises KeyError for a source that is not listed."""
    return str(_read("sources.toml")[key]["attribution"])


def licence_in_words(key: str) -> str:
    """Say of a source under which licence it is, and whose. Raises KeyError for a source that is not listed."""
    entry = _read("sources.toml")[key]
    return f"{entry['title']}. Licence: {entry['licence']}. {str(entry['attribution']).rstrip('.')}."


def publisher_and_edition(key: str) -> str:
    """Name whose figures they are, and of when."""
    return f"{_read('sources.toml')[key]['publisher']}, {edition_of(key)}"


def licence_of_file(checksum: str) -> str:
    """Return the licence of the source whose file under ``data/`` has this SHA-256; "" where no file of ours does."""
    made = (entry for entry in _read("sources.toml").values() if checksum in _checksums(entry).values())
    return next((str(entry["licence"]) for entry in made), "")


def changed_files() -> tuple[str, ...]:
    """List the registered files under ``data/`` that are missing, or are not those that the register sums up."""
    registered = {name: kept for entry in _read("sources.toml").values() for name, kept in _checksums(entry).items()}
    return tuple(name for name, kept in sorted(registered.items()) if _checksum_of(DATA / name) != kept)


def _checksum_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _checksums(entry: dict[str, object]) -> dict[str, str]:
    files = entry.get("checksums")
    return files if isinstance(files, dict) else {}


def named_briefly(key: str) -> str:
    """Name a source with its edition as sentences and files do, from its ``brief``.

    ``{edition}`` in it stands for the edition, ``{year}`` for the first year that the edition names. Raises KeyError for a
    source that is not listed, or has no ``brief``.
    """
    return str(_read("sources.toml")[key]["brief"]).format(edition=edition_of(key), year=year_of(key))


def year_of(key: str) -> str:
    """Return the first year that the edition of a source names; "" where it names none."""
    return str((re.findall(r"\d{4}", edition_of(key)) or [""])[0])


def published_corrections() -> pd.DataFrame:
    """List where a published record differs from its newest fact, column by column, and why."""
    return _table("published_corrections.csv")


def published_history() -> pd.DataFrame:
    """List every published fact: the record it belongs to, what it adds, its date, period and source."""
    return _table("published_history.csv")


def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA / "directories" / name, dtype=str, keep_default_na=False)


def read_on(key: str) -> str:
    """Return the day on which a source was read, as ISO has it. Raises KeyError for a source that is not listed."""
    return str(_read("sources.toml")[key]["accessed"])


def national_findings() -> dict[str, dict[str, object]]:
    """Return every entry of ``data/national_findings.toml`` by its key."""
    return _read("national_findings.toml")


def national_finding(key: str) -> dict[str, object]:
    """Return one entry of ``data/national_findings.toml``: figure, words, period, source, url, reviewed."""
    return _read("national_findings.toml")[key]


def helplines() -> list[dict[str, object]]:
    """List the helplines of ``data/helplines.toml``: name, number, note, source, reviewed."""
    return list(_read("helplines.toml")["helpline"])  # type: ignore[arg-type]
