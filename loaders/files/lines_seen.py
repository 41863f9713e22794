"""Lines that somebody who looks at a sheet sees otherwise than its values say: hidden, as by a filter, or struck through."""

import re
from collections.abc import Collection, Iterable, Mapping
from xml.etree import ElementTree

from loaders.files.grid import Line

_MOST_NAMED = 5
_HIDDEN = re.compile(rb'<(?:\w+:)?row (?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([0-9]{1,7})"')


def hidden_lines(xml: bytes) -> set[int]:
    """The numbers of the hidden rows in a piece of a sheet of an .xlsx workbook."""
    return {int(number) for number in _HIDDEN.findall(xml)} if b"hidden=" in xml else set()


def struck_styles(styles: bytes) -> frozenset[bytes]:
    """The styles of cells whose text is struck through, by number; ``styles`` is that part of an .xlsx workbook."""
    if b"strike" not in styles:
        return frozenset()
    root = ElementTree.fromstring(styles)  # noqa: S314 - entities are refused before
    fonts = next((one for one in root if one.tag.endswith("}fonts")), ())
    struck = {
        str(at) for at, font in enumerate(fonts) if any(_is_on(one) for one in font if one.tag.endswith("}strike"))
    }
    cells = next((one for one in root if one.tag.endswith("}cellXfs")), ())
    return frozenset(str(at).encode() for at, style in enumerate(cells) if style.get("fontId", "") in struck)


def _is_on(mark: ElementTree.Element) -> bool:
    return mark.get("val", "1") not in ("0", "false")


def said_of_lines(lines: Iterable[Line], hidden: Collection[int], struck: Mapping[int, Collection[int]]) -> list[str]:
    """A sentence on the hidden rows that hold anything, and one on those of which every filled cell is struck through."""
    if not hidden and not struck:
        return []
    filled = {number: [at for at, cell in enumerate(cells) if cell is not None] for number, cells in lines}
    unseen = [number for number in filled if number in hidden]
    crossed = [number for number, columns in filled.items() if columns and set(columns) <= set(struck.get(number, ()))]
    return [
        f"{_rows(numbers)} {what}, and {'was' if len(numbers) == 1 else 'were'} read like the others{then}."
        for numbers, what, then in (
            (unseen, "hidden in the sheet", ""),
            (crossed, "struck through", ": leave out what no longer holds"),
        )
        if numbers
    ]


def _rows(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Row {numbers[0]} is"
    if len(numbers) <= _MOST_NAMED:
        return f"Rows {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} are"
    return f"Rows {', '.join(map(str, numbers[:_MOST_NAMED]))} and {len(numbers) - _MOST_NAMED:,} more are"
