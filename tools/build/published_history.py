"""Where each published fact went: the record it leads or is folded into, what it adds, and its source."""

from collections.abc import Iterable

from tools.build.fact_links import ADDS, LEFT_OUT, Membership, Row

CARRIED = ("as_of", "funding_period", "source_title", "source_url")


def history_rows(facts: Iterable[Row], links: Iterable[Row], members: Iterable[Membership]) -> list[Row]:
    """One row for each fact and record: ``fact_id service_id adds why`` and the fact's date, period and source.

    A fact that is left out has no ``service_id``, and ``why`` says the reason; every fact is in it.
    """
    why = {link["fact_id"]: link for link in links if link["folded"] == "yes" or link["relation"] == LEFT_OUT}
    of: dict[str, list[Membership]] = {}
    for member in members:
        of.setdefault(member.fact_id, []).append(member)
    rows = []
    for fact in facts:
        fact_id = fact["fact_id"]
        reason = why[fact_id]["why"] if fact_id in why else ""
        rows += [_row(fact, member.service_id, ADDS[member.relation], reason) for member in of.get(fact_id, [])]
        if fact_id not in of:
            rows.append(_row(fact, "", "Left out", reason))
    return rows


def _row(fact: Row, service_id: str, adds: str, why: str) -> Row:
    about = {"fact_id": fact["fact_id"], "service_id": service_id, "adds": adds, "why": why}
    return about | {column: fact[column] for column in CARRIED}
