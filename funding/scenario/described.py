"""How a field of a scenario is described, once: its type with its bounds, and what screens, files and sheets call it.

A class under ``@described`` checks every value that it is made from against its annotations; what is wrong is one sentence.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic import (
    AfterValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
)
from pydantic.dataclasses import dataclass as checked
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from funding.scenario.faults import fault_in_words
from geo.mistakes import Mistake

YEAR = "financial year"
"""The unit of what is a year, written as 2025-26."""
LARGEST_NUMBER = 1e12
"""A scenario holds no larger number: beyond it pennies are lost."""

IN_THE_FILE, ELSEWHERE = "in the file", "elsewhere"
"""Where a field is set that the form does not ask for: in the file of a scenario alone, or where a plan is named and saved."""

Class = TypeVar("Class")


@dataclass(frozen=True)
class Told:
    """What a field is called (``label``), what it is counted in, what to know of it, and which group of the form asks for it.

    ``none`` says what it means that it is left out, and ``step`` by how much its control moves. ``cell`` is the name of its cell
    on the workbook's sheet *Inputs*; without one, formulas cannot follow it.
    """

    label: str
    unit: str
    help: str
    asked: str
    none: str = ""
    step: float | None = None
    cell: str = ""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        left_out = f" Default null: {self.none}." if self.none else ""
        said = {"title": self.label, "description": f"{self.help}{left_out}", "unit": self.unit}
        return {**handler(schema), **{part: words for part, words in said.items() if words}}


@dataclass(frozen=True)
class OneOf:
    """A word of ``words``: keys as files hold them, labels as screens show them."""

    words: Mapping[str, str]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.literal_schema(list(self.words))

    def __hash__(self) -> int:
        return hash(tuple(self.words))


Share = Annotated[float, Ge(0), Le(1)]
Count = Annotated[float, Ge(0), Le(LARGEST_NUMBER)]


def financial_year(begins: int) -> str:
    """Name a financial year by the calendar year in which it begins: "2025-26"."""
    return f"{begins}-{(begins + 1) % 100:02d}"


def _is_financial_year(text: str) -> str:
    if text != financial_year(int(text[:4])):
        raise PydanticCustomError("financial_year", " must be a financial year, written as 2025-26.")
    return text


FinancialYear = Annotated[str, Field(pattern="^20[0-9][0-9]-[0-9][0-9]$"), AfterValidator(_is_financial_year)]


@dataclass(frozen=True)
class Described:
    """A field of a scenario: ``path`` from the scenario (``budget.years``), its type as annotated, and what is told of it.

    The path of a field of every intervention of the mix has a star for its key: ``interventions.*.share``.
    """

    path: str
    kind: Any
    told: Told

    @property
    def words(self) -> Mapping[str, str] | None:
        """The words that may stand in it, or be its keys; None where it holds none."""
        return next((one.words for one in _parts(self.kind) if isinstance(one, OneOf)), None)

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the most that a number in it may be; None where nothing is said."""
        limits = list(_parts(self.kind))
        least = [getattr(one, side) for one in limits for side in ("ge", "gt") if hasattr(one, side)]
        most = [one.le for one in limits if hasattr(one, "le")]
        return next(iter(least), None), next(iter(most), None)

    @property
    def is_share(self) -> bool:
        """Whether it is counted in shares of a whole, which forms show in per cent."""
        return self.told.unit.startswith("share")

    @property
    def is_limit(self) -> bool:
        """Whether it is a share that may be left out: all of the whole is then no limit."""
        return self.is_share and bool(self.told.none)

    @property
    def is_in_section(self) -> bool:
        """Whether it is part of a section of its own, such as ``budget``, and not of the mix."""
        return "." in self.path and "*" not in self.path

    def holds(self, kind: Any) -> bool:
        """Whether a kind is part of its type: ``holds(bool)``, ``holds(Mapping)``."""
        return any(kind in (part, get_origin(part)) for part in _parts(self.kind))


@cache
def asked_for(kind: Any, asked: str) -> tuple[Described, ...]:
    """List the fields that one group of the form's controls asks for."""
    return tuple(field for field in fields_of(kind) if field.told.asked == asked)


def fields_of(kind: Any, path: str = "") -> Iterator[Described]:
    """Walk every field of a described class, and of the classes that it is made of, in order."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        told = next((one for one in _parts(hint) if isinstance(one, Told)), None)
        if told is not None:
            yield Described(f"{path}{name}", hint, told)
        else:
            parts = list(_parts(hint))
            inner = next(one for one in parts if is_dataclass(one))
            every = "*." if any(get_origin(one) is tuple for one in parts) else ""
            yield from fields_of(inner, f"{path}{name}.{every}")


def described(section: str) -> Callable[[type[Class]], type[Class]]:
    """Make a frozen dataclass check what it is made from; ``section`` names it in sentences, and may hold a field's name.

    Raises TypeError at import where a field has no ``Told``, or one that may be left out or asks for a step has none.
    """

    def made(plain: type[Class]) -> type[Class]:
        _require_told(plain)
        config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, revalidate_instances="always")
        ours: Any = checked(plain, frozen=True, config=config)
        names, check = [one.name for one in fields(ours)], ours.__init__

        def made_from(self: Any, *given: Any, **named: Any) -> None:
            said = {**dict(zip(names, given, strict=False)), **named}
            try:
                check(self, **said)
            except ValidationError as error:
                raise Mistake(fault_in_words(error, section.format_map(said))) from error

        ours.__init__ = made_from
        return ours  # type: ignore[no-any-return]

    return made


def _require_told(kind: Any) -> None:
    for name, hint in get_type_hints(kind, include_extras=True).items():
        parts = list(_parts(hint))
        told = [one for one in parts if isinstance(one, Told)]
        if not told and not any(map(is_dataclass, parts)):
            raise TypeError(f"{kind.__name__}.{name} is not described: annotate it with Told.")
        if told and type(None) in parts and not told[0].none:
            raise TypeError(f"{kind.__name__}.{name} may be left out: say in Told.none what that means.")


def _parts(kind: Any) -> Iterator[Any]:
    """Walk a type as annotated: itself, what it is made of, and what stands beside it."""
    yield kind
    for part in get_args(kind):
        yield from _parts(part)


def in_words(field: Described, value: Any) -> str:
    """Say what stands in a field: words by their labels, a range with its ends, what it means that it is left out."""
    if value is None:
        return field.told.none
    if isinstance(value, Mapping):
        return "; ".join(f"{in_words(field, key)}: {in_words(field, part)}" for key, part in value.items()) or "none"
    if isinstance(value, tuple):
        return ", ".join(in_words(field, part) for part in value)
    if is_dataclass(value):
        return "; ".join(f"{part.name}: {in_words(field, getattr(value, part.name))}" for part in fields(value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:,.10g}"
    return field.words[value] if field.words and value in field.words else str(value)
