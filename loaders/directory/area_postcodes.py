"""A postcode in a cell about areas: the district it lies in, found in memory; no message repeats a postcode or an address."""

import re
from functools import cache
from pathlib import Path

from geo.areas import area_name, lads_of
from geo.found_area import FoundArea
from geo.mended_postcodes import mended_postcode
from geo.postcode_districts import district_or_country, districts_of_outcode, is_district
from geo.postcode_index import default_folder
from geo.postcodes import PostcodeIndex
from loaders.directory.areas_found import AreaQuestion, AreasFound, listed
from loaders.directory.placed_by_postcode import NOT_PLACED
from loaders.files.secrets import POSTCODE_PATTERN, WITHHELD, Secrets, plain

_OUTCODE = re.compile(r"([A-Za-z]{1,2}[0-9][A-Za-z0-9]?)(?: +(?:post ?codes?|postcode area|area))?")
_WORDS_OF_A_POSTCODE = re.compile(r"\bpost ?codes?\b|\bcod(?:au)? post\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_POSTCODE_LIKE = re.compile(r"[A-Za-z01]{1,2}[0-9A-Za-z]{1,2} +[0-9OIL][A-Za-z01]{2}", re.IGNORECASE)


def without_postcodes(text: str) -> str | None:
    """The text without its postcodes and the words for them; None where it has none."""
    rest, count = POSTCODE_PATTERN.subn(" ", plain(text))
    return _WORDS_OF_A_POSTCODE.sub(" ", rest).strip(" ,.:;()-–\t\n") if count else None


def without_withheld(text: str) -> str:
    """The text without the marks of an address or a postcode that was not kept."""
    if "[" not in text:
        return text
    for mark in (WITHHELD, NOT_PLACED):
        text = text.replace(mark, " ")
    return text.strip(" ,\t\n")


def in_brackets(text: str) -> tuple[str, list[str]]:
    """The text without what stands in square brackets, and that: the district that stands there in place of a postcode."""
    return _IN_BRACKETS.sub(" ", text).strip(" ,.:;-–\t\n"), _IN_BRACKETS.findall(text)


def holds_address(text: str) -> bool:
    """Whether a text holds an address, a postcode or a point, which no message may repeat."""
    return Secrets().redact(text) != text


def districts_of_postcodes(text: str) -> AreasFound:
    """The district of each postcode written in a text.

    Raises Mistake if the postcode index is not built.
    """
    index = _index(default_folder())
    places = [district_or_country(match[0], index) for match in POSTCODE_PATTERN.finditer(plain(text))]
    areas = tuple(_district(place) for place in dict.fromkeys(places) if place and is_district(place))
    if areas:
        return AreasFound(areas, f"A postcode was read as its district: {listed(areas)}.")
    if outside := next(filter(None, places), None):
        return AreasFound((), f"A postcode lies in {outside}, outside England and Wales.")
    return district_of_slip(text) or AreasFound((), "A postcode is not on record: name the area served.")


def district_of_slip(text: str) -> AreasFound | None:
    """The district of a text that is a postcode with a slip, "LSI 3AD"; None for any other text."""
    if not _POSTCODE_LIKE.fullmatch(text.strip()):
        return None
    index = _index(default_folder())
    mended = mended_postcode(text, index)
    place = district_or_country(mended, index) if mended else None
    if place is None or not is_district(place):
        return None
    district = _district(place)
    return AreasFound((district,), f"A postcode with a slip was read as its district: {listed((district,))}.")


def districts_of_first_half(text: str, ask: bool) -> AreasFound | None:
    """The district in which all postcodes of "LS1" lie; those of one that lie in several are a question. None if it is none."""
    match = _OUTCODE.fullmatch(text.strip())
    if match is None:
        return None
    counts = districts_of_outcode(match[1], _index(default_folder()))
    if not counts:
        return None
    total, outcode = sum(counts.values()), match[1].upper()
    options = tuple(
        FoundArea(code, area_name(code), "lad", f"{count} of the {total} postcodes.") for code, count in counts.items()
    )
    if len(options) == 1:
        [code] = counts
        return AreasFound((_district(code),), f"{outcode} was read as the district it lies in: {listed(options)}.")
    if ask:
        return AreasFound((), questions=(AreaQuestion(" ".join(text.split()), options),))
    return AreasFound((), f"{outcode} lies in {listed(options)}: name the one that is served.")


def place_and_area(districts: AreasFound, named: AreasFound | None) -> AreasFound:
    """What an address means: the areas named beside its postcode, or its district where that is inside them or none is named."""
    if named is None or not named.is_read or not districts.areas:
        return named if named is not None and named.is_read else districts
    around = {lad for area in (*named.areas, *named.options) for lad in lads_of(area.code)}
    one_name = len(named.areas) + len(named.questions) == 1
    inside = all(set(lads_of(area.code)) < around for area in districts.areas)
    return districts if one_name and inside else named


def _district(code: str) -> FoundArea:
    return FoundArea(code, area_name(code), "lad")


@cache
def _index(folder: Path) -> PostcodeIndex:
    return PostcodeIndex.open(folder)
