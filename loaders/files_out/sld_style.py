"""A style as the OGC's Styled Layer Descriptor has it, which other map programs read: one rule for each class by its words.

Colours and patterns are those of our own map; patterns have the names that GeoServer gives them.
"""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as Xml

from loaders.files_out.qgis_style import Symbol

_SE, _OGC, _SLD = "http://www.opengis.net/se", "http://www.opengis.net/ogc", "http://www.opengis.net/sld"
_PREFIXES = {"se": _SE, "ogc": _OGC, "sld": _SLD}
_MARKS = {
    "upright": "vertline",
    "across": "horline",
    "slant": "slash",
    "sparse": "backslash",
    "cross": "times",
}
"""What a pattern of our map is called; "solid" has none."""
_FINE_PX, _WIDE_PX, _APART_PX = 1, 4, 10
_WHITE = "#ffffff"


def sld_style(name: str, column: str, symbols: Iterable[Symbol], edge: str) -> str:
    """Return a style of the layer of a name by the words in a column. ``edge`` is the colour of outlines."""
    for prefix, address in _PREFIXES.items():
        Xml.register_namespace(prefix, address)
    top = Xml.Element(f"{{{_SLD}}}StyledLayerDescriptor", version="1.1.0")
    layer = Xml.SubElement(top, f"{{{_SLD}}}NamedLayer")
    _text(layer, "Name", name)
    style = Xml.SubElement(layer, f"{{{_SLD}}}UserStyle")
    rules = Xml.SubElement(style, f"{{{_SE}}}FeatureTypeStyle")
    for one in symbols:
        _rule(rules, column, one, edge)
    return Xml.tostring(top, encoding="unicode")


def _rule(rules: Xml.Element, column: str, one: Symbol, edge: str) -> None:
    rule = Xml.SubElement(rules, f"{{{_SE}}}Rule")
    _text(rule, "Name", one.words)
    where = Xml.SubElement(Xml.SubElement(rule, f"{{{_OGC}}}Filter"), f"{{{_OGC}}}PropertyIsEqualTo")
    Xml.SubElement(where, f"{{{_OGC}}}PropertyName").text = column
    Xml.SubElement(where, f"{{{_OGC}}}Literal").text = one.words
    _parameters(_part(_polygon(rule), "Fill"), {"fill": _WHITE if one.in_part else one.fill})
    if one.in_part:
        _hatch(_polygon(rule), "slash", one.fill, _WIDE_PX)
    elif one.pattern in _MARKS:
        _hatch(_polygon(rule), _MARKS[one.pattern], one.marks, _FINE_PX)
    _parameters(_part(_polygon(rule), "Stroke"), {"stroke": edge, "stroke-width": "0.5"})


def _hatch(polygon: Xml.Element, mark: str, colour: str, wide: int) -> None:
    graphic = _part(_part(_part(polygon, "Fill"), "GraphicFill"), "Graphic")
    drawn = _part(graphic, "Mark")
    _text(drawn, "WellKnownName", f"shape://{mark}")
    _parameters(_part(drawn, "Stroke"), {"stroke": colour, "stroke-width": str(wide)})
    _text(graphic, "Size", str(_APART_PX))


def _polygon(rule: Xml.Element) -> Xml.Element:
    return _part(rule, "PolygonSymbolizer")


def _part(inside: Xml.Element, name: str) -> Xml.Element:
    return Xml.SubElement(inside, f"{{{_SE}}}{name}")


def _text(inside: Xml.Element, name: str, words: str) -> None:
    _part(inside, name).text = words


def _parameters(inside: Xml.Element, says: Mapping[str, str]) -> None:
    for name, value in says.items():
        Xml.SubElement(inside, f"{{{_SE}}}SvgParameter", name=name).text = value
