"""Offices as one text and back: what a store keeps of them. Reading trusts what it reads."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from coverage.asking.offices import Office


def offices_as_text(offices: Iterable[Office]) -> str:
    """Write offices as JSON, in their order."""
    return json.dumps([asdict(one) for one in offices], separators=(",", ":"))


def offices_of_text(text: str) -> tuple[Office, ...]:
    """Read what ``offices_as_text`` wrote."""
    return tuple(Office(**{**kept, "areas": tuple(kept["areas"])}) for kept in json.loads(text))
