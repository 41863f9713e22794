"""The official files that can be fetched, as ``data/lookups/official_files.toml`` lists them."""

import tomllib
from dataclasses import dataclass, field
from functools import cache

from geo.data_folder import DATA


@dataclass(frozen=True)
class Service:
    """A service that gives official files: its names, where its addresses begin, and the terms on which it gives them."""

    key: str
    name: str
    publisher: str
    base: str
    licence: str
    attribution: str


@dataclass(frozen=True)
class FileWanted:
    """One file: its service, what it is, and what must stand in it. What each field means is said in the list."""

    key: str
    service: Service
    title: str
    used_for: str
    ending: str
    columns: tuple[str, ...]
    fewest: int
    path: str = ""
    found_by: str = ""
    days: int = 0
    words: tuple[str, ...] = field(default=())


@cache
def files_wanted() -> tuple[FileWanted, ...]:
    """Every file of the list, in its order."""
    listed = tomllib.loads((DATA / "lookups" / "official_files.toml").read_text(encoding="utf-8"))
    services = {key: Service(key, **about) for key, about in listed["service"].items()}
    return tuple(_file(key, about, services) for key, about in listed["file"].items())


def services_wanted() -> tuple[str, ...]:
    """The keys of the services, in the order of the list."""
    return tuple(dict.fromkeys(one.service.key for one in files_wanted()))


def _file(key: str, about: dict[str, object], services: dict[str, Service]) -> FileWanted:
    lists = {name: tuple(value) if isinstance(value, list) else value for name, value in about.items()}
    return FileWanted(key, **{**lists, "service": services[str(about["service"])]})  # type: ignore[arg-type]
