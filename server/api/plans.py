"""The address of frozen plans: their answers as they were saved, to whoever acts and may open them."""

import logging
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan_answer import PlanAnswer
from geo.mistakes import Mistake
from say.funding.frozen_plan import frozen_plan
from say.funding.saved_workbook import saved_workbook
from server.api.address import Address
from server.api.as_json import JSON
from server.api.choice import Choice
from server.api.schemas import ANY_FILE
from server.reading import NotThere
from server.ready import Content
from server.work import TooBusy
from store.database import Store, open_store
from store.kinds import NoSuchItem

_LOG = logging.getLogger(__name__)
NOT_OPENED = "Saved work cannot be opened just now: ask again later."
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS: Mapping[str, tuple[str, Callable[[PlanAnswer], bytes]]] = {
    "": (JSON, answer_json),
    ".csv": ("text/csv", answer_csv),
    ".xlsx": (_XLSX, saved_workbook),
}
"""By the ending of the address: the kind of content, and what writes it."""


def plan(asked: Mapping[str, Any]) -> Content:
    """Answer with a frozen plan, in the form that the ending names: all numbers, every line, or all tables."""
    plan_id, ending = asked["plan"]
    mime, write = FORMS[ending]
    with _opened() as store:
        try:
            answer = frozen_plan(store, plan_id)
        except NoSuchItem as mistake:
            raise NotThere(str(mistake)) from mistake
    return Content(write(answer), mime, f"{plan_id}{ending}" if ending else None)


def _opened() -> Store:
    try:
        return open_store()
    except Mistake as mistake:  # says where it is, which is for the log alone
        _LOG.warning("Saved work cannot be opened: %s", mistake)
        raise TooBusy(NOT_OPENED) from mistake


def _id_and_ending(text: str) -> tuple[str, str]:
    path = PurePosixPath(text)
    if path.suffix not in FORMS:
        raise Mistake(f"A plan ends in its id, or in {' or '.join(filter(None, FORMS))}.")
    return path.stem, path.suffix


PLANS = Address(
    "/plans/{plan}",
    "The answer of a frozen plan, as it was saved: an id alone for every number, .csv for every line, .xlsx for all tables.",
    (
        Choice(
            "plan",
            "The id of a frozen plan, as its link has it, with an ending or without.",
            {"type": "string"},
            "0123456789abcdef0123456789abcdef",
            _id_and_ending,
        ),
    ),
    plan,
    {mime: ANY_FILE for mime, _ in FORMS.values()},
    "/plans/0123456789abcdef0123456789abcdef",
    is_for_all=False,
)
