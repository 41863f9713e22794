"""What somebody checked of the standards, as evidence: it counts until it is old, as a declaration does."""

from collections.abc import Iterable, Iterator

import pandas as pd

from coverage.ask import Terms
from coverage.records import date_in_words
from coverage.remarks import StandardCheck
from coverage.standards.evidence import CHECKED, NO, YES, Evidence, held_back_by_age
from coverage.standards.verdict import Verdict

MAY_BE_CHECKED = {Verdict.MET: YES, Verdict.PARTLY: YES, Verdict.NOT_MET: NO}
"""How somebody may say that a standard stands, and whether that is a yes or a no: nobody declares that it is unknown."""
CHOICES_OF_VERDICT = {one.value: one.value.replace("_", " ") for one in MAY_BE_CHECKED}
"""As files hold it, and in words."""
A_PART = "a part"


def evidence_of_checks(checks: Iterable[StandardCheck], terms: Terms) -> Iterator[Evidence]:
    """Give what was checked, on a date; of *partly* that says no part, ``only`` is "a part"."""
    for one in checks:
        verdict, day = Verdict(one.verdict), pd.Timestamp(one.checked_on)
        yield Evidence(
            standard=one.standard,
            area_code=one.area_code,
            origin=CHECKED,
            key=one.key,
            says=MAY_BE_CHECKED[verdict],
            only=(one.only or A_PART) if verdict is Verdict.PARTLY else "",
            what=f"Checked: {CHOICES_OF_VERDICT[verdict.value]}",
            as_of=date_in_words(day, day),
            held_back=held_back_by_age(day, terms),
            by=one.checked_by,
            source_title=one.source_title,
            source_url=one.source_url,
        )
