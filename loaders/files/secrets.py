"""Postcodes, addresses and points of places, and how those that may not be said are taken out of any text."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

WITHHELD = "[withheld]"
_GAP = r"(?:%20|\+|[\s\-._,\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])*"
POSTCODE_PATTERN = re.compile(
    rf"(?<![A-Za-z0-9])[A-Za-z]{{1,2}}{_GAP}[0-9][A-Za-z0-9]?{_GAP}[0-9]{_GAP}[A-Za-z]{{2}}(?![A-Za-z0-9])"
)
_WORD = re.compile(r"\w+")
_STREETS = (
    r"(?:road|rd|street|str|lane|ln|avenue|ave|close|crescent|cres|terrace|gardens|gdns|grove|mews|wynd|yard|parade|embankment"
    r"|boulevard|heol|stryd|ffordd|lôn)"
)
_STREET_WORD = re.compile(
    rf"\b(?:{_STREETS}|house|court|lodge|cottage|villas?|drive|way|place|square)\b", re.IGNORECASE
)
_STREET = re.compile(
    rf"\b[0-9]{{1,4}}[a-z]?(?: ?[-–/] ?[0-9]{{1,4}}[a-z]?)?,? +(?:[A-Z][\w'’.]* +){{1,3}}(?i:{_STREETS})\b"
    r"|\b[0-9]{1,4}[a-z]?,? +(?i:heol|stryd|ffordd|lôn) +[A-Z][\w'’]*"
)
_POINT = re.compile(
    r"(?<![\w.])-?[0-9]{1,2}\.[0-9]{3,}\s*[,;/ ]\s*-?[0-9]{1,3}\.[0-9]{3,}(?![\w.])"  # latitude, longitude
    r"|///[a-z]+\.[a-z]+\.[a-z]+"  # three words
    r"|\b[HJNOST][A-HJ-Z] [0-9]{3,5} [0-9]{3,5}\b"  # a grid reference
    r"|https?://(?:maps\.|www\.google\.[a-z.]+/maps|goo\.gl/maps|what3words\.com|w3w\.co)\S*"
)

_END_OF_A_POSTCODE = rf"{_GAP}[A-Za-z]{{2}}(?![A-Za-z0-9])"
_MAY_BE_A_POSTCODE = re.compile(f"[0-9]{_END_OF_A_POSTCODE}")
_MAY_BE_A_PLACE = re.compile(rf"[0-9](?:{_END_OF_A_POSTCODE}|\.[0-9]{{3}}| [0-9]|[a-z]?,? +\w)")
"""A digit and what must follow one of any postcode, point or numbered address: a search many times faster than theirs."""
_MOST_REMEMBERED = 50_000  # texts
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_HAS_EMAIL = re.compile(r"[\w.+'-]@[\w-]+(?:\.[\w-]+)+")
"""Found where an e-mail address is: in one pass, while the whole address is sought anew from each letter of a long word."""
_PHONE = re.compile(
    r"(?<![\w.,£/-])(?:\+44[ -]?\(?0?\)?[ -]?|0044[ -]?|\(?0)[1-9][0-9]{1,3}\)?(?:[ -]?[0-9]){5,8}(?![\w/-]|[.,][0-9])"
)


_MAY_BE_TO_RING = re.compile(r"[0-9]{2}\)?(?:[ -]?[0-9]){5}")
_BETWEEN = "\0"
"""Between texts that are searched together: no pattern here goes on over it."""


def holding(pattern: re.Pattern[str], texts: Collection[str]) -> set[str]:
    """Of a great many texts those in which a pattern is found that no zero byte is part of; with all that hold such a byte."""
    found = {text for text in texts if _BETWEEN in text}
    joined, at = "".join(f"{text}{_BETWEEN}" for text in texts if text not in found), 0
    while match := pattern.search(joined, at):
        first, at = joined.rfind(_BETWEEN, 0, match.start()) + 1, joined.find(_BETWEEN, match.start())
        found.add(joined[first:at])
    return found


def may_tell_among(texts: Collection[str]) -> set[str]:
    """Of a great many texts those that may hold a postcode, a point, a numbered address or a contact: all that do."""
    plain = [text for text in texts if text.isascii()]
    others = {text for text in texts if not text.isascii() or "//" in text or "@" in text}
    return others | holding(_MAY_BE_A_PLACE, plain) | holding(_MAY_BE_TO_RING, plain)


def _may_tell(text: str) -> bool:
    """Whether a text may hold a postcode, a point or a numbered address: yes for each one that does."""
    return not text.isascii() or "//" in text or _MAY_BE_A_PLACE.search(text) is not None


def holds_place(text: str) -> bool:
    """Whether a text has a postcode, a point, or a house number with its street."""
    return bool(postcodes_in(text) or _POINT.search(text) or _STREET.search(text))


def holds_contact(text: str) -> bool:
    """Whether a text has an e-mail address or a telephone number."""
    return bool(_HAS_EMAIL.search(text) or _PHONE.search(text))


def without_contacts(text: str) -> str:
    """The text with every e-mail address and telephone number as ``[withheld]``."""
    if "@" in text:
        text = _EMAIL.sub(WITHHELD, text)
    return _PHONE.sub(WITHHELD, text) if "0" in text or "+44" in text else text


@lru_cache(maxsize=20_000)
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
    """Postcodes and addresses of places in one file that may not be said, and those that may."""

    def __init__(self) -> None:
        self.postcodes: set[str] = set()
        self._phrases: dict[str, set[tuple[str, ...]]] = {}
        self._allowed_postcodes: set[str] = set()
        self._allowed_addresses: list[str] = []
        self._redacted: dict[tuple[str, bool], str] = {}

    def __repr__(self) -> str:
        return f"Secrets({len(self.postcodes)} postcodes)"  # never what they are

    def add(self, address: str, postcodes: Iterable[str], whole: bool = True) -> None:
        """Remember a place: each numbered or street-like part of its address and its postcodes; ``whole``, its address too."""
        self._redacted.clear()
        self.postcodes |= {postcode_key(p) for p in postcodes if p} | set(postcodes_in(address))
        for part in (address, *re.split(r"[,;\n]", address)):
            words = _words(part)
            told = len(words) > 1 and (any(c.isdigit() for c in part) or bool(_STREET_WORD.search(part)))
            if words and (told or (whole and part == address and len(part) >= 8)):
                self._phrases.setdefault(words[0], set()).add(words)

    def allow(self, address: str, postcodes: Iterable[str]) -> None:
        """Remember a place that may be said."""
        self._redacted.clear()
        self._allowed_postcodes |= {postcode_key(p) for p in postcodes if p} | set(postcodes_in(address))
        self._allowed_addresses.append(" ".join(_words(address)))

    def allows(self, postcode: str) -> bool:
        """Whether a postcode, by its key, is of a place that may be said."""
        return postcode in self._allowed_postcodes

    def holds_address(self, address: str) -> bool:
        """Whether the text contains a remembered address."""
        return bool(self._address_spans(address))

    def redact(self, text: str, nothing_allowed: bool = False) -> str:
        """The text with every postcode, address and point as ``[withheld]``, but for those that may be said.

        ``nothing_allowed`` withholds these too: in the texts of a confidential service.
        """
        if not text or (not self._phrases and not _may_tell(text)):
            return text
        key = text, nothing_allowed
        if key not in self._redacted:
            if len(self._redacted) >= _MOST_REMEMBERED:
                self._redacted.clear()
            self._redacted[key] = self._without_places(text, nothing_allowed)
        return self._redacted[key]

    def may_redact_among(self, texts: Collection[str]) -> set[str]:
        """Of a great many texts those that ``redact`` may change, and those that hold a contact: all of them, and some more."""
        with_phrases = {text for text in texts if self._may_hold_phrases(text)} if self._phrases else set()
        return with_phrases | may_tell_among(texts)

    def _may_hold_phrases(self, text: str) -> bool:
        return not self._phrases.keys().isdisjoint(_WORD.findall(text.casefold()))

    def _without_places(self, text: str, nothing_allowed: bool) -> str:
        if not _may_tell(text):
            return self._without_addresses(text, nothing_allowed)
        if not text.isascii() and len(postcodes_in(text)) > len(POSTCODE_PATTERN.findall(text)):
            text = plain(text)  # one was written so that the pattern would miss it
        allowed = set() if nothing_allowed else self._allowed_postcodes
        text = POSTCODE_PATTERN.sub(lambda m: m[0] if postcode_key(m[0]) in allowed else WITHHELD, text)
        text = self._without_addresses(_POINT.sub(WITHHELD, text), nothing_allowed)
        return _STREET.sub(lambda m: m[0] if not nothing_allowed and self._may_say(m[0]) else WITHHELD, text)

    def _without_addresses(self, text: str, nothing_allowed: bool) -> str:
        for start, end in reversed(self._address_spans(text)):
            if nothing_allowed or not self._may_say(text[start:end]):
                text = text[:start] + WITHHELD + text[end:]
        return text

    def _may_say(self, address: str) -> bool:
        words = " ".join(_words(address))
        return any(words in allowed for allowed in self._allowed_addresses)

    def _address_spans(self, text: str) -> list[tuple[int, int]]:
        if not self._phrases or not self._may_hold_phrases(text):
            return []
        words = [(m[0].casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]
        spans: list[tuple[int, int]] = []
        for i, (word, start, _) in enumerate(words):
            fits = [p for p in self._phrases.get(word, ()) if tuple(w for w, _, _ in words[i : i + len(p)]) == p]
            if fits and (not spans or start >= spans[-1][1]):
                spans.append((start, words[i + max(map(len, fits)) - 1][2]))
        return spans


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


def postcodes_among(texts: Collection[str]) -> dict[str, list[str]]:
    """Of a great many texts those that hold a full postcode, with the keys of theirs."""
    plain = [text for text in texts if text.isascii()]
    others = [text for text in texts if not text.isascii()]
    return {text: codes for text in (*others, *holding(_MAY_BE_A_POSTCODE, plain)) if (codes := postcodes_in(text))}


def postcodes_in(text: str) -> list[str]:
    """Keys of every full postcode written in a text."""
    if text.isascii() and _MAY_BE_A_POSTCODE.search(text) is None:
        return []
    readings = (plain(text),) if text.isascii() else (text, plain(text))  # what is taken out may join two postcodes
    return [postcode_key(match[0]) for reading in readings for match in POSTCODE_PATTERN.finditer(reading)]
