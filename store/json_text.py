"""JSON as saved work takes it: any well-formed document, kept to the letter."""

import json


def require_json(text: str, what: str) -> None:
    """Raise ValueError if a text is not one JSON document; NaN and Infinity are not JSON: what is not known is null."""
    try:
        json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{what} is not JSON: {error}") from error


def _refuse_constant(word: str) -> float:
    raise ValueError(f"{word} is not a number")
