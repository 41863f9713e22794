"""An invented directory of everything that must not get through: text that would run, and places that are confidential."""

import struct

from pyproj import Transformer

from geo.postcodes import PostcodeIndex
from loaders.directory.schema import LOCATIONS
from tests.hostile_strings import HOSTILE_STRINGS
from tests.loaders.directory_files import csv_file, sheets_of, workbook_file

LONG = "Overlong" * 1249  # the longest text that a file may hold is 10,000 characters
HOSTILE = {
    "script": "<script>window.__ran=1</script>",
    "image": '"><img src=x onerror="window.__ran=1">',
    "handlebars": "{{7*7}}",
    "dollar": "${7*7}",
    "markdown link": "[x](javascript:window.__ran=1)",
    "end of script": "</script><script>window.__ran=1</script>",
    "frame": '<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>',
    "jinja": "{% for x in 'abc' %}{{ x }}{% endfor %}",
    "right to left": "\u202eمركز\u202c \u200fabc",
    "emoji": "👩🏽‍🦽 🏳️‍🌈 refus\u00e9",
    "template string": "`${window.__ran=1}`",
}
PLACES_TO_VISIT = (
    *("LS1 3AD", "WF1 1JF", "BD1 1HY", "HX1 1UJ", "HD1 2TA", "LS27 0JG"),
    *("WF10 1EA", "BD16 1AJ", "BD7 1DP", "HD1 3DH", "WF1 2HQ", "HX3 9AB"),
)
CONFIDENTIAL = {
    "BD5 0AA": "9 Quillfeather Yard",
    "HX1 5AB": "77 Zanzibarrow Wynd",
    "HD1 4TR": "31 Marmaladium Place",
    "WF1 1LT": "5 Persimmonby Grove",
}
OPEN_NAME, OPEN_POSTCODE = "Openly Visible Groups", "LS1 3AD"
ADDRESS_WORDS = ("Quillfeather", "Zanzibarrow", "Marmaladium", "Persimmonby")
REFUGE_NAME = "Peregrinella House refuge"
HIDDEN_PLACE_NAME = "Thistledown Hideaway"
FILE_NAME = '"><img src=x onerror="window.__ran=1">{{7*7}}.xlsx'
HIDDEN_ROOM = "Service with a hidden room"


def hostile_rows() -> list[dict[str, str]]:
    """Describe services whose every text is the same hostile text, and one whose every choice is."""
    texts = {**HOSTILE, "long": LONG}
    return [
        *(
            {
                "organisation_name": f"Org {text}",
                "service_name": f"{kind}: {text}",
                "notes": text,
                "quality_scheme": text,
                "funding_period": text,
                "source_title": f"Title {text}",
                "source_url": "javascript:window.__ran=1",
                "fact_id": text[:40],
                "areas": "West Yorkshire",
                "area_level": "pfa",
                "location_name": text,
                "postcode": PLACES_TO_VISIT[row],
                "address_public": "yes",
            }
            for row, (kind, text) in enumerate(texts.items())
        ),
        {"areas": HOSTILE["script"], "risk_levels": HOSTILE["image"], "service_id": HOSTILE["handlebars"]},
    ]


def confidential_rows() -> list[dict[str, str]]:
    """Describe services: an open one, one marked, a refuge nobody marked, one whose place is, one without permission."""
    (first, first_at), (second, second_at), (third, third_at), (fourth, fourth_at) = CONFIDENTIAL.items()
    return [
        {
            "service_name": OPEN_NAME,
            "postcode": OPEN_POSTCODE,
            "address": "The Headrow",
            "address_public": "yes",
        },
        {
            "service_name": "Marked service",
            "confidential": "yes",
            "postcode": first,
            "address": first_at,
            "location_name": HIDDEN_PLACE_NAME,
            "address_public": "yes",
            "areas": "Bradford",
            "notes": f"Ring first. {first_at}, {first}.",
            "source_title": f"Leaflet of {first.replace(' ', '')}",
        },
        {
            "service_name": REFUGE_NAME,
            "address_public": "yes",
            "postcode": second,
            "address": second_at,
            "areas": "Calderdale",
            "notes": f"Door code at {second.lower()}",
        },
        {
            "service_name": HIDDEN_ROOM,
            "postcode": third,
            "address": third_at,
            "areas": "Kirklees",
        },
        {
            "service_name": "Service without permission",
            "postcode": fourth,
            "address": fourth_at,
            "areas": "Wakefield",
            "notes": f"Meets at {fourth_at}, {fourth}.",
        },
    ]


def as_csv() -> tuple[str, bytes, str]:
    """Return the confidential services as a CSV, which marks services only."""
    marked = [
        {**row, "confidential": "yes"} if row["service_name"] == HIDDEN_ROOM else row for row in confidential_rows()
    ]
    return "mine.csv", csv_file(*marked), "text/csv"


def as_workbook() -> tuple[str, bytes, str]:
    """Return the hostile and the confidential services as a workbook, which marks places too."""
    rows = [*hostile_rows(), *confidential_rows()]
    sheets = sheets_of(*rows)
    hidden = f"S{1 + next(n for n, row in enumerate(rows) if row.get('service_name') == HIDDEN_ROOM)}"
    for place in sheets[LOCATIONS]:
        if place["service_id"] == hidden:
            place["confidential"] = "yes"
    return FILE_NAME, workbook_file(sheets), "application/octet-stream"


def many_texts() -> tuple[str, bytes, str]:
    """Return a CSV of a service for every hostile text there is, in all of its texts."""
    rows = (
        {
            **dict.fromkeys(("organisation_name", "notes", "source_title", "source_url", "location_name"), text),
            "service_name": f"{name}: {text}",
            "areas": "Leeds",
            "area_level": "lad",
        }
        for name, text in HOSTILE_STRINGS.items()
    )
    return FILE_NAME.replace(".xlsx", ".csv"), csv_file(*rows), "text/csv"


def secrets() -> set[bytes]:
    """Return everything that must not be found, as it could be written in text or in binary numbers."""
    words = {HIDDEN_PLACE_NAME, "Peregrinella", *ADDRESS_WORDS}
    for postcode in CONFIDENTIAL:
        for gap in (" ", "", "%20", "+", "\u00a0"):
            words |= {postcode.replace(" ", gap), postcode.replace(" ", gap).lower()}
    located = PostcodeIndex.open().locate(list(CONFIDENTIAL))
    assert (located["result"] == "found").all(), located
    numbers: set[bytes] = set()
    to_degrees = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)
    for east, north in zip(located["easting_m"], located["northing_m"], strict=True):
        lon, lat = to_degrees.transform(east, north)
        words |= {f"{lat:.4f}", f"{lon:.4f}", f"{east:.0f}.0", f"{north:.0f}.0", f'"{east:.0f}"'}
        numbers |= {struct.pack("<d", value) for value in (lat, lon, east, north)}
        numbers |= {struct.pack("<d", round(value, 4)) for value in (lat, lon)}
    return numbers | {word.encode(form) for word in words for form in ("utf-8", "utf-16-le")}
