"""Read the answers of the two sheets that were sent filled in: one for each row that is known by its number or reference."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from loaders.files.cells import shown
from loaders.files.report import Finding
from loaders.rounds.found_tables import FoundLine, FoundTable
from loaders.rounds.kept_texts import KeptTexts, may_be_kept

_MOST_NAMED = 6


@dataclass(frozen=True)
class RowAnswered:
    """The answer of one row, and where it stands."""

    says: str
    sheet: str
    line: FoundLine


@dataclass
class AnswersRead:
    """The answers by what they are about, and what is to be said of the rest."""

    answers: dict[str, RowAnswered] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Sheet:
    """How rows of a sheet are known and read.

    ``asked``: by what stands in column ``column``, what a row is about. ``answer``: reads the cell *says*. ``implied``: answer
    of a row that gives none and fills in one of ``implying``.
    """

    column: str
    asked: Mapping[str, str]
    answer: Callable[[str], str | None]
    choices: Mapping[str, str]
    implying: tuple[str, ...] = ()
    implied: str = ""


def answers_of(tables: Iterable[FoundTable], sheet: Sheet, kept: KeptTexts) -> AnswersRead:
    """Read the answers of every table of a sheet. What cannot be understood is kept, and said."""
    read = AnswersRead()
    contradicted: set[str] = set()
    found: set[str] = set()
    name = ""
    for table in tables:
        name = table.sheet
        for line in table.lines:
            about = sheet.asked.get(line.text(sheet.column).casefold())
            if about is None:
                read.findings.extend(_keep_stray(table.sheet, line, kept))
                continue
            found.add(about)
            says = _answer(table.sheet, line, sheet, kept, read)
            before = read.answers.get(about)
            if says and before and before.says != says:
                contradicted.add(about)
                said = f"Rows {before.line.number} and {line.number} answer the same otherwise, so neither counts."
                read.findings.append(
                    Finding(table.sheet, line.number, "", said, set_aside=False, to_do="Keep one of them.")
                )
                for one in (before, RowAnswered(says, table.sheet, line)):
                    kept.keep(one.sheet, one.line.number, "", sheet.choices[one.says])
            elif says:
                read.answers.setdefault(about, RowAnswered(says, table.sheet, line))
    for about in contradicted:
        del read.answers[about]
    read.findings.extend(_said_of_gone(name, sheet, found))
    return read


def _answer(name: str, line: FoundLine, sheet: Sheet, kept: KeptTexts, read: AnswersRead) -> str:
    """The answer of a row; "" where it gives none that is understood."""
    for heading, text in line.beside:
        kept.keep(name, line.number, heading, text)
    kept.keep(name, line.number, "Remark", line.text("remark"))
    written = line.text("says")
    if not written:
        filled = [one for one in sheet.implying if line.text(one)]
        if filled:
            said = "The row is corrected but not answered, so it was read as running, as corrected."
            read.findings.append(Finding(name, line.number, "", said, set_aside=False))
        return sheet.implied if filled else ""
    says = sheet.answer(written)
    if says is None:
        kept.keep(name, line.number, "Answer", written)
        for one in (*sheet.implying, "rests_on"):
            kept.keep(name, line.number, one, line.text(one))
        quoted = shown(written) if may_be_kept(written) else "This"
        said = f"{quoted} is none of the answers to choose from, so it counts as no answer."
        to_do = "Choose one from the list, and say the rest under Remark."
        read.findings.append(Finding(name, line.number, "Answer", said, set_aside=False, to_do=to_do))
        return ""
    return says


def _keep_stray(name: str, line: FoundLine, kept: KeptTexts) -> Iterator[Finding]:
    """Keep a row that is none of those sent."""
    texts = [*line.texts.values(), *(text for _, text in line.beside)]
    if texts == ["Nothing to fill in on this sheet."]:
        return
    kept.keep(name, line.number, "", " | ".join(texts))
    said = "This row is none of those that were sent, so it is kept as a remark."
    yield Finding(name, line.number, "", said, set_aside=False, to_do="Tell a new service on the last sheet.")


def _said_of_gone(name: str, sheet: Sheet, found: set[str]) -> Iterator[Finding]:
    """Say which rows are no longer there."""
    if not name:
        return
    gone = [written for written, about in sheet.asked.items() if about not in found]
    if gone:
        named = ", ".join(shown(one.upper()) for one in gone[:_MOST_NAMED])
        more = f" and {len(gone) - _MOST_NAMED} more" if len(gone) > _MOST_NAMED else ""
        said = f"The rows of {named}{more} are gone, and count as not answered."
        yield Finding(name, 0, "", said, set_aside=False)
