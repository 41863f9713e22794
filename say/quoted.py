"""What a screen says in full, to be quoted: the sentences with what they rest on, as text and as a table for a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coverage.export import Provenance
from say.numbers import day
from say.text import as_text

_STYLE = "table{border-collapse:collapse;font-family:sans-serif}th,td{border:1px solid #767083;padding:4pt}"


@dataclass(frozen=True)
class Quoted:
    """Sentences to quote, what they rest on, and the link to where they are said."""

    sentences: Sequence[str]
    provenance: Provenance
    link: str

    def as_text(self) -> str:
        """Return the sentences as one paragraph, and what they rest on below."""
        return "\n\n".join([" ".join(self.sentences), "\n".join(self._rests_on())])

    def as_document(self) -> bytes:
        """Return a page with one table that word processors open and take in by copy and paste: a row for each sentence."""
        rows = "".join(f"<tr><td>{as_text(said)}</td></tr>" for said in [*self.sentences, *self._rests_on()])
        title = as_text(self.provenance.title)
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style></head>'
            f"<body><table><caption>{title}</caption>{rows}</table></body></html>"
        ).encode()

    def citation(self, frozen_link: str, read_on: date) -> str:
        """Return how to cite it: product, year, title, edition, what was asked, link, and the day on which it was read.

        ``frozen_link`` opens the same numbers, or says that they are others.
        """
        about = self.provenance
        product, _, title = about.title.partition(": ")
        mark = f" [{about.mark}]" if about.invented else ""
        parts = [
            f"{product} ({read_on.year}). {title[:1].upper()}{title[1:]}{mark}.",
            f"Edition: {about.directory}, {about.edition}. Asked: {about.asked}. Assumptions: {about.assumptions}.",
            f"Available at: {frozen_link} (read on {day(read_on)}).",
        ]
        return " ".join(parts)

    def _rests_on(self) -> list[str]:
        return [*self.provenance.lines(), f"Link: {self.link}"]
