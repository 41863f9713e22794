"""ONS Open Geography: the newest edition of a feature service, page by page.

A service's answer says ``exceededTransferLimit`` where more features follow; which edition is the newest its catalogue says.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from loaders.fetch.asking import Asker
from loaders.fetch.checked_json import changed, checked_json, missing, require
from loaders.fetch.csv_pages import as_csv, joined
from loaders.fetch.shape import Page, Shape, Start
from loaders.fetch.wanted import FileWanted

FEATURES_A_PAGE = 200
_OUTLINES = ("Polygon", "MultiPolygon")
Item = dict[str, Any]


def start(wanted: FileWanted, asker: Asker, today: date) -> Start:
    """The newest edition, its fields checked before anything of it is fetched."""
    name, edition = _newest(wanted, _json(asker, "?f=json", wanted))
    layer = f"/{name}/FeatureServer/0"
    about = _json(asker, f"{layer}?f=json", wanted)
    listed = about.get("fields")
    fields = [str(one.get("name")) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    _require_columns(wanted, fields)
    row_id = about.get("objectIdField") or next((field for field in fields if field in ("FID", "OBJECTID")), "")
    require(isinstance(row_id, str) and row_id in fields, wanted, missing("objectIdField"))
    count = _json(asker, f"{layer}/query?{urlencode({'where': '1=1', 'returnCountOnly': 'true', 'f': 'json'})}", wanted)
    require(isinstance(count.get("count"), int), wanted, missing("count"))
    asked = {
        "where": "1=1",
        "outFields": "*",
        "outSR": "4326",
        "orderByFields": row_id,
        "resultRecordCount": FEATURES_A_PAGE,
        "resultOffset": 0,
        "f": "geojson",
    }
    return Start(f"{layer}/query?{urlencode(asked)}", edition, count["count"])


def page(wanted: FileWanted, asker: Asker, path: str, content: bytes) -> Page:
    """A page of features."""
    entry = _checked(checked_json(content, asker.service), wanted)
    features = entry.get("features")
    if entry.get("type") != "FeatureCollection" or not isinstance(features, list):
        changed(wanted, missing("features"))
    for feature in features:
        _require_feature(wanted, feature)
    about = entry.get("properties")
    more = entry.get("exceededTransferLimit") or (isinstance(about, dict) and about.get("exceededTransferLimit"))
    require(not more or bool(features), wanted, "more is said to follow an empty page")
    kept = _as_rows(features) if wanted.ending == ".csv" else _as_features(features)
    return Page(kept, len(features), len(features), _next(path, len(features)) if more else "")


def whole(wanted: FileWanted, pages: Iterable[bytes]) -> Iterator[bytes]:
    """The features of all pages as one collection, or their fields as one table."""
    if wanted.ending == ".csv":
        yield from joined(pages)
        return
    yield b'{"type":"FeatureCollection","features":['
    between = b""
    for part in filter(None, pages):
        yield between + part
        between = b","
    yield b"]}\n"


SHAPE = Shape(start, page, whole)


def _json(asker: Asker, path: str, wanted: FileWanted) -> Item:
    return asker.ask(path, lambda content: _checked(checked_json(content, asker.service), wanted))


def _checked(entry: Any, wanted: FileWanted) -> Item:
    """An answer that is no error: these come with the status of a good one."""
    if not isinstance(entry, dict):
        changed(wanted, "its answer is a list")
    require("error" not in entry, wanted, "it answers with an error")
    return dict(entry)


def _newest(wanted: FileWanted, catalogue: Item) -> tuple[str, str]:
    """The name of the newest edition, the less detailed of two alike, and what it is called: "2025-12"."""
    services = catalogue.get("services")
    require(isinstance(services, list), wanted, missing("services"))
    names = [one.get("name") for one in services or () if isinstance(one, dict) and one.get("type") == "FeatureServer"]
    found = [m for name in names if isinstance(name, str) and (m := re.fullmatch(wanted.found_by, name))]
    dated = [
        (edition, match.groupdict().get("detail") == "BSC", match[0]) for match in found if (edition := _edition(match))
    ]
    require(bool(dated), wanted, "its catalogue names no edition")
    edition, _, name = max(dated)
    return name, edition


def _edition(match: re.Match[str]) -> str:
    parts = match.groupdict()
    if "month" not in parts:
        return f"20{parts['year']}"
    try:
        return datetime.strptime(f"{parts['month'][:3]} {parts['year']}", "%b %Y").strftime("%Y-%m")
    except ValueError:
        return ""


def _require_columns(wanted: FileWanted, fields: Iterable[str]) -> None:
    for pattern in wanted.columns:
        require(any(re.fullmatch(pattern, field) for field in fields), wanted, missing(pattern))


def _require_feature(wanted: FileWanted, feature: Any) -> None:
    said = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(said, dict):
        changed(wanted, missing("properties"))
    _require_columns(wanted, said)
    require(all(not isinstance(value, dict | list) for value in said.values()), wanted, "a field is no plain value")
    shape = feature.get("geometry")
    if wanted.ending == ".geojson":
        outline = (
            isinstance(shape, dict) and shape.get("type") in _OUTLINES and isinstance(shape.get("coordinates"), list)
        )
        require(outline, wanted, "an area has no outline")


def _as_features(features: list[Item]) -> bytes:
    return ",".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features).encode(
        errors="replace"
    )


def _as_rows(features: list[Item]) -> bytes:
    headings = sorted({field for one in features for field in one["properties"]})
    rows = ([_text(one["properties"].get(field)) for field in headings] for one in features)
    return as_csv(headings, rows)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _next(path: str, rows: int) -> str:
    parts = urlsplit(path)
    asked = {key: values[0] for key, values in parse_qs(parts.query).items()}
    return parts._replace(query=urlencode(asked | {"resultOffset": int(asked["resultOffset"]) + rows})).geturl()
