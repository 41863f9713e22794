"""What a service's name and kind say of a field that its row leaves open: counted and noted where certain, else a proposal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from coverage.communities import COMMUNITIES
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
    said_in: dict[str, tuple[str, ...]] = dict.fromkeys(_TOLD, (name,))
    if texts.get("intervention") not in COMMUNITIES:  # work with young people names a kind, not a community
        said_in["communities"] = (kind_written, name)
    told = [_first(field, said) for field, said in said_in.items() if not texts.get(field)]
    kind = texts.get("intervention") or next((one.text for one in told if one and one.certain), "")
    if kind in INTERVENTIONS and INTERVENTIONS[kind].for_either_side and not texts.get("for_whom"):
        told.append(_first("for_whom", (kind_written, name)))
    return [one for one in told if one]


def _first(field: str, texts: Sequence[str]) -> Inferred | None:
    """What the first text that says anything of a field says, a certain one before any that merely lets one think of it."""
    found = [one for text in texts if text and (one := inferred(field, text))]
    return next((one for one in found if one.certain), found[0] if found else None)


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
