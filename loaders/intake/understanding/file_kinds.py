"""The kinds of file that there are: what each becomes, where it belongs if not here, and what speaks for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geo.mistakes import in_one_sentence
from loaders.directory.schema import DECLARATIONS, STANDARDS_CHECKED
from loaders.files.cells import matching_key
from loaders.files.formats import FORMATS
from loaders.intake.found_table import FoundTable
from loaders.intake.sheets.counted import HEADINGS
from loaders.intake.understanding.kind_evidence import (
    Evidence,
    evidence_of_fields,
    evidence_of_lookup,
    evidence_of_series,
    sums_below_0,
)
from loaders.intake.understanding.kind_sentence import by_whom_and_when, counted

DIRECTORY_FORM, MONEY_FORM = "directory", "money"


@dataclass(frozen=True)
class FileKind:
    """One kind of file.

    Attributes
    ----------
    key, label
        As ``Decisions.kind`` has it, and on screen.
    said
        In a sentence: "a list of payments".
    rows
        What one row and what several are called.
    becomes
        One sentence on what becomes of its rows here, or where the file belongs.
    form
        The fields that its columns may be: ``directory``, ``money``, or "" where it is not read here.
    marks
        By field of its form: how much a heading of that field speaks for this kind.
    words
        Words in headings that speak for it by themselves.
    unless
        Fields of its form that it never has: a heading of one rules it out.
    """

    key: str
    label: str
    said: str
    rows: tuple[str, str]
    becomes: str
    form: str = ""
    marks: Mapping[str, float] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


OF_NONE, OF_STANDARDS, SERIES = "declarations", "standards", "series"
_KINDS = (
    FileKind(
        key="directory",
        label="Directory of services",
        said="a directory of services",
        rows=("service", "services"),
        becomes="Its rows become services.",
        form=DIRECTORY_FORM,
        marks={
            "service_id": 2,
            "service_name": 1,
            "intervention": 1.5,
            "for_whom": 2,
            "risk_levels": 2.5,
            "communities": 2,
            "provision": 2,
            "quality_assured": 1,
            "quality_scheme": 1,
            "delivery": 1,
            "places": 1.5,
            "areas": 1,
            "as_of": 1,
            "funded_to": 0.5,
            "confirmed_by": 1,
            "address_public": 2,
            "location_name": 1,
            "website": 1,
        },
        words=("referral", "referrals", "eligibility", "opening", "telephone", "helpline"),
    ),
    FileKind(
        key=OF_NONE,
        label="Declarations of none",
        said="a list of what was checked and not found",
        rows=("declaration", "declarations"),
        becomes="Each of its rows becomes a record that there is none.",
        form=DIRECTORY_FORM,
        marks={"confirmed_by": 7, "intervention": 1.5, "risk_levels": 2.5, "communities": 2, "areas": 1, "as_of": 1},
        words=("declared", "declaration", "none"),
        unless=(
            "service_name", "organisation_name", "provision", "quality_assured", "quality_scheme", "delivery", "status",
            "places", "funded_to", "start_date", "location_name", "address", "postcode", "website",
        ),
    ),
    FileKind(
        key=OF_STANDARDS,
        label="Standards checked",
        said="a list of standards that somebody checked",
        rows=("check", "checks"),
        becomes="Under the headings of the template, each of its rows says how a standard stands in a force area.",
    ),
    FileKind(
        key="awards",
        label="Grants, awards or contracts",
        said="a list of grants, awards or contracts",
        rows=("award", "awards"),
        becomes="Its rows become money on record, not services.",
        form=MONEY_FORM,
        marks={
            "amount_gbp": 2,
            "funder": 1,
            "recipient": 0.5,
            "stage": 1,
            "starts": 0.5,
            "ends": 0.5,
            "regrant": 2,
            "programme": 0.5,
        },
        words=("grant", "grants", "contract", "contracts", "award", "awarded", "tender", "procurement", "lot", "cpv", "ocid"),
    ),
    FileKind(
        key="payments",
        label="Payments",
        said="a list of payments",
        rows=("payment", "payments"),
        becomes="Its rows become money on record, not services.",
        form=MONEY_FORM,
        marks={"amount_gbp": 2, "awarded_on": 0.5, "recipient": 0.5, "identifier": 0.5, "category": 0.5, "funder": 0.5},
        words=(
            "payment", "payments", "paid", "transaction", "invoice", "voucher", "expense", "expenditure", "spend", "ledger",
            "vat", "cost centre", "creditor", "payee", "vendor", "merchant", "posting", "clearing", "subjective", "net",
            "irrecoverable",
        ),
    ),
    FileKind(
        key=SERIES,
        label="Series of counts",
        said="a series of counts by area and period",
        rows=("row", "rows"),
        becomes="Load it on the Assumptions screen; nothing of it becomes a service.",
    ),
    FileKind(
        key="lookup",
        label="Lookup of areas",
        said="a lookup of which area lies in which",
        rows=("row", "rows"),
        becomes="Nothing of it becomes a service; the command “lookup” holds it against the areas here.",
    ),
    FileKind(
        key="boundaries",
        label="Boundaries",
        said="a map of boundaries",
        rows=("boundary", "boundaries"),
        becomes="Nothing of it is read, unless you say that each boundary is a service.",
    ),
)  # fmt: skip
FILE_KINDS = {kind.key: kind for kind in _KINDS}
KIND_OF_FORM = {DECLARATIONS: OF_NONE, STANDARDS_CHECKED: OF_STANDARDS}
"""What a file of one table is by its form, where it is no directory of services."""


def form_of(kind: str) -> str:
    """The fields that columns of a kind may be; those of a directory where the kind is not known yet."""
    return FILE_KINDS[kind].form or DIRECTORY_FORM if kind else DIRECTORY_FORM


_NO_TABLE = "No table was found in this file: it needs headings in one line, and a row for each service below."
PIVOT = "This is a pivot table, which sums other rows up: load the list that it was made from."
_OF_A_PIVOT = "rowlabels"
"""What spreadsheet programs write over the first column of a pivot table, as ``matching_key`` has it."""
_LEAST, _CLEARLY = 2.0, 1.6  # what must speak for a kind, and how many times as much as for the next
_CLEARLY_OF_MONEY = 1.2  # payments and awards are read alike, so less will do between them
_TAKEN_BACK = 2.0
_BY_SHAPE = {SERIES: evidence_of_series, "lookup": evidence_of_lookup}
"""Kinds that are told by the shape of their table."""
_MOST_HEADINGS = 2


@dataclass(frozen=True)
class KindFound:
    """What kind of file it is (a key of ``FILE_KINDS``), the sentences said first, and whether the user need not say it.

    ``kind`` is "" where nothing speaks for any.
    """

    kind: str
    sentence: str
    certain: bool


def kind_of(tables: Sequence[FoundTable], format: str) -> KindFound:
    """Tell what kind of file it is: by its standard, else by headings and cells; ``format`` is a key of ``FORMATS``."""
    settled = FORMATS[format].kind
    if settled:
        return KindFound(settled, _certainly(FILE_KINDS[settled], tables), True)
    if not any(table.headings for table in tables):
        return KindFound("", _NO_TABLE, False)
    found = sorted(((_evidence(kind, tables), kind) for kind in _KINDS), key=lambda one: -one[0].weight)
    (best, first), (next_best, second) = found[0], found[1]
    if best.weight < _LEAST:
        if _is_pivot(tables):
            return KindFound("", PIVOT, False)
        return KindFound("", "Nothing in this file says what kind of list it is: say what its rows are.", False)
    enough = _CLEARLY_OF_MONEY if first.form == second.form == MONEY_FORM else _CLEARLY
    if first.key == OF_NONE:  # to read services as none would be the worst mistake: only a person says so
        return KindFound(OF_NONE, f"This may be {first.said}: say whether it is.", False)
    if best.weight >= enough * next_best.weight:
        return KindFound(first.key, _certainly(first, tables), True)
    return KindFound(first.key, _between(first, best, second, next_best), False)


def _is_pivot(tables: Sequence[FoundTable]) -> bool:
    """Whether every table that was found is a pivot table."""
    filled = [table for table in tables if table.headings]
    return bool(filled) and all(_OF_A_PIVOT in map(matching_key, table.headings) for table in filled)


def surely(kind: str, tables: Sequence[FoundTable]) -> KindFound:
    """Say that a file is of a kind, where its form tells."""
    return KindFound(kind, _certainly(FILE_KINDS[kind], tables), True)


def _evidence(kind: FileKind, tables: Sequence[FoundTable]) -> Evidence:
    if kind.key == OF_NONE and any(heading in HEADINGS.values() for table in tables for heading in table.headings):
        return Evidence()  # what was not found is not counted
    if kind.form:
        found = evidence_of_fields(tables, kind.form, kind.marks, kind.words, kind.unless)
        taken_back = sums_below_0(tables) if kind.key == "payments" else ""
        return found.with_(_TAKEN_BACK, taken_back) if taken_back else found
    return _BY_SHAPE[kind.key](tables) if kind.key in _BY_SHAPE else Evidence()


def _certainly(kind: FileKind, tables: Sequence[FoundTable]) -> str:
    rows = sum(len(table.rows) for table in tables)
    if not rows:
        return in_one_sentence(f"This is {kind.said}", kind.becomes)
    whose = by_whom_and_when(tables) if kind.form == MONEY_FORM else ""
    return in_one_sentence(f"This is {kind.said}: {counted(rows, kind.rows)}{whose}", kind.becomes)


def _between(first: FileKind, best: Evidence, second: FileKind, next_best: Evidence) -> str:
    return f"This may be {first.said} ({_by(best)}) or {second.said} ({_by(next_best)}): say which it is."


def _by(evidence: Evidence) -> str:
    """Which headings speak for a kind."""
    return "by " + ", ".join(f'"{" ".join(heading.split())}"' for heading in evidence.headings[:_MOST_HEADINGS])
