"""What the name of a service says of a field that its row leaves open: counted and noted where certain, else a proposal."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from coverage.interventions import INTERVENTIONS
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.cells import shown
from loaders.intake.understanding.phrases import phrase_in, sides_agree, thoughts_in

_TOLD = ("intervention", "risk_levels", "communities")
_COLUMNS = {column.name: column for column in columns_of(CSV_FORM)}


@dataclass(frozen=True)
class Inferred:
    """What one text says of another field.

    ``text`` is what the field's cell may hold instead of nothing; ``why`` one sentence that names both; ``certain`` whether it
    counts without anybody's word.
    """

    field: str
    text: str
    why: str
    certain: bool


def told_by_names(texts: Mapping[str, str], kind_written: str) -> list[Inferred]:
    """What a row's names say of the fields of words that it leaves open.

    Parameters
    ----------
    texts
        The row by field, words already brought to keys.
    kind_written
        The row's kind of service in the file's own words, which may say more than its key: a MARAC is a panel about people who
        are harmed.

    Returns
    -------
    list of Inferred
        One at most for each field. Whom it is for is told only of a kind of work that may be for either side.
    """
    name = texts.get("service_name", "")
    told = [inferred(field, name) for field in _TOLD if name and not texts.get(field)]
    kind = texts.get("intervention") or next((one.text for one in told if one and one.certain), "")
    if kind in INTERVENTIONS and INTERVENTIONS[kind].for_either_side and not texts.get("for_whom"):
        sides = (inferred("for_whom", text) for text in (kind_written, name) if text)
        told.append(next((side for side in sides if side), None))
    return [one for one in told if one]


@lru_cache(maxsize=50_000)
def inferred(field: str, text: str) -> Inferred | None:
    """What another text of the row says of a field of words; None where it says nothing.

    Certain where it holds exactly one phrase of the vocabulary that counts inside a text; what one merely thinks of is not.
    """
    if phrase := phrase_in(field, text):
        meant = ", ".join(_COLUMNS[field].choices[key] for key in phrase.keys)
        why = f"{_COLUMNS[field].label} was left blank, and {shown(text)} says: {meant}."
        return Inferred(field, ";".join(phrase.keys), why, certain=True)
    thought = thoughts_in(field, text)
    if len(thought) != 1:
        return None
    [(key, words)] = thought.items()
    if field == "intervention" and not sides_agree((key,), text):
        return None
    return Inferred(field, key, f"{_COLUMNS[field].label} is blank; {shown(text)} holds {shown(words)}.", certain=False)
