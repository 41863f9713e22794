"""The records behind a colour, as text: each with what it says, how it reaches here, its date and its source."""

import pandas as pd
import streamlit as st

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.records import ROLES, SAYING_NONE, Record
from coverage.vocabulary import PROVISIONS, RISK_LEVELS, blank_in_words
from loaders.directory.record_history import earlier_facts
from say.coverage.provenance_words import said_in_each_list
from say.maps.status_style import style_of
from say.numbers import count
from say.text import as_text, cut, listing, with_capital
from ui.parts.links import source_link
from ui.parts.marked import Marked

MOST_SHOWN = 60
_READ = [
    "service_id",
    "service_name",
    "organisation_name",
    "intervention",
    "risk_levels",
    "communities",
    "provision",
    "reach",
    "via",
    "places",
    "period",
    "funding_period",
    "as_of",
    "reason",
    "role",
    "gives",
    "mine",
    "fact_id",
    "earlier_facts",
    "source_title",
    "source_url",
]
"""The columns of a record that are said."""
_REACH = {
    "local": "names {via}",
    "force": "names {via}, force-wide",
    "wider": "reaches from {via}: regional, national or remote",
}


def show_records(s: Marked, records: pd.DataFrame, provenance: pd.DataFrame) -> None:
    """Draw the records, best first, under what each is to the question; say how many are left out when there are many.

    ``provenance`` is that of their directory: what each of two lists says of a service is shown with its source.
    """
    for role, (of_one, of_several) in ROLES.items():
        of_role = records[records["role"].eq(role)]
        if of_role.empty:
            continue
        said = of_several if len(of_role) > 1 else of_one
        s.plain.bold(f"{count(len(of_role), 'record')} that {said}")
        shown = of_role[_READ].head(MOST_SHOWN).to_dict("records")
        items = "".join(_record(record, s.basis.invented, provenance) for record in shown)
        st.html(f'<ul class="atlas-records" tabindex="0" aria-label="{as_text(of_several)}">{items}</ul>')
        if len(of_role) > MOST_SHOWN:
            st.caption(f"The first {MOST_SHOWN} of {len(of_role):,} are shown; the download has all.")


def _record(record: Record, invented: bool, provenance: pd.DataFrame) -> str:
    facts = _facts_of_none(record) if record["role"] in SAYING_NONE else _facts(record)
    mark = ("INVENTED · " if invented else "") + ("mine · " if record["mine"] == "yes" else "")
    said = as_text(" · ".join(cut(fact) for fact in facts if fact))
    in_both = _in_both(provenance, record["service_id"])
    number = f" ({as_text(cut(record['fact_id']))})" if record["fact_id"] else ""
    return (
        f'<li style="--edge:{style_of(record["gives"]).fill}"><strong dir="auto">{as_text(cut(record["service_name"]))}</strong>'
        f'<span dir="auto">{as_text(cut(record["organisation_name"]))}</span><br>{mark}{said}'
        f"<br>Source: {_source(record['source_title'], record['source_url'])}{number}{_earlier(record)}{in_both}</li>"
    )


def _facts(record: Record) -> list[str]:
    return [
        INTERVENTIONS[record["intervention"]].label,
        f"for {listing(RISK_LEVELS[word].lower() for word in record['risk_levels'])}"
        if record["risk_levels"]
        else "risk level not stated",
        listing(COMMUNITIES[word].label for word in record["communities"]),
        PROVISIONS[record["provision"]],
        _REACH[record["reach"]].format(via=record["via"]),
        count(record["places"], "place") + " a year" if pd.notna(record["places"]) else "capacity not known",
        record["period"] or (f"period stated: {record['funding_period']}" if record["funding_period"] else ""),
        f"record of {record['as_of']}" if record["as_of"] != "no date" else "no date",
        record["reason"] if record["reason"] != "current" else "",
    ]


def _facts_of_none(record: Record) -> list[str]:
    """Say of what there is none, at which risk, for whom and where: what a declaration leaves blank it says of all."""
    risks, communities = record["risk_levels"], record["communities"]
    return [
        f"no {INTERVENTIONS[record['intervention']].label.lower()}",
        f"for {listing(RISK_LEVELS[word].lower() for word in risks)}"
        if risks
        else f"at {blank_in_words('risk_levels', declares_none=True)}",
        listing(COMMUNITIES[word].label for word in communities)
        or f"for {blank_in_words('communities', declares_none=True)}",
        str(record["via"]),
        str(record["reason"]),
    ]


def _earlier(record: Record) -> str:
    """Return the source of each earlier fact on the service, folded; nothing where there is none."""
    named = [
        as_text(cut(fact))
        if isinstance(fact, str)
        else f"{_source(fact.source_title, fact.source_url)} ({as_text(fact.fact_id)}, {as_text(fact.as_of[:4] or 'no date')})"
        for fact in earlier_facts(record["fact_id"], record["source_title"], record["earlier_facts"])
    ]
    if not named:
        return ""
    how_many = count(len(named), "earlier source")
    return f'<details class="atlas-rests"><summary>{how_many}</summary><div>Earlier: {"; ".join(named)}</div></details>'


def _in_both(provenance: pd.DataFrame, service_id: str) -> str:
    """Return a line for each list in which the service stands: where its word stands, what else it says, and its source."""
    if provenance.empty:
        return ""
    lines = []
    for one in said_in_each_list(provenance, service_id):
        stands = f"its word stands in {listing(one.stands_in)}" if one.stands_in else ""
        otherwise = f"it says otherwise: {'; '.join(one.otherwise)}" if one.otherwise else ""
        said = as_text(cut(". ".join(with_capital(words) for words in (stands, otherwise) if words)))
        source = _source(one.source_title, one.source_url)
        lines.append(
            f'<br><span class="atlas-quiet">In “{as_text(cut(one.directory))}”: {said}. Source: {source}</span>'
        )
    return "".join(lines)


def _source(source_title: str, source_url: str) -> str:
    return source_link(cut(source_title) or "not stated", str(source_url))
