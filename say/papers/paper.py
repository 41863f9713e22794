"""What a paper is made of, whatever file it becomes: headings, sentences, tables with headers, pictures with words for them."""

from dataclasses import dataclass
from datetime import date

from say.numbers import day


@dataclass(frozen=True)
class Linked:
    """Words that lead to an address on the web."""

    text: str
    address: str


Words = tuple[str | Linked, ...]
"""A line: plain words and links, one after the other."""


@dataclass(frozen=True)
class Lines:
    """Sentences under a heading: one paragraph, or a list.

    Attributes
    ----------
    lines
        Each a sentence or an entry.
    listed
        Whether they are entries of a list, and not one paragraph.
    small
        Whether they are in small print.
    """

    lines: tuple[Words, ...]
    listed: bool
    small: bool


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row is the row's header.

    Attributes
    ----------
    caption
        What it shows, with its unit.
    headings
        One for each column.
    rows
        Cells as lines; as many as headings.
    widths
        How wide the columns are beside each other.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Picture:
    """A picture as SVG, what it shows in a caption, and all that it tells in words, for who cannot see it."""

    svg: str
    caption: str
    told: str


Block = Lines | Table | Picture


@dataclass(frozen=True)
class Part:
    """A heading and what stands under it."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Paper:
    """A paper.

    Attributes
    ----------
    title, welsh_title
        The name of the area; "" where it has no Welsh name of its own.
    mark
        INVENTED in words, above all else; "" where nothing is invented.
    line
        What the area is, in a line.
    sentences
        What is said first.
    parts
        One after the other.
    about
        What it rests on, in small print at the end.
    on
        The date asked about: the date of the file, so that the same paper has the same bytes.
    """

    title: str
    welsh_title: str
    mark: str
    line: str
    sentences: tuple[str, ...]
    parts: tuple[Part, ...]
    about: Part
    on: date

    @property
    def foot(self) -> str:
        """What stands at the foot of each page: INVENTED where it is, the name and the date."""
        return f"{f'{self.mark} ' if self.mark else ''}{self.title}, {day(self.on)}"


def plain(text: str) -> Words:
    """Return a line of words alone."""
    return (text,)


def linked(text: str, address: str) -> str | Linked:
    """Return words that lead to an address of the web; plain words where there is none, for any other may run."""
    return Linked(text, address) if address.startswith(("https://", "http://")) else text


def text_of(words: Words) -> str:
    """Return a line without its links."""
    return "".join(one.text if isinstance(one, Linked) else one for one in words)
