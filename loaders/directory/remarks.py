"""Remarks on the record, as they come in, are kept and go out: nothing of a refuge or that tells a place or a person is kept.

What is known makes a directory in the CSV form, which goes the way of every file: understood, mended, published.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, astuple
from datetime import date
from typing import Any

from coverage.remarks import Addition, ClaimCorrection, Correction, Declaration, Remark, StandardCheck, Withdrawal
from geo.mistakes import Mistake
from loaders.directory.directory_file import in_csv_form
from loaders.directory.directory_rows import FileRow
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.directory.schema import INVENTED
from loaders.files.secrets import holds_contact, holds_place

_KINDS: dict[str, type[Remark]] = {
    "correction": Correction,
    "addition": Addition,
    "declaration": Declaration,
    "withdrawal": Withdrawal,
    "claim": ClaimCorrection,
    "standard": StandardCheck,
}
_INSTEAD = {
    False: "put such services in by a file on the Directory screen, which keeps their force area alone.",
    True: "say who checked, and on what basis, without such words.",
}
"""What to do in place of a remark that speaks of a refuge: on a service, or on what was checked."""


def refuse_what_may_not_be_kept(remark: Remark) -> None:
    """Raise Mistake where a remark speaks of a refuge or of somewhere to stay, or tells an address or whom to ring."""
    of_none = isinstance(remark, Declaration | Withdrawal | StandardCheck)
    told = (
        _typed(remark) if of_none or isinstance(remark, ClaimCorrection) else [str(value) for value in astuple(remark)]
    )
    if any(says_refuge(text) or says_somewhere_to_stay(text) for text in told):
        raise Mistake(f"This speaks of a refuge or of somewhere to stay, so it was not kept: {_INSTEAD[of_none]}")
    if any(holds_place(text) or holds_contact(text) for text in _typed(remark)):
        raise Mistake(
            "This holds a postcode, an address, an e-mail address or a telephone number, so it was not kept: say it without."
        )


def _typed(remark: Remark) -> tuple[str, ...]:
    """What a user typed of a remark."""
    if isinstance(remark, Correction | ClaimCorrection):
        return remark.right, remark.source
    if isinstance(remark, Declaration):
        return remark.checked_by, remark.source
    if isinstance(remark, StandardCheck):
        return remark.only, remark.checked_by, remark.source
    if isinstance(remark, Withdrawal):
        return remark.withdrawn_by, remark.source
    return remark.service_name, remark.organisation_name, remark.places, remark.funded_to, remark.source


def remarks_as_text(remarks: Iterable[Remark]) -> str:
    """Write remarks to be kept, as JSON."""
    named = {of: name for name, of in _KINDS.items()}
    return json.dumps([{"remark": named[type(one)], **asdict(one), "on": one.on.isoformat()} for one in remarks])


def remarks_of_text(text: str) -> tuple[Remark, ...]:
    """Read what ``remarks_as_text`` wrote. Raises Mistake where an edition wrote it that said more or less of a remark."""
    try:
        return tuple(_remark(**one) for one in json.loads(text))
    except (TypeError, KeyError, ValueError) as error:
        raise Mistake("These remarks were kept by another edition and cannot be read: say them again.") from error


def _remark(remark: str, on: str, **fields: Any) -> Remark:
    return _KINDS[remark](on=date.fromisoformat(on), **fields)


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
