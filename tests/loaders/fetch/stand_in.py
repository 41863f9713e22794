"""A server on this machine that answers as the official services do: their paging, their limits, and their bad days."""

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from geo.areas import area_name, area_table

Answer = tuple[int, dict[str, str], bytes]
Asked = dict[str, str]
DISTRICTS, FORCES, A_PAGE = 330, 44, 120
BOUNDARIES = "Local_Authority_Districts_DEC_2025_Boundaries_UK_BSC"
SERVICES = (
    "Local_Authority_Districts_December_2024_Boundaries_UK_BGC",
    "Local_Authority_Districts_DEC_2025_Boundaries_UK_BGC",
    BOUNDARIES,
    "Local_Authority_Districts_May_2025_Boundaries_UK_BFE",
    "Police_Force_Areas_Dec_2024_EW_BGC",
    "LAD23_CSP23_PFA23_EW_LU",
    "LAD24_CSP24_PFA24_EW_LU",
    "Wards_Something_Else",
)
CELLS = [
    (code, counted, str(100 + 10 * n))
    for n, code in enumerate(area_table("lad").index)
    for counted in ("Aged 15", "Aged 16")
]
"""Code, thing and count of every cell of a table."""
_COLUMNS = {"Local": ["LAD25CD", "LAD25NM"], "Police": ["PFA24CD", "PFA24NM"]}
_LOOKUP = ["LAD24CD", "LAD24NM", "CSP24CD", "CSP24NM", "PFA24CD", "PFA24NM"]


def _features(name: str) -> list[dict[str, Any]]:
    columns = _COLUMNS.get(name.split("_")[0], _LOOKUP)
    many = FORCES if name.startswith("Police") else DISTRICTS
    square = [[[0, 50], [0, 51], [1, 51], [0, 50]]]
    shape = None if columns is _LOOKUP else {"type": "Polygon", "coordinates": square}
    return [
        {
            "type": "Feature",
            "properties": {"FID": n, **{c: f"E0600{n:04}" if c.endswith("CD") else f"Place, {n}" for c in columns}},
            "geometry": shape,
        }
        for n in range(many)
    ]


def ons(path: str, asked: Asked) -> Any:
    """The catalogue, a layer, a count or a page of features."""
    name, _, rest = path.strip("/").partition("/")
    if not name:
        return {"currentVersion": 11, "services": [{"name": one, "type": "FeatureServer"} for one in SERVICES]}
    features = _features(name)
    if not rest.endswith("/query"):
        fields = [{"name": field} for field in features[0]["properties"]]
        return {"objectIdField": "FID", "maxRecordCount": A_PAGE, "fields": fields}
    if asked.get("returnCountOnly") == "true":
        return {"count": len(features)}
    assert asked["orderByFields"] == "FID" and asked["f"] == "geojson"
    first = int(asked["resultOffset"])
    page = features[first : first + min(A_PAGE, int(asked["resultRecordCount"]))]
    more = {"exceededTransferLimit": True} if first + len(page) < len(features) else {}
    return {"type": "FeatureCollection", "features": page, **({"properties": more} if name == BOUNDARIES else more)}


def nomis(path: str, asked: Asked) -> bytes:
    """A page of a table, of no more rows than the service gives."""
    columns = asked["select"].upper().split(",")
    first, many = int(asked["recordoffset"]), len(CELLS)
    thing = next(column for column in columns if column in ("C_AGE_NAME", "C2021_ETH_20_NAME"))
    rows = []
    for n, (code, counted, value) in enumerate(CELLS[first : first + A_PAGE], start=first):
        about = {"DATE_NAME": "2024", "GEOGRAPHY_CODE": code, "GEOGRAPHY_NAME": area_name(code), thing: counted}
        about |= {"OBS_VALUE": value, "RECORD_OFFSET": str(n), "RECORD_COUNT": str(many)}
        rows.append([about[column] for column in columns])
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in (columns, *rows)).encode() + b"\n"


def police(path: str, asked: Asked) -> Any:
    """The list of forces, or the archive of their outlines."""
    forces = [{"id": f"force-{n}", "name": f"Force {n}"} for n in range(FORCES)]
    if path == "/api/forces":
        return forces
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as parts:
        for force in forces:
            parts.writestr(zipfile.ZipInfo(f"force kmls/{force['id']}.kml"), "<kml/>")
    return archive.getvalue()


def tenders(path: str, asked: Asked, base: str) -> Any:
    """A package of notices, with the address of the next."""
    number = int(asked.get("cursor", "0"))
    titles = ("Domestic abuse groups (INVENTED)", "Road works (INVENTED)")
    releases = [
        {
            "ocid": f"ocds-invented-{number}-{n}",
            "id": f"{number}-{n}",
            "date": "2026-11-01T00:00:00Z",
            "tag": ["tender"],
            "tender": {"title": title, "status": "active"},
        }
        for n, title in enumerate(titles)
    ]
    following = {"links": {"next": f"{base}/tenders{path}?cursor={number + 1}"}} if number < 2 else {}
    return {"version": "1.1", "releases": releases, **following}


@dataclass
class StandIn:
    """What was asked, in order, and what is answered instead of the right answer.

    ``instead`` is told each path with its query, and how often it was asked before; None lets the right answer go.
    """

    address: str = ""
    asked: list[str] = field(default_factory=list)
    instead: Callable[[str, int], Answer | None] = lambda path, before: None

    def answer(self, whole_path: str) -> Answer:
        """Status, headers and body."""
        before = self.asked.count(whole_path)
        self.asked.append(whole_path)
        given = self.instead(whole_path, before)
        return given if given is not None else self.right(whole_path)

    def right(self, whole_path: str) -> Answer:
        """The answer as the service itself gives it."""
        parts = urlsplit(whole_path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        service, _, rest = parts.path.strip("/").partition("/")
        answers: dict[str, Callable[[], Any]] = {
            "ons": lambda: ons(rest, query),
            "nomis": lambda: nomis(rest, query),
            "police": lambda: police(f"/{rest}", query),
            "tenders": lambda: tenders(f"/{rest}", query, self.address),
        }
        said = answers[service]()
        return 200, {}, said if isinstance(said, bytes) else json.dumps(said).encode()


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """A stand-in that is there for as long as it is used."""
    here = StandIn()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = here.answer(self.path)
            self.send_response(status)
            for key, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing is said."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """Whoever asked was killed."""

    server = Server(("127.0.0.1", 0), Handler)
    here.address = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
