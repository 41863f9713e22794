"""The sentences of a screen: everything it says in words, block by block, each block split at its full stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

from streamlit.testing.v1 import AppTest

FEWEST_WORDS = 4
"""Fewer words without a full stop are a label ("Area and level"), not a sentence."""

_BLOCKS = re.compile(r"(?:p|li|div|h\d|td|th|tr|dt|dd|summary|footer|ul|ol|br|details|span)\Z")
_UNSPOKEN = frozenset({"style", "script", "svg", "pre"})
_OF_A_FILE = frozenset({"atlas-records", "atlas-sources", "atlas-on-paper"})
_AFTER_BOLD = "\x00"
_SHORT_FOR = re.compile(r"\b(?:St|e\.g|i\.e|etc|vs|No|approx|cf|v)\.$")
_END = re.compile(r"[.!?][”’\")\]]*\s+(?=[“‘\"'(\[]?[A-Z0-9£Ŵ])")


@dataclass(frozen=True)
class Spoken:
    """One sentence, where it was read, and whether it is the one in large type that its screen says first."""

    sentence: str
    where: str
    is_first: bool

    @property
    def words(self) -> int:
        """How many words it has: whatever stands between spaces, numbers and signs too."""
        return len(self.sentence.split())

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does, not as a heading or a label."""
        return self.sentence.rstrip('”’")]')[-1:] in tuple(".!?")


class _Blocks(HTMLParser):
    """Text by block, without what comes from a file (titles and sources of records, tables on paper) or is no text at all."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = [""]
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if tag not in {"br", "img", "input", "hr", "meta", "link"}:
            self._open.append((tag, tag in _UNSPOKEN or bool(classes & _OF_A_FILE)))
        if _BLOCKS.match(tag):
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass
        if _BLOCKS.match(tag):
            self.found.append("")
        elif tag == "b":
            self.found[-1] += _AFTER_BOLD

    def handle_data(self, data: str) -> None:
        if not any(unspoken for _, unspoken in self._open):
            self.found[-1] += data


def sentences_in(block: str) -> list[str]:
    """Split a block of text into sentences: at a full stop that ends one, not at "St.", "e.g." or a decimal point."""
    text = " ".join(block.split())
    found, begun = [], 0
    for end in _END.finditer(text):
        if not _SHORT_FOR.search(text[: end.start() + 1]):
            found.append(text[begun : end.end()].strip())
            begun = end.end()
    found.append(text[begun:].strip())
    return [one for one in found if one]


def _of_html(body: str) -> list[str]:
    parser = _Blocks()
    parser.feed(body)
    return [re.sub(rf"{_AFTER_BOLD}(?=[.,:;)])", "", block).replace(_AFTER_BOLD, " ") for block in parser.found]


def _of_markdown(text: str) -> list[str]:
    """Return the blocks of a Markdown text; formulas (quoted with >) are no sentences, a table is one block for each cell."""
    blocks = []
    for part in re.split(r"\n\s*\n", text):
        if part.lstrip().startswith(">"):
            continue
        if part.lstrip().startswith("|"):
            blocks += [cell for row in part.splitlines() for cell in row.strip("|").split("|")]
        else:
            blocks += re.split(r"\n(?=\s*[-*#\d]+[.)]?\s)", part)
    return [re.sub(r"[*_`#]|\[([^\]]*)\]\([^)]*\)", r"\1", block) for block in blocks]


def _blocks_of(element: Any) -> list[str]:
    """Return the blocks of one element of a screen: its text, its label and its help."""
    if element.type == "html":
        return _of_html(str(element.proto.body))
    proto = element.proto
    texts = [str(getattr(proto, name, "") or "") for name in ("label", "help", "body", "tooltip", "placeholder")]
    if element.type == "code":
        quoted, _, _ = str(element.value).partition("\n\n")  # below it stands what it rests on, in lines
        return [quoted, *texts[:2]]
    return [block for text in texts for block in _of_markdown(text)]


def spoken(screen: AppTest, where: str) -> Iterator[Spoken]:
    """Yield each sentence that a screen says, labels of fewer than four words left out."""
    is_begun = False
    for element in [*screen.main, *screen.sidebar]:
        if not hasattr(element, "proto"):
            continue
        begins = not is_begun and _is_in_large_type(element)
        is_begun = is_begun or begins
        sentences = [sentence for block in _blocks_of(element) for sentence in sentences_in(block)]
        for number, sentence in enumerate(sentences):
            one = Spoken(sentence, where, is_first=begins and number == 0)
            if one.words >= FEWEST_WORDS or one.is_first:
                yield one


def _is_in_large_type(element: Any) -> bool:
    return element.type == "html" and '<p class="atlas-say">' in str(element.proto.body)
