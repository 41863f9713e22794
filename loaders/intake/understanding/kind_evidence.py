"""What speaks for a kind of file: headings that name its fields, words in headings, cells that hold sums of money or periods."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.files.amounts import amount_of
from loaders.files.cells import matching_key
from loaders.geography.lookups import is_area_lookup
from loaders.intake.found_table import FoundTable
from loaders.intake.money_on_record.money_fields import MONEY_FIELDS
from loaders.intake.sheets.line_words import kind_of_text
from loaders.intake.understanding.headings import named_by
from loaders.series.periods import period_span
from loaders.series.words import series_words

_FIELDS: Mapping[str, Sequence[Column]] = {"directory": columns_of(CSV_FORM), "money": MONEY_FIELDS}
_SURE = 0.8
_MOST_BY_WORDS = 3
_SERIES, _LOOKUP = 6.0, 8.0
_LOOKED_AT = 60
_MOST_SERIES_COLUMNS = 10
_MOSTLY = 0.6
_SUM = re.compile(r"\(?-?£ ?[\d,]+(?:\.\d\d?)?\)?|\(?-?[\d,]+\.\d\d?\)?")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True)
class Evidence:
    """How much speaks for a kind, 0 and more, and the headings that do, the strongest first."""

    weight: float = 0.0
    headings: tuple[str, ...] = ()

    def with_(self, weight: float, heading: str) -> "Evidence":
        """The same and more, of which another heading speaks."""
        return Evidence(self.weight + weight, tuple(dict.fromkeys((heading, *self.headings))))


def evidence_of_fields(
    tables: Sequence[FoundTable], form: str, marks: Mapping[str, float], words: Sequence[str], unless: Sequence[str]
) -> Evidence:
    """What the headings say: each field that they name counts once, and each telling word once; nothing where one rules out."""
    by_field: dict[str, tuple[float, str]] = {}
    by_word: dict[str, str] = {}
    for heading in _headings(tables):
        named = named_by(heading, _FIELDS[form], form)
        if named and named.target in unless:
            return Evidence()
        if named and named.target in marks and named.confidence >= _SURE:
            by_field.setdefault(named.target, (marks[named.target], heading))
        for word in set(words) & {*_WORD.findall(heading.casefold()), heading.casefold()}:
            by_word.setdefault(word, heading)
    somebody = bool({"funder", "recipient"} & by_field.keys())
    if "amount_gbp" in marks and "amount_gbp" not in by_field and somebody and (of_sums := _column_of_sums(tables)):
        by_field["amount_gbp"] = (marks["amount_gbp"], of_sums)
    strongest = sorted(by_field.values(), key=lambda one: -one[0])
    weight = sum(one for one, _ in strongest) + min(len(by_word), _MOST_BY_WORDS)
    return Evidence(weight, tuple(dict.fromkeys([*(heading for _, heading in strongest), *by_word.values()])))


def evidence_of_series(tables: Sequence[FoundTable]) -> Evidence:
    """Whether tables count by area and period: a column of each, or one for each of several periods, and few columns else.

    A table that names organisations counts money or services, and is none.
    """
    for table in tables:
        headings = [heading for heading in table.headings if heading]
        areas = [
            heading for heading in headings if _is_series(heading, "area_code") or _is_series(heading, "area_name")
        ]
        periods = [heading for heading in headings if period_span(heading)]
        long = [heading for heading in headings if _is_series(heading, "period") or _is_series(heading, "quarter")]
        values = [heading for heading in headings if _is_count(table, heading)]
        if any(
            (named := named_by(heading, MONEY_FIELDS, "money")) and named.target == "recipient" for heading in headings
        ):
            continue
        if areas and len(periods) > 1 and len(headings) - len(periods) <= _MOST_SERIES_COLUMNS // 2:
            return Evidence(_SERIES, (areas[0], *periods[:2]))
        if areas and long and values and len(headings) <= _MOST_SERIES_COLUMNS and not _column_of_sums([table]):
            return Evidence(_SERIES, (areas[0], long[0], values[0]))
        numbers = _columns_of_numbers(table)
        if areas and len(numbers) > _MOSTLY * len(headings) and not any(map(_is_of_money, headings)):
            return Evidence(_SERIES, (areas[0], *numbers[:2]))
    return Evidence()


def evidence_of_lookup(tables: Sequence[FoundTable]) -> Evidence:
    """Whether a table has official columns of districts and of wider areas, and hardly any other."""
    for table in tables:
        if is_area_lookup(table.headings):
            return Evidence(_LOOKUP, tuple(heading for heading in table.headings if heading)[:_MOST_BY_WORDS])
    return Evidence()


def _is_of_money(heading: str) -> bool:
    named = named_by(heading, MONEY_FIELDS, "money")
    return named is not None and named.target in ("amount_gbp", "recipient", "funder")


def _columns_of_numbers(table: FoundTable) -> list[str]:
    """The headings of the columns that hold numbers and little else."""
    found = []
    for at, heading in enumerate(table.headings):
        values = [row.cells[at] for row in table.rows[:_LOOKED_AT] if row.cells[at]]
        if heading and values and sum(kind_of_text(value) == "number" for value in values) > _MOSTLY * len(values):
            found.append(heading)
    return found


def _headings(tables: Sequence[FoundTable]) -> list[str]:
    return list(dict.fromkeys(heading for table in tables for heading in table.headings if heading))


def _is_series(heading: str, column: str) -> bool:
    return matching_key(heading) in _called(column)


@cache
def _called(column: str) -> frozenset[str]:
    """What a column of a series is called, as names are compared."""
    return frozenset(map(matching_key, (column.replace("_", " "), *series_words("headings")[column])))


def _is_count(table: FoundTable, heading: str) -> bool:
    return _is_series(heading, "value") or matching_key(heading).startswith("numberof")


def sums_below_0(tables: Sequence[FoundTable]) -> str:
    """The heading of amounts of which some are below 0, as money that is paid may be taken back; "" where none is."""
    for table in tables:
        for at, heading in enumerate(table.headings):
            named = named_by(heading, MONEY_FIELDS, "money") if heading else None
            if named and named.target == "amount_gbp":
                amounts = (amount_of(row.cells[at]) for row in table.rows[:2000])
                if any(amount is not None and amount < 0 for amount in amounts):
                    return heading
    return ""


def _column_of_sums(tables: Sequence[FoundTable]) -> str:
    """The heading of a column that holds sums of money, told by pounds and pence; "" where none does."""
    for table in tables:
        for at, heading in enumerate(table.headings):
            values = [row.cells[at] for row in table.rows[:200] if row.cells[at]]
            sums = sum(bool(_SUM.fullmatch(value)) for value in values)
            numbers = all(kind_of_text(value) == "number" for value in values)
            if heading and values and (sums > _MOSTLY * len(values) or (numbers and 3 * sums > len(values))):
                return heading
    return ""
