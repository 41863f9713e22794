"""The addresses of frozen plans: their answers as they were saved, on another map too, to whoever acts and may open them."""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan_answer import PlanAnswer
from geo.mistakes import Mistake
from geo.recut.maps import map_named
from say.funding.frozen_plan import frozen_plan
from say.funding.plan_on_map import plan_onto
from say.funding.saved_workbook import saved_workbook
from server.api.address import Address
from server.api.as_json import JSON, Told
from server.api.choice import Choice
from server.api.plans_on_map import ON_MAP, ONTO
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
    return Content(write(_frozen(plan_id)), mime, f"{plan_id}{ending}" if ending else None)


def plan_on_map(asked: Mapping[str, Any]) -> Told:
    """Answer what a frozen plan would change in every area of another map, as far as it was saved."""
    answer = _frozen(asked["plan"])
    on_map = plan_onto(answer, map_named(asked["to"], asked["level"]), None)
    return Told(on_map, date.fromisoformat(answer.on), None)


def _frozen(plan_id: str) -> PlanAnswer:
    with _opened() as store:
        try:
            return frozen_plan(store, plan_id)
        except NoSuchItem as mistake:
            raise NotThere(str(mistake)) from mistake


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


_ID = "0123456789abcdef0123456789abcdef"
FROZEN_PLANS = (
    Address(
        "/plans/{plan}",
        "The answer of a frozen plan, as it was saved: an id alone for every number, .csv for every line, .xlsx for all tables.",
        (
            Choice(
                "plan",
                "The id of a frozen plan, as its link has it, with an ending or without.",
                {"type": "string"},
                _ID,
                _id_and_ending,
            ),
        ),
        plan,
        {mime: ANY_FILE for mime, _ in FORMS.values()},
        f"/plans/{_ID}",
        is_for_all=False,
    ),
    Address(
        "/plans/{plan}/recut",
        "What a frozen plan would change in every area of another map; money and places are conserved.",
        (Choice("plan", "The id of a frozen plan, as its link has it.", {"type": "string"}, _ID, str), *ONTO),
        plan_on_map,
        ON_MAP,
        f"/plans/{_ID}/recut?to=announced",
        is_for_all=False,
    ),
)
