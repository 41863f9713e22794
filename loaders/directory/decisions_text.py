"""Decisions on doubles as one text and back: what a store keeps of them. Reading trusts what it reads."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from coverage.reconcile.decisions import Answer, Decision, KnownRecord


def decisions_as_text(decisions: Iterable[Decision]) -> str:
    """Write decisions as JSON, in their order."""
    return json.dumps([_plain(one) for one in decisions], separators=(",", ":"))


def decisions_of_text(text: str) -> tuple[Decision, ...]:
    """Read what ``decisions_as_text`` wrote."""
    return tuple(_decision(kept) for kept in json.loads(text))


def _plain(one: Decision) -> dict[str, Any]:
    return {
        "first": asdict(one.first),
        "second": asdict(one.second),
        "is_one": one.answer.is_one,
        "from_second": sorted(one.answer.from_second),
        "by": one.by,
        "on": one.on.isoformat(),
    }


def _decision(kept: dict[str, Any]) -> Decision:
    answer = Answer(kept["is_one"], frozenset(kept["from_second"]))
    first, second = (_record(kept[side]) for side in ("first", "second"))
    return Decision(first, second, answer, kept["by"], date.fromisoformat(kept["on"]))


def _record(kept: dict[str, Any]) -> KnownRecord:
    return KnownRecord(**{**kept, "areas": tuple(kept["areas"])})
