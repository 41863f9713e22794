"""Postcodes and addresses of confidential places, and how they are taken out of any text."""

import re
import unicodedata
from collections.abc import Iterable

WITHHELD = "[withheld]"
_GAP = r"(?:%20|\+|[\s\-._,\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])*"
POSTCODE_PATTERN = re.compile(
    rf"(?<![A-Za-z0-9])[A-Za-z]{{1,2}}{_GAP}[0-9][A-Za-z0-9]?{_GAP}[0-9]{_GAP}[A-Za-z]{{2}}(?![A-Za-z0-9])"
)
_WORD = re.compile(r"\w+")


def postcode_key(text: str) -> str:
    """A postcode as compared: letters and digits only, in capitals."""
    return re.sub(r"[^A-Z0-9]", "", text.replace("%20", "").upper())


def plain(text: str) -> str:
    """Text as searched for words: full-width letters made ordinary, invisible characters removed."""
    if text.isascii():
        return text
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c for c in normal if unicodedata.category(c) != "Cf")


class Secrets:
    """The postcodes and addresses of confidential places in one file."""

    def __init__(self) -> None:
        self.postcodes: set[str] = set()
        self._phrases: dict[str, set[tuple[str, ...]]] = {}

    def __repr__(self) -> str:
        return f"Secrets({len(self.postcodes)} postcodes)"  # never what they are

    def add(self, address: str, postcodes: Iterable[str]) -> None:
        """Remember a confidential place: its address (whole, and each numbered part) and its postcodes."""
        self.postcodes |= {postcode_key(p) for p in postcodes if p} | set(postcodes_in(address))
        for part in (address, *re.split(r"[,;\n]", address)):
            words = tuple(_WORD.findall(part.casefold()))
            numbered = len(words) > 1 and any(c.isdigit() for c in part)
            if words and (numbered or (part == address and len(part) >= 8)):
                self._phrases.setdefault(words[0], set()).add(words)

    def holds_address(self, address: str) -> bool:
        """Whether the text contains a remembered address."""
        return bool(self._address_spans(address))

    def redact(self, text: str, every_postcode: bool = False) -> str:
        """The text with remembered postcodes and addresses (or every postcode) as ``[withheld]``."""
        if len(postcodes_in(text)) > len(POSTCODE_PATTERN.findall(text)):
            text = plain(text)  # one was written so that the pattern would miss it
        if every_postcode:
            text = POSTCODE_PATTERN.sub(WITHHELD, text)
        elif self.postcodes:
            text = POSTCODE_PATTERN.sub(
                lambda m: WITHHELD if postcode_key(m[0]) in self.postcodes else m[0], text
            )
        for start, end in reversed(self._address_spans(text)):
            text = text[:start] + WITHHELD + text[end:]
        return text

    def _address_spans(self, text: str) -> list[tuple[int, int]]:
        if not self._phrases or not text:
            return []
        words = [(m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]
        spans: list[tuple[int, int]] = []
        for i, (word, start, _) in enumerate(words):
            fits = [
                p for p in self._phrases.get(word, ()) if tuple(w for w, _, _ in words[i : i + len(p)]) == p
            ]
            if fits and (not spans or start >= spans[-1][1]):
                spans.append((start, words[i + max(map(len, fits)) - 1][2]))
        return spans


def postcodes_in(text: str) -> list[str]:
    """Keys of every full postcode written in a text."""
    return [postcode_key(match[0]) for match in POSTCODE_PATTERN.finditer(plain(text))]
