"""What one's own group is called: the name under which it was saved or opened, or that a saved group of the same areas has."""

from geo.mistakes import Mistake
from store.groups import KIND, group, groups
from ui.state.own_group import own_codes
from ui.state.saved_work import saved_work, why_not_opened
from ui.state.visit import OnCompare

MOST_LOOKED_AT = 40
"""Saved groups, the last saved first, that are looked through for the name."""


def name_of_group(text: str) -> str:
    """Return the name of a group as the address holds it; "" where it was saved under none. Looked for once in a visit."""
    of, name = OnCompare.own_group_called.now()
    if of == text:
        return name
    OnCompare.own_group_called.put((text, found := _saved_name(set(own_codes(text)))))
    return found


def _saved_name(codes: set[str]) -> str:
    try:
        if why_not_opened(KIND):
            return ""
        store = saved_work()
        headings = groups(store)[:MOST_LOOKED_AT]
        return next((one.name for one in headings if set(group(store, one.id).codes) == codes), "")
    except Mistake:  # saved work that cannot be read is told of where groups are opened
        return ""
