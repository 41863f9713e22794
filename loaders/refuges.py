"""Does a text describe a refuge? Every refuge is confidential, whatever its row says.

The rule errs towards yes: a helpline wrongly treated as confidential loses a point on the map, a refuge
wrongly shown can cost a life. Only the charity named Refuge is let through, for work that plainly is not a
refuge.
"""

import re

from loaders.secrets import plain

_REFUGE = re.compile(
    r"\b(refuges?|lloches(au|i)?|safe[\s-]*houses?|sanctuary (accommodation|housing)|(safe|crisis|emergency)"
    r" accommodation|women['’]?s (hostel|shelter)s?|respite rooms?)\b",
    re.IGNORECASE,
)
_NOT_A_REFUGE_BY_NATURE = re.compile(
    r"\b(help\s?line|phone\s?line|line|chat|advice|outreach|advocacy|advocates?|idvas?|counselling|training|website"
    r"|head office|tech(nology)?)\b",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    r"\b(?:not|no|non|never|without)\b[\s-]*(?:an?|the|any)?\s*refuges?\b"
    r"|\brefer(?:s|red|ral|rals|ring)?\b[^.;]{0,40}\brefuges?\b",
    re.IGNORECASE,
)
_THE_CHARITY = re.compile(r"\b(?:by|with|from|and)\s+Refuge\b")


def name_says_refuge(name: str, organisation: str) -> bool:
    """Whether the name of a service or a location says that it is a refuge.

    The organisation's own name is set aside only where the organisation is called Refuge and what is left
    names work that is not accommodation ("Refuge helpline").
    """
    name, organisation = plain(name), plain(organisation).strip()
    if not _REFUGE.search(name):
        return False
    if organisation.casefold() != "refuge":
        return True
    rest = re.sub(r"^refuge\b|\(refuge\)|\brefuge$", " ", name.strip(), flags=re.IGNORECASE)
    return bool(_REFUGE.search(rest)) or not _NOT_A_REFUGE_BY_NATURE.search(rest)


def notes_say_refuge(notes: str) -> bool:
    """Whether notes describe the service as a refuge; a denial or a referral to one does not count."""
    text = _THE_CHARITY.sub(" ", _IN_PASSING.sub(" ", plain(notes)))
    return bool(_REFUGE.search(text))
