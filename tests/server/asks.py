"""Asks of the API drawn at random from the descriptions of its addresses, and the same in the words of the command line."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from urllib.parse import quote, urlencode

from geo.areas import area_name, area_table
from geo.levels import LEVELS
from geo.retired import retired_areas
from server.api.address import Address
from server.api.choice import Choice
from server.api.choices import PAGE

POSTCODES = ("SW1A 2AA", "cf101ep", "NR2 INH.", "EH1 1YZ", "ZZ9 9ZZ", "TR21 0PR", "le1 6tp")
"""Found, found without a space, mended, elsewhere, on no record, on an island, in small letters."""
FORCES = tuple(area_table("pfa").index)
_FIRST_DAY, _DAYS = date(2025, 1, 1), 1000


def _areas(random: Random) -> str:
    level = random.choice(list(LEVELS))
    code = random.choice(list(area_table(level).index))
    return random.choice([code, code, area_name(code)]) if random.random() < 0.9 else random.choice([*retired_areas()])


def drawn(choice: Choice, random: Random) -> str:
    """Draw a text that a choice can mean, from its description; for what is no list of words or numbers, from what there is."""
    schema = choice.schema
    if "enum" in schema:
        return str(random.choice(schema["enum"]))
    if (known := choice.example if choice.name == "file" else choice.name) in _TEXTS:
        return random.choice(_TEXTS[known])
    if schema["type"] == "integer":
        return str(random.randint(schema["minimum"], schema["maximum"]))
    if "anyOf" in schema:
        return (_FIRST_DAY + timedelta(random.randrange(_DAYS))).isoformat()
    return _areas(random)


_TEXTS = {
    "within": (*FORCES, "Wales", "England", "England and Wales", "Kent"),
    "postcode": POSTCODES,
    "force": FORCES,
    "how_many": ("1", "10", "40"),
    "E23000032.pdf": ("E23000032.pdf", "Leeds.docx", "Wales.html", "E09000001.html"),
    "NEW-SURREY-1.pdf": ("NEW-SURREY-1.pdf", "East Surrey.html", "E10000016.docx"),
    "pfa.geojson": ("pfa.geojson", "lad.gpkg", "region.parquet", "utla.geojson"),
    "published.json": ("published.json", "published.csv", "published.xlsx", "published.gpkg"),
    "coverage": ("0.5", "0.25", "1", "0.1"),
    "to": ("100000000", "5000000", "250000"),
    "new_site": ("Hexham", "Machynlleth; NE46", "Newport", "Atlantis"),
    "closed": ("S1", "DEMO-003; S2"),
    "plan": ("0" * 32, f"{'0' * 32}.csv"),
}
"""By the name of a choice, or by the example of a file: what it can be."""


def asked_at_random(address: Address, random: Random) -> dict[str, str]:
    """Draw an ask of an address: what must be said, and about half of what may be.

    An area that is drawn stands at few levels, so none is said of it.
    """
    asked = {
        one.name: drawn(one, random)
        for one in address.choices
        if one not in PAGE and (one.usual is None or random.random() < 0.5)
    }
    return {name: text for name, text in asked.items() if name != "level" or "area" not in asked}


def path_of(address: Address, asked: Mapping[str, str]) -> str:
    """Write an ask as an address, without the prefix."""
    in_path = {one.name for one in address.choices if address.has_in_path(one)}
    filled = address.path.format(**{name: text for name, text in asked.items() if name in in_path})
    behind = {name: text for name, text in asked.items() if name not in in_path}
    return f"{filled}?{urlencode(behind, quote_via=quote)}" if behind else filled


def words_of(command: str, address: Address, asked: Mapping[str, str]) -> list[str]:
    """Write an ask in the words of a command: what is in the path stands by itself, a yes is an option alone."""
    words = [command]
    for one in address.choices:
        if asked.get(one.name) in (None, one.usual):
            continue
        text, option = asked[one.name], f"--{one.name.replace('_', '-')}"
        if address.has_in_path(one):
            words.append(text)
        elif one.schema.get("enum") == ["yes", "no"]:
            words += [option] if text == "yes" else []
        else:
            words += [option, text]
    return words
