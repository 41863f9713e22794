"""What QGIS reads of a layer beside its rows: its metadata, and its style (QML), one symbol for each class by the words of it.

Colours and patterns are those of our own map. A class that holds in part of an area is in wide stripes with dark edges.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as Xml

_BRUSHES = {
    "upright": "vertical",
    "across": "horizontal",
    "slant": "b_diagonal",
    "sparse": "f_diagonal",
    "cross": "diagonal_x",
}
"""What a pattern of our map is called among QGIS's own; "solid" has none."""
_WIDE_MM, _EDGED_MM, _APART_MM = 1.2, 1.7, 3.0
_DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
_OUTSIDE = "#ffffff"


@dataclass(frozen=True)
class Symbol:
    """How one class is drawn: its words, its colour, its pattern, the colour of the pattern's marks, and whether in part."""

    words: str
    fill: str
    pattern: str
    marks: str
    in_part: bool


def qgis_style(column: str, symbols: Iterable[Symbol], edge: str) -> str:
    """Return a style by the words in a column; what is of no class is white. ``edge`` is the colour of outlines."""
    listed = [*symbols, Symbol("", _OUTSIDE, "solid", _OUTSIDE, False)]
    top = Xml.Element("qgis", version="3.22.0", styleCategories="Symbology")
    drawn = Xml.SubElement(top, "renderer-v2", type="categorizedSymbol", attr=column, enableorderby="0")
    categories, looks = Xml.SubElement(drawn, "categories"), Xml.SubElement(drawn, "symbols")
    for number, one in enumerate(listed):
        said = {"value": one.words, "label": one.words, "type": "string"} if one.words else {"value": "", "label": ""}
        Xml.SubElement(categories, "category", said, symbol=str(number), render="true")
        _draw(Xml.SubElement(looks, "symbol", type="fill", name=str(number), alpha="1"), one, edge)
    Xml.SubElement(top, "layerGeometryType").text = "2"
    return f"{_DOCTYPE}\n{Xml.tostring(top, encoding='unicode')}"


def qgis_metadata(title: str, abstract: str, licence: str, rights: str) -> str:
    """Return what QGIS shows of a layer under its properties."""
    top = Xml.Element("qgis", version="3.22.0")
    said = {
        "title": title,
        "abstract": abstract,
        "type": "dataset",
        "language": "ENG",
        "license": licence,
        "rights": rights,
    }
    for name, words in said.items():
        Xml.SubElement(top, name).text = words
    return f"{_DOCTYPE}\n{Xml.tostring(top, encoding='unicode')}"


def _draw(symbol: Xml.Element, one: Symbol, edge: str) -> None:
    ground = _OUTSIDE if one.in_part else one.fill
    _fill(symbol, ground, "solid", edge)
    if one.in_part:
        _stripes(symbol, edge, _EDGED_MM)
        _stripes(symbol, one.fill, _WIDE_MM)
    elif one.pattern in _BRUSHES:
        _fill(symbol, one.marks, _BRUSHES[one.pattern], edge)


def _fill(symbol: Xml.Element, colour: str, brush: str, edge: str) -> None:
    says = {"color": colour, "style": brush, "outline_color": edge, "outline_style": "solid", "outline_width": "0.15"}
    _options(_layer(symbol, "SimpleFill"), says)


def _stripes(symbol: Xml.Element, colour: str, wide: float) -> None:
    layer = _layer(symbol, "LinePatternFill")
    _options(layer, {"angle": "45", "distance": str(_APART_MM), "distance_unit": "MM"})
    name = f"@{symbol.get('name')}@{len(symbol) - 1}"
    line = _layer(Xml.SubElement(layer, "symbol", type="line", name=name, alpha="1"), "SimpleLine")
    _options(line, {"line_color": colour, "line_width": str(wide), "line_width_unit": "MM", "line_style": "solid"})


def _layer(symbol: Xml.Element, kind: str) -> Xml.Element:
    return Xml.SubElement(symbol, "layer", {"class": kind, "enabled": "1", "locked": "0", "pass": "0"})


def _options(layer: Xml.Element, says: Mapping[str, str]) -> None:
    inside = Xml.SubElement(layer, "Option", type="Map")
    for name, value in says.items():
        written = _as_channels(value) if value.startswith("#") else value
        Xml.SubElement(inside, "Option", name=name, type="QString", value=written)


def _as_channels(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},255"
