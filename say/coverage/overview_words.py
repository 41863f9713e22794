"""What the Overview says of the forces first: one short sentence, one figure, and a row of squares in words."""

from coverage.ask import ANY
from coverage.kind_tally import KindTally
from coverage.vocabulary import RISK_LEVELS
from say.text import listing


def where_none_is_known(found: KindTally) -> str:
    """Say in how many force areas no local record answers what is asked, which stands beside it; in at most 18 words."""
    if not found.without:
        return f"Each of {found.areas} force areas, or a part of it, has a local service on record."
    return f"In {found.without} of {found.areas} force areas no local service is on record; that is no proof of none."


def on_record_figure(found: KindTally) -> tuple[str, str]:
    """Give the figure of the Overview and the words that follow it: "15 of 43", "force areas have a local record: …"."""
    split = f": {tally_in_words(found)}" if found.on_record else ""
    return f"{found.on_record} of {found.areas}", f"force areas have it on a local record{split}."


def tally_in_words(found: KindTally) -> str:
    """Say how many areas have a current record, and how many an old one; and in how many it is for a part only."""
    current, unsure = found.current_anywhere, found.unsure_anywhere
    said = [f"{current} current{_in_part(found.current_in_part)}" if current else ""]
    said += [f"{unsure} old or unclear{_in_part(found.unsure_in_part)}" if unsure else ""]
    return listing(filter(None, said)) or "none"


def risk_counted_at(risk: str) -> str:
    """Say at which risk level records are counted, behind what is counted: "at high risk"."""
    return "at any risk level" if risk == ANY else f"at {risk} risk"


def only_at_risk(risk: str) -> str:
    """Say that an answer is of one risk level alone: "High risk only"."""
    return f"{RISK_LEVELS[risk]} only"


def _in_part(areas: int) -> str:
    return f" ({areas} in part)" if areas else ""
