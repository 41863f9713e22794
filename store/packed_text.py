"""Long texts made small: what a table of 100,000 rows takes in a database is a tenth of its letters."""

import zlib
from base64 import b64decode, b64encode

_EFFORT = 3  # of 9: more takes much longer and saves little


def packed(text: str) -> str:
    """Write a text small, as ASCII. Raises ValueError for half a character, which no database keeps."""
    return b64encode(zlib.compress(text.encode("utf-8"), _EFFORT)).decode("ascii")


def unpacked(text: str) -> str:
    """Read what ``packed`` wrote, to the letter. What was changed since is a ValueError: check its checksum first."""
    try:
        return zlib.decompress(b64decode(text, validate=True)).decode("utf-8")
    except zlib.error as error:
        raise ValueError("this is not what packed() wrote") from error
