"""A text with tags as its pieces, in order: each tag with what it says, and the text between.

Each letter is looked at a few times at most, whatever the text: nothing in a file is trusted. No entity is known but the letters
that HTML names, and nothing that a file declares is opened.
"""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TAG = re.compile(r"""<(/?)([A-Za-z][\w:.-]*+)((?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+)>""")
_ATTRIBUTE = re.compile(r"""([\w:.-]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++))?""")
_UNREAD = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"))
_CDATA = "<![CDATA["


class Tag(NamedTuple):
    """One tag: its name in small letters without its prefix, whether it ends what another began, and whether it does both."""

    name: str
    ends: bool
    alone: bool
    written: str

    def about(self) -> dict[str, str]:
        """What it says of itself, by name as ``name`` is."""
        if "=" not in self.written:
            return {}
        said = _ATTRIBUTE.finditer(self.written)
        return {_plain(match[1]): html.unescape((match[2] or "").strip("\"'")) for match in said}

    def said(self, name: str) -> str:
        """What it says under a name; "" where it says nothing."""
        return self.about().get(name, "")


def pieces(text: str) -> Iterator[str | Tag]:
    """Each piece of a text: texts with the letters that their entities mean, and tags."""
    at = 0
    while (begins := text.find("<", at)) >= 0:
        if begins > at:
            yield html.unescape(text[at:begins])
        if tag := _TAG.match(text, begins):
            yield Tag(_plain(tag[2]), bool(tag[1]), tag[3].endswith("/"), tag[3])
            at = tag.end()
            continue
        ended = _end_of_unread(text, begins)
        if text.startswith(_CDATA, begins):
            yield text[begins + len(_CDATA) : ended - len("]]>")]
        elif ended == begins + 1:
            yield "<"
        at = ended
    yield html.unescape(text[at:])


@lru_cache(maxsize=1_000)
def _plain(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _end_of_unread(text: str, at: int) -> int:
    """Where a comment, a declaration or the like ends: at the text's end where it never does; 1 on for a mere ``<``."""
    for begins, ends in _UNREAD:
        if text.startswith(begins, at):
            end = text.find(ends, at + len(begins))
            return len(text) if end < 0 else end + len(ends)
    return at + 1
