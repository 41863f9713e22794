"""A file of text as text: which encoding it is in, told from its content."""

from collections.abc import Iterator

import puremagic
from charset_normalizer import from_bytes

from geo.mistakes import Mistake

LONGEST_SAMPLE = 100_000
_MARKED = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}
_SURE = 0.6


def decode(content: bytes, name: str) -> str:
    """The content as text; ``Mistake`` when it is not text in an encoding that spreadsheets write.

    Encodings: UTF-8, UTF-16, UTF-32, Windows Western European, Mac Roman.
    """
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text[:5_000].count("\0") + text[:5_000].count("\ufffd") <= len(text[:5_000]) / 50:
            return text
    raise Mistake(
        f"{name}: this is not a workbook or a CSV that can be read{_what_else(content)}; save it as CSV UTF-8 or as .xlsx."
    )


def _encodings(content: bytes) -> Iterator[str]:
    """The encodings to try, the likeliest first."""
    marked = next((encoding for mark, encoding in _MARKED.items() if content.startswith(mark)), "")
    if known := marked or _wide(content[:400]):
        yield known
        return
    yield "utf-8"
    yield _one_byte_a_letter(content)


def _wide(start: bytes) -> str:
    """The encoding of Latin text in two or four bytes a letter, which stands out by its zeros."""
    zeros = tuple(start[at::4].count(0) * 8 > len(start) for at in range(4))  # more than half of each fourth byte
    by_zeros: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return by_zeros.get(zeros, "")


def _one_byte_a_letter(content: bytes) -> str:
    """Windows, unless what is not English reads better as Mac."""
    telling = b"\n".join(line for line in content.splitlines() if not line.isascii())[:LONGEST_SAMPLE]
    best = from_bytes(telling, cp_isolation=["cp1252", "mac_roman"]).best()
    return "mac_roman" if best is not None and best.encoding == "mac_roman" else "cp1252"


def _what_else(content: bytes) -> str:
    try:
        found = puremagic.magic_string(content[:LONGEST_SAMPLE])
    except (puremagic.PureError, ValueError):
        return ""
    return f" (it looks like: {found[0].name})" if found and found[0].confidence >= _SURE else ""
