"""Remarks on the record in words: as a table to look at and to save, and as a list to send."""

from collections.abc import Sequence

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.remarks import WHAT_IS_WRONG, Addition, Correction, Remark
from geo.areas import area_name
from say.numbers import count, day
from say.text import plain_line


def remark_in_words(one: Remark) -> str:
    """Say one remark in one line, marked where it is on an invented record."""
    said = _correction(one) if isinstance(one, Correction) else _addition(one)
    return f"INVENTED: {said}" if one.invented else said


def _correction(one: Correction) -> str:
    right = f": {plain_line(one.right)}" if one.right else ""
    return f"{plain_line(one.service_name)} ({one.service_id}): {WHAT_IS_WRONG[one.wrong].lower()}{right}"


def _addition(one: Addition) -> str:
    parts = [
        f"{plain_line(one.service_name)}, {plain_line(one.organisation_name)}",
        INTERVENTIONS[one.intervention].label.lower(),
        f"{plain_line(one.places)} places a year" if one.places else "places not stated",
    ]
    return " · ".join(parts)


def remarks_as_table(remarks: Sequence[Remark]) -> pd.DataFrame:
    """List remarks, one a row, indexed by the code of their area: what is said, where, on whose word, when."""
    rows = [
        {
            "area_code": one.area_code,
            "area_name": area_name(one.area_code),
            "remark": "wrong" if isinstance(one, Correction) else "known to us",
            "what": remark_in_words(one),
            "on_record": one.on_record,
            "source_of_remark": plain_line(one.source),
            "said_on": one.on.isoformat(),
        }
        for one in remarks
    ]
    return pd.DataFrame(rows).set_index("area_code")


def list_to_send(remarks: Sequence[Remark]) -> str:
    """Write the remarks as a letter to whoever keeps the record, under the record that each is on."""
    parts = []
    for record in dict.fromkeys(one.on_record for one in remarks):
        on_it = [one for one in remarks if one.on_record == record]
        wrong = [one for one in on_it if isinstance(one, Correction)]
        known = [one for one in on_it if isinstance(one, Addition)]
        parts.append(f"On the record of services: {record}.")
        if wrong:
            parts += [f"{count(len(wrong), 'correction')}:", *map(_line, wrong)]
        if known:
            parts += [f"{count(len(known), 'service')} that it does not hold:", *map(_line, known)]
    return "\n".join(parts)


def _line(one: Remark) -> str:
    source = plain_line(one.source) or "not stated"
    return f"- {area_name(one.area_code)}: {remark_in_words(one)}. Source: {source}. Said on {day(one.on)}."
