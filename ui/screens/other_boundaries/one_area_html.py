"""What a table says of one area, as HTML: its sentence, its range as bars, and its cells in words."""

from say.recut.one_area import OfTable
from say.text import as_text
from ui.parts.range_bar import range_bar
from ui.state.language import said


def part_as_html(one: OfTable) -> str:
    """Return the sentence of a table, then its estimates as bars, else its cells."""
    sentence = as_text(" ".join(filter(None, (one.sentence, one.range_said))))
    return f"<p>{sentence}</p>{_bars(one) if one.ranges else _cells(one)}"


def _bars(one: OfTable) -> str:
    """Return a bar for each row, each on its own scale from nought, since they are of unlike size."""
    rows = "".join(
        f'<tr><th scope="row">{as_text(said(words))}</th><td class="atlas-number">{as_text(of.unit.said(of.central))}</td>'
        f"<td>{range_bar(of.low, of.central, of.high, of.high)}</td><td>{as_text(of.ends)}</td></tr>"
        for words, of in one.ranges
    )
    return _table(one, rows)


def _cells(one: OfTable) -> str:
    cells = one.cells()
    if cells.empty:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{as_text(said(first))}</th>{"".join(f"<td>{as_text(cell)}</td>" for cell in others)}</tr>'
        for first, *others in cells.itertuples(index=False, name=None)
    )
    return _table(one, rows)


def _table(one: OfTable, rows: str) -> str:
    """Return a table that is called as the heading above it is."""
    return f'<table class="atlas-people" aria-label="{as_text(said(one.label))}"><tbody>{rows}</tbody></table>'
