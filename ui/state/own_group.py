"""The group of one's own, as the address holds it."""

MIXED_GROUP = "The group has areas of different levels: save it as a file, or keep those of one level."


def own_codes(text: str) -> tuple[str, ...]:
    """Return the codes of the areas of a group, of whatever level; () where there is no group."""
    return tuple(text.split(".")) if text else ()
