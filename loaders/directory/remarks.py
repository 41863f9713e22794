"""Remarks on the record, as they come in and go out: nothing of a refuge is kept, and what is known makes a directory.

The directory is a file in the CSV form, so that it goes the way of every file: understood, mended, published.
"""

from collections.abc import Iterable
from dataclasses import astuple

from coverage.remarks import Addition, Remark
from geo.mistakes import Mistake
from loaders.directory.directory_file import in_csv_form
from loaders.directory.directory_rows import FileRow
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.directory.schema import INVENTED


def refuse_a_refuge(remark: Remark) -> None:
    """Raise Mistake where a remark speaks of a refuge or of somewhere to stay: its name or place could be told by it."""
    typed = [str(value) for value in astuple(remark)]
    if any(says_refuge(text) or says_somewhere_to_stay(text) for text in typed):
        raise Mistake(
            "This speaks of a refuge or of somewhere to stay, so it was not kept: put such services in by a file on the "
            "Directory screen, which keeps their force area alone."
        )


def additions_as_csv(additions: Iterable[Addition]) -> str:
    """Write what is known as a directory in the CSV form, one row for each service."""
    return in_csv_form(_row(number, one) for number, one in enumerate(additions, start=1))


def _row(number: int, one: Addition) -> FileRow:
    return {
        "service_id": f"KNOWN-{number}",
        "organisation_name": one.organisation_name,
        "service_name": one.service_name,
        "intervention": one.intervention,
        "for_whom": one.for_whom,
        "risk_levels": one.risk,
        "communities": one.community,
        "status": "active",
        "as_of": one.on.isoformat(),
        "as_of_basis": "stated",
        "places": one.places,
        "funded_to": one.funded_to,
        "source_title": one.source,
        "data_status": INVENTED if one.invented else "",
        "areas": one.area_code,
    }
