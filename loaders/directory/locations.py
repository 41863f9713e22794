"""Where services can be visited. Of a location whose address may not be public only its force area is kept."""

from typing import Any

import pandas as pd

from geo.areas import parent
from geo.mended_postcodes import mended_postcodes
from geo.postcodes import PostcodeIndex
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.confidential import Confidentiality, says_confidential, says_public
from loaders.directory.placed_by_postcode import OUTSIDE, area_in_brackets
from loaders.directory.service_areas import refuse_stray
from loaders.directory.service_rows import Service, check_row
from loaders.directory.synonyms import means_not_known
from loaders.files.cells import CellError, matching_key, shown
from loaders.files.findings import Findings
from loaders.files.raw_table import RawRow
from loaders.files.records import Records, link

_UNCLEAR = "The mark is unclear, so the place is treated as confidential."
_NOT_PUBLIC = "The address was not kept, only its force area."
_ONLY_ITS_AREA = "Only the area of its address was kept."
_SOMEWHERE_TO_STAY = "This reads as somewhere to stay, so its address was not kept."
TEXTS = ("location_name", "address", "postcode", "lad_code", "pfa_code")


def read_locations(
    records: Records,
    services: dict[str, Service],
    confidentiality: Confidentiality,
    findings: Findings,
    ids: dict[str, str],
) -> pd.DataFrame:
    """Locate every location of the services that stand, as ``Directory.locations`` holds them.

    A postcode that cannot be placed sets the location aside and keeps the service. ``easting_m`` and
    ``northing_m`` (EPSG:27700) are NaN where there is no postcode. Raises ``Mistake`` when the postcode
    index has not been built.
    """
    rows = [row for row in records.locations if _stands(row, records, services, findings)]
    found = _locate([row.text("postcode") for row in rows])
    kept, not_kept = [], []
    for row, place in zip(rows, found, strict=True):
        hidden = confidentiality.hides(row)
        shown_whole = not hidden and confidentiality.permits(row)
        try:
            _require_found(row.text("postcode"), place)
        except CellError as error:
            _leave_out(row, records, findings, error, hidden=not shown_whole)
            continue
        _note_mended(row, place, shown_whole, findings)
        force = place["pfa_code"] if place else _force(row, findings)
        only = {"service_id": ids[link(row)], "pfa_code": force, "confidential": hidden}
        kept.append((row, only | _whole(row, place) if shown_whole else only))
        not_kept += [] if hidden or shown_whole else [row]
    _note_what_was_not_kept(not_kept, findings)
    order = {key: n for n, key in enumerate(ids)}
    kept.sort(key=lambda pair: (order[link(pair[0])], *(str(pair[1].get(column, "")) for column in TEXTS)))
    return _frame([location for _, location in kept])


def _note_what_was_not_kept(rows: list[RawRow], findings: Findings) -> None:
    """Say of each location without permission that its address was not kept; a confidential one's service has said so."""
    for row in rows:
        told = any(row.text(column) for column in ("address", "postcode"))
        if not told:
            continue
        if says_public(row):
            only_its_area = area_in_brackets(row.text("postcode"))
            findings.note(row, "address_public", _ONLY_ITS_AREA if only_its_area else _SOMEWHERE_TO_STAY)
        elif matching_key(row.text("address_public")) in ("", "no"):
            findings.note(
                row,
                "address_public",
                _NOT_PUBLIC,
                to_do="Write yes where the address may be shown to anybody.",
            )
        else:
            findings.note(
                row,
                "address_public",
                "This is not a plain yes, so only the force area of the address was kept.",
                to_do="Write yes or no.",
            )


def _note_mended(row: RawRow, place: dict[str, Any], shown_whole: bool, findings: Findings) -> None:
    """Say that a slip in a postcode was mended; the postcode as written is repeated only where the address may be shown."""
    given = row.text("postcode")
    if place.get("postcode", "") != given:
        mended = "A slip in the postcode was mended."
        said = f"{shown(given)} was read as a postcode with a slip, which was mended." if shown_whole else mended
        findings.note(row, "postcode", said, mended)


def _stands(row: RawRow, records: Records, services: dict[str, Service], findings: Findings) -> bool:
    if records.is_csv:
        return link(row) in services
    refuse_stray(row, records, services, findings)
    if not findings.keeps(row):
        return False
    check_row(row, findings)
    if says_confidential(row):
        if matching_key(row.text("confidential")) != "yes":
            findings.note(row, "confidential", _UNCLEAR, to_do="Write yes or no.")
    elif not any(row.text(column) for column in ("location_name", "address", "postcode", "location_force")):
        findings.set_aside(row, "", "The row gives no name, address, postcode or force area.")
    return findings.keeps(row)


def _locate(postcodes: list[str]) -> list[dict[str, Any]]:
    """What the postcode index says of each postcode, slips mended, and an area in brackets of itself; nothing for blanks."""
    places = {text: _place_in_brackets(text) for text in set(postcodes) if text.startswith("[")} | {"": {}}
    written = [text for text in dict.fromkeys(postcodes) if not places.get(text) and text]
    if written:
        index = PostcodeIndex.open()
        mended, _ = mended_postcodes(written, index)
        located = index.locate(mended).to_dict("records")
        places |= {text: {str(k): v for k, v in one.items()} for text, one in zip(written, located, strict=True)}
    return [places[text] for text in postcodes]


def _place_in_brackets(text: str) -> dict[str, Any]:
    """What stands in place of a postcode that was withheld: its force area is all that is known of it."""
    if text == OUTSIDE:
        return {"result": "outside", "postcode": text}
    area = area_in_brackets(text)
    if area is None:
        return {}
    level, code = area
    return {"result": "found", "postcode": text, "pfa_code": code if level == "pfa" else parent(code, "pfa")}


def _require_found(postcode: str, place: dict[str, Any]) -> None:
    result = place.get("result", "found")
    if result == "found":
        return
    complaint = {
        "outside": "is outside England and Wales.",
        "not_found": "is written as a postcode but is not one we know.",
        "not_a_postcode": "is not a postcode.",
    }[result]
    raise CellError(postcode, complaint, "Correct it, or leave it blank.")


def _leave_out(row: RawRow, records: Records, findings: Findings, error: CellError, hidden: bool) -> None:
    message = error.unquoted if hidden else error.quoted  # what cannot be placed may be an address all the same
    if records.is_csv:
        ending = ", so the location was left out and the service kept."
        findings.note(row, "postcode", message[:-1] + ending, error.unquoted[:-1] + ending, error.to_do)
    else:
        findings.set_aside(row, "postcode", message, error.unquoted, error.to_do)


def _force(row: RawRow, findings: Findings) -> str:
    """The force area that a location without a postcode states; "" where none can be made out."""
    written = row.text("location_force")
    found = areas_of_cell(written, "pfa", {}, ask=False).areas if written else ()
    if len(found) == 1 and found[0].level == "pfa":
        return found[0].code
    if not means_not_known(written, ""):
        findings.note(
            row,
            "location_force",
            f"{shown(written)} is not one force area; it was read as not known.",
            "This is not one force area; it was read as not known.",
        )
    return ""


def _whole(row: RawRow, place: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a location that may be public, besides its force."""
    return {
        **{column: row.text(column) for column in ("location_name", "address")},
        "postcode": place.get("postcode", ""),
        "lad_code": place.get("lad_code", ""),
        "easting_m": place.get("easting_m"),
        "northing_m": place.get("northing_m"),
    }


def no_locations() -> pd.DataFrame:
    """Return the locations of a directory that has none."""
    return _frame([])


def _frame(locations: list[dict[str, Any]]) -> pd.DataFrame:
    texts = {c: [location.get(c) or "" for location in locations] for c in ("service_id", *TEXTS)}
    frame = pd.DataFrame(texts, dtype="str")
    for column in ("easting_m", "northing_m"):
        frame[column] = pd.Series([location.get(column) for location in locations], dtype="float64")
    frame["confidential"] = pd.Series([location["confidential"] for location in locations], dtype="bool")
    return frame
