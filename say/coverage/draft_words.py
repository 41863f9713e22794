"""What is said of a draft: how far each step is, what is left to do, and what each step of its history changed."""

from collections.abc import Sequence

from geo.mistakes import in_one_sentence, with_what_to_do
from loaders.files.report import DirectoryReport
from loaders.intake.decisions import Decisions
from loaders.intake.draft import Draft
from loaders.intake.rows import IN_WORDS
from loaders.intake.understanding.file_kinds import FILE_KINDS
from loaders.intake.understanding.words import UnknownWord
from loaders.intake.worked_out import WorkedOut
from say.coverage.directory_words import checks_in_words
from say.coverage.waiting_words import asked_in_words, holds_back, not_counted_in_words
from say.numbers import count
from say.text import listing


def steps_in_words(draft: Draft, worked: WorkedOut) -> list[tuple[str, str, bool]]:
    """Say of each step its name, how far it is, and whether nothing of it is left."""
    waiting, unsettled = len(worked.understanding.waiting()), len(worked.areas) + len(worked.words)
    aside = worked.report.rows_set_aside if worked.report else 0
    columns = f"{count(waiting, 'column')} to say" if waiting else "every column has its place"
    mend = [
        f"{count(unsettled, 'word or area', 'words or areas')} to say" if unsettled else "",
        f"{count(aside, 'row')} set aside" if aside else "",
    ]
    return [
        ("Dropped", f"{count(draft.rows(), 'row')}", True),
        ("Kind", FILE_KINDS[worked.kind].label if worked.kind_is_sure else "say what it is", worked.kind_is_sure),
        ("Understood", columns, not waiting),
        ("Mended", ", ".join(filter(None, mend)) or "nothing to mend", not unsettled and not aside),
        ("Published", "not yet", False),
    ]


def whats_left(draft: Draft, worked: WorkedOut) -> str:
    """Say in one sentence what the draft holds, and what is left to do: first what its columns are, then what holds rows back."""
    if not worked.kind_is_sure:
        return f"{draft.name} is read: say first what kind of file it is."
    rows = f"{count(draft.rows(), 'row')}{' of money' if worked.money else ''}, and no service."
    held = worked.report.counted() if worked.report else rows
    if not _services_left_out(worked) and (not_counted := not_counted_in_words(worked.words)):
        held = f"{held.removesuffix('.')}, but {not_counted}."
    if waiting := len(worked.understanding.waiting()):
        columns = "one column is" if waiting == 1 else f"{waiting} columns are"
        return with_what_to_do(held, f"Say what {columns}, then publish it.")
    if asked := asked_in_words(worked):
        return with_what_to_do(held, asked)
    out = _services_left_out(worked)
    without = f" without the other {out:,}" if out > 1 else " without the other one" if out else ""
    return in_one_sentence(held, f"It can be published{without}.")


def remembered_in_words(number: int, what: str) -> str:
    """Say how many words, or columns, of a file mean what the office said of them before."""
    return f"{count(number, what)} {'was' if number == 1 else 'were'} read as your office said before."


def meant_in_words(field: str, keys: Sequence[str]) -> str:
    """Name what a word of a field means; that it is not known, where the office said so."""
    return listing(IN_WORDS[field].choices[key] for key in keys) if keys else "not known"


def left_out_in_words(worked: WorkedOut) -> str:
    """Say how many of the file's services are not in, and what there is to do; "" where all are."""
    if worked.report is None or not (out := _services_left_out(worked)):
        return ""
    verb, them = ("is", "it") if out == 1 else ("are", "them")
    return (
        f"{out:,} of your {count(worked.report.services_read, 'service')} {verb} not in: "
        f"mend {them} above, or publish without {them}."
    )


def confidential_in_words(draft: Draft) -> str:
    """Say how many rows are confidential and what is kept of them; "" where none is."""
    rows = len(draft.confidential.keys() - draft.decisions.not_confidential.keys())
    if not rows:
        return ""
    verb, whose = ("is", "its") if rows == 1 else ("are", "their")
    return f"{count(rows, 'row')} {verb} confidential: only {whose} force area is kept, no name, no place."


def publish_in_words(worked: WorkedOut) -> str:
    """Say what pressing the button publishes: how many of the services, where some are not in; and for whom."""
    report, some = worked.report, ""
    if report and _services_left_out(worked):
        some = f"{report.services_in:,} of {count(report.services_read, 'service')} "
    return f"Publish {some}for your whole office"


def rows_read_in_words(report: DirectoryReport, words: Sequence[UnknownWord]) -> str:
    """Say how many rows were read, are in and were set aside, and how many of these wait for a word to be said."""
    waiting = sum(word.rows for word in words if holds_back(word))
    until = f", {waiting:,} of them until you say a word above" if 0 < waiting <= report.rows_set_aside else ""
    return f"{count(report.rows_read, 'row')} read: {report.rows_accepted:,} in, {report.rows_set_aside:,} set aside{until}."


def rows_aside_in_words(worked: WorkedOut) -> str:
    """Say that no fault is left to mend; and where rows are set aside all the same, how to put them in or not."""
    aside = worked.report.rows_set_aside if worked.report else 0
    if not aside:
        return "No fault is left to mend."
    verb = "is" if aside == 1 else "are"
    asked = ": say above what is asked" if worked.areas or worked.words else ", and not published"
    return f"No cell is left to mend, but {count(aside, 'row')} {verb} set aside{asked}."


def _services_left_out(worked: WorkedOut) -> int:
    return worked.report.services_read - worked.report.services_in if worked.report else 0


def published_in_words(services: int, declared: int, checks: int, awards: int) -> str:
    """Say that a draft is published, with its services; "no service" where it holds money, declarations or checks alone."""
    if awards and not services:
        listed = count(awards, "award or payment", "awards or payments")
        return f"Your list is published: {listed}, under “Money on record” on Area."
    with_checks = checks_in_words(checks)
    of_none = f", and declares in {count(declared, 'record')} that there is none" if declared else ""
    if not services:
        return f"Your file is published: it holds no service{of_none}.{with_checks}"
    said = "Your service is" if services == 1 else f"Your {count(services, 'service')} are"
    return f"{said} published{of_none.replace('declares', 'declare') if services > 1 else of_none}.{with_checks}"


def history_in_words(draft: Draft) -> list[str]:
    """Say what each step changed, the first first."""
    return [_change(before, after) for before, after in zip(draft.steps, draft.steps[1:], strict=False)]


def _change(before: Decisions, after: Decisions) -> str:
    if before.kind != after.kind:
        return f"Said that it is {FILE_KINDS[after.kind].said}."
    if after.one_area != before.one_area:
        return "Said which area the whole file is about."
    counts = {
        "column": _new(before.columns, after.columns),
        "word": _new(before.words, after.words),
        "area": _new(before.areas, after.areas),
        "cell": _new(before.cells, after.cells),
        "row set aside": len(after.left_out - before.left_out),
        "row taken for a service": len(after.as_services - before.as_services),
        "row said not to be confidential": _new(before.not_confidential, after.not_confidential),
    }
    return f"Changed {', '.join(count(n, what) for what, n in counts.items() if n) or 'nothing'}."


def _new(before: object, after: object) -> int:
    return len({item for item in after.items() if item not in before.items()})  # type: ignore[attr-defined]
