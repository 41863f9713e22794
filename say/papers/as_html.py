"""A paper as one HTML file: no script, no request to anybody, printed well, read well aloud."""

from base64 import b64encode

from geo.writable import writable
from say.numbers import day
from say.papers.paper import Block, Lines, Linked, Paper, Part, Picture, Table, Words
from say.text import as_text

STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; color: #10131a; background: #fff; max-width: 60rem; margin: 1.5rem auto;
       padding: 0 1rem; }
h1 { margin: 0; font-size: 1.9em; } h2 { font-size: 1.2em; color: #0b3c7d; margin: 1.4rem 0 .4rem; }
.line, figcaption, caption { color: #4b4656; } .first { font-size: 1.1em; } .small { font-size: .85em; }
.mark { background: #4a2c3f; color: #fff; font-weight: bold; padding: .4rem .6rem; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; } caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #b9b2c6;
         overflow-wrap: anywhere; }
tbody th { font-weight: normal; } figure { margin: .5rem 0; } img { max-width: 100%; } a { color: #0b3c7d; }
@media print { body { font-size: 9pt; margin: 0; max-width: none; padding: 0; } thead { display: table-header-group; }
  tr, figure { break-inside: avoid; } h2 { break-after: avoid; } }
"""


def as_html(paper: Paper) -> bytes:
    """Write a paper as a standalone page."""
    paper = writable(paper)
    mark = f'<p class="mark">{as_text(paper.mark)}</p>' if paper.mark else ""
    welsh = f'<span lang="cy">{as_text(paper.welsh_title)}</span> · ' if paper.welsh_title else ""
    parts = "".join(_part(one) for one in (*paper.parts, paper.about))
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{as_text(paper.title)}, {day(paper.on)}</title><style>{STYLE}</style></head><body>"
        f'<main>{mark}<h1>{as_text(paper.title)}</h1><p class="line">{welsh}{as_text(paper.line)}</p>'
        f'<p class="first">{as_text(" ".join(paper.sentences))}</p>{parts}</main></body></html>'
    ).encode()


def _part(part: Part) -> str:
    return f"<section><h2>{as_text(part.heading)}</h2>{''.join(map(_block, part.blocks))}</section>"


def _block(block: Block) -> str:
    if isinstance(block, Lines):
        return _lines(block)
    return _table(block) if isinstance(block, Table) else _picture(block)


def _lines(block: Lines) -> str:
    small = ' class="small"' if block.small else ""
    if block.listed:
        return f"<ul{small}>{''.join(f'<li>{_words(one)}</li>' for one in block.lines)}</ul>"
    return f"<p{small}>{' '.join(map(_words, block.lines))}</p>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{as_text(one)}</th>' for one in table.headings)
    rows = "".join(
        f'<tr><th scope="row">{_words(first)}</th>{"".join(f"<td>{_words(one)}</td>" for one in others)}</tr>'
        for first, *others in table.rows
    )
    columns = "".join(f'<col style="width:{100 * one / sum(table.widths):.0f}%">' for one in table.widths)
    return (
        f"<table><caption>{as_text(table.caption)}</caption><colgroup>{columns}</colgroup>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _picture(picture: Picture) -> str:
    source = b64encode(picture.svg.encode()).decode()
    return (
        f"<figure><figcaption>{as_text(picture.caption)}</figcaption>"
        f'<img alt="{as_text(picture.told)}" src="data:image/svg+xml;base64,{source}"></figure>'
    )


def _words(words: Words) -> str:
    return "".join(
        f'<a href="{as_text(one.address)}">{as_text(one.text)}</a>' if isinstance(one, Linked) else as_text(one)
        for one in words
    )
