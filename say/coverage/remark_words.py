"""Remarks on the record in words: as a table to look at and to save, and as a list to send."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.remarks import (
    WHAT_IS_WRONG,
    Addition,
    ClaimCorrection,
    Correction,
    Declaration,
    Remark,
    StandardCheck,
    Withdrawal,
)
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name
from say.numbers import count, day
from say.terms import english
from say.text import lower, plain_line


class _Sort(NamedTuple):
    """What a sort of remark is called in a table, and how several are counted in a letter."""

    called: str
    one: str
    of_what: str

    def counted(self, number: int) -> str:
        return f"{count(number, self.one)}{self.of_what}"


_SORTS: dict[type[Remark], _Sort] = {
    Correction: _Sort("wrong", "correction", ""),
    ClaimCorrection: _Sort("claim is wrong", "correction", " of the evidence"),
    Addition: _Sort("known to us", "service", " that it does not hold"),
    Declaration: _Sort("checked: none", "declaration", " that there is none"),
    Withdrawal: _Sort("withdrawn", "withdrawal", " of a declaration"),
    StandardCheck: _Sort("checked: standard", "standard", " that somebody checked"),
}


def remark_in_words(one: Remark) -> str:
    """Say one remark in one line, marked where it is on an invented record."""
    said = _in_words(one)
    return f"INVENTED: {said}" if one.invented else said


def _in_words(one: Remark) -> str:
    if isinstance(one, Correction):
        return _correction(one)
    if isinstance(one, ClaimCorrection):
        return f"{plain_line(one.says)} ({one.claim}): {plain_line(one.right)}"
    if isinstance(one, Declaration):
        checked = f"checked by {plain_line(one.checked_by)} on {day(date.fromisoformat(one.checked_on))}"
        return f"no {none_of(one.intervention, filter(None, [one.risk]), filter(None, [one.community]))} · {checked}"
    if isinstance(one, StandardCheck):
        return _check(one)
    if isinstance(one, Withdrawal):
        return f"{plain_line(one.declared)}: withdrawn by {plain_line(one.withdrawn_by)}"
    return _addition(one)


def none_of(intervention: str, risks: Iterable[str], communities: Iterable[str]) -> str:
    """Say of what there is none: the kind of work, at which risk levels, for which communities; of all where none is given."""
    whom = [*(RISK_LEVELS[one].lower() for one in risks), *(COMMUNITIES[one].label for one in communities)]
    kind = INTERVENTIONS[intervention].label.lower()
    return f"{kind} ({', '.join(whom)})" if whom else kind


def _check(one: StandardCheck) -> str:
    """Say how a standard stands on somebody's word: "whole family: partly (Medway) · checked by the board on 1 May 2026"."""
    part = f" ({plain_line(one.only)})" if one.only else ""
    stands = f"{lower(STANDARDS[one.standard].label)}: {english().verdicts[Verdict(one.verdict)].short}{part}"
    return f"{stands} · checked by {plain_line(one.checked_by)} on {day(date.fromisoformat(one.checked_on))}"


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
            "remark": _SORTS[type(one)].called,
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
        parts.append(f"On {record}.")
        for sort, words in _SORTS.items():
            if of_sort := [one for one in remarks if one.on_record == record and isinstance(one, sort)]:
                parts += [f"{words.counted(len(of_sort))}:", *map(_line, of_sort)]
    return "\n".join(parts)


def _line(one: Remark) -> str:
    source = plain_line(one.source) or "not stated"
    return f"- {area_name(one.area_code)}: {remark_in_words(one)}. Source: {source}. Said on {day(one.on)}."
