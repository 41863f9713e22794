"""What came back: the workbook of one area as it was filled in, with who answered, and what was not understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coverage.directory import Directory

THERE_IS, NONE, NOT_KNOWN = "there_is", "none", "not_known"
TO_QUESTIONS = {
    THERE_IS: "yes: I have added it on sheet 3",
    NONE: "none, we have checked",
    NOT_KNOWN: "we do not know",
}
"""What may be said to a question, by key, in the words of the drop-down."""

RUNS, CORRECTED, ENDED, NOT_OURS = "runs", "corrected", "ended", "not_ours"
ON_RECORDS = {
    RUNS: "it runs, as it stands here",
    CORRECTED: "it runs, with what I corrected or added",
    ENDED: "it has ended",
    NOT_OURS: "we do not know it",
}
"""What may be said of a record, by key, in the words of the drop-down."""
CORRECTABLE = ("risk_levels", "places", "funded_to", "ends")
"""What of a record an answer may correct, by the columns of services."""


@dataclass(frozen=True)
class KeptText:
    """Something written that is no answer: where it stood, and its words. What may not be kept is not among them."""

    sheet: str
    row: int
    column: str
    text: str


@dataclass(frozen=True)
class Return:
    """One returned workbook.

    Attributes
    ----------
    area
        The GSS code of the area whose workbook it is.
    checksum, file
        SHA-256 of the file's bytes, and what it was called.
    office, filled_on
        Who answered, and when.
    to_questions
        By the key of a question, a key of ``TO_QUESTIONS``; a question that is not answered is absent.
    on_records
        By ``service_id``, a key of ``ON_RECORDS``; as above.
    directory
        All that it states as records: services that are new, records confirmed or corrected (under their own ids), and what
        was checked and is not there. None where it states nothing.
    kept
        What was not understood.
    mistakes
        Sentences, each with file, sheet and row.
    waits
        Why it is not counted until somebody has looked, in one sentence; "" where it is.
    """

    area: str
    checksum: str
    file: str
    office: str
    filled_on: date
    to_questions: Mapping[str, str]
    on_records: Mapping[str, str]
    directory: Directory | None = field(repr=False)
    kept: tuple[KeptText, ...]
    mistakes: tuple[str, ...]
    waits: str = ""

    @property
    def key_of_waiting(self) -> str:
        """The key under which a round keeps the decision that it counts although it waits."""
        return f"return {self.checksum}"

    @property
    def says_nothing(self) -> bool:
        """Whether nobody filled in anything."""
        return not (self.to_questions or self.on_records or self.directory or self.kept)
