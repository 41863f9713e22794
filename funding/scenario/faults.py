"""Say what is wrong with a field of a scenario in one plain sentence that names it."""

from typing import Any

from pydantic import ValidationError

LONGEST_FIELD = 120
SENTENCES = {
    "bool_type": "must be true or false",
    "dataclass_type": "must be fields in curly brackets",
    "dict_type": "must be fields in curly brackets",
    "mapping_type": "must be fields in curly brackets",
    "finite_number": "must be a number, 1,000,000,000,000 at most",
    "float_type": "must be a number",
    "greater_than": "must be above {gt:,}",
    "greater_than_equal": "must be {ge:,} or more",
    "int_type": "must be a whole number",
    "less_than_equal": "must be {le:,} at most",
    "list_type": "must be a list",
    "literal_error": "must be one of {expected}",
    "string_pattern_mismatch": "must be a financial year, written as 2025-26",
    "string_too_long": "must be {max_length:,} letters long at most",
    "string_too_short": "must not be empty",
    "string_type": "must be words",
    "too_long": "must have {max_length:,} entries at most",
    "too_short": "must have {min_length:,} or more entries",
    "tuple_type": "must be a list",
}
"""What is wrong, by the kind of fault; those of our own say themselves."""


def fault_in_words(error: ValidationError, section: str) -> str:
    """Say the first fault in one sentence that names the field; ``section`` names what was being made ("" for all of a file)."""
    fault: Any = error.errors(include_url=False)[0]
    *outer, last = fault["loc"] or ("",)
    if fault["type"] == "missing":
        return f"{_field(section, outer)} lacks {last}."
    if fault["type"] == "unexpected_keyword_argument":
        return _stranger(_field(section, outer), last)
    if last == "[key]":
        return _stranger(_field(section, outer[:-1]), outer[-1])
    field = _field(section, fault["loc"])
    if fault["type"] not in SENTENCES:
        return f"{field}{fault['msg']}"
    limits = {name: _plain(limit) for name, limit in fault["ctx"].items()} if "ctx" in fault else {}
    return f"{field} {SENTENCES[fault['type']].format_map(limits)}."


def _plain(limit: Any) -> Any:
    """Give a limit as a sentence has it: a whole number without its point, words without quotation marks."""
    if isinstance(limit, str):
        return limit.replace("'", "")
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def _field(section: str, place: Any) -> str:
    parts = "".join(f"[{one + 1}]" if isinstance(one, int) else f".{one}" for one in place)
    whole = f"{section}{parts}".removeprefix(".")
    return " ".join(whole.split())[:LONGEST_FIELD] or "The scenario"


def _stranger(field: str, name: Any) -> str:
    return f'{field} has "{" ".join(str(name).split())[:60]}", which is not a field that we know.'
