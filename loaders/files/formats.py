"""The formats of file that can be read: what each is called, and what kind of file a standard is by itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FileFormat:
    """One format.

    Attributes
    ----------
    key
        As ``FileRead.format`` has it.
    said
        In a sentence: "an Excel workbook (.xlsx)".
    standard
        Whether it is an open standard, whose fields are known.
    kind
        The kind of file that it is by itself (a key of ``FILE_KINDS``); None where its content must be looked at.
    """

    key: str
    said: str
    standard: bool
    kind: str | None


# fmt: off
FORMATS = {
    one.key: one
    for one in (
        FileFormat(key="xlsx", said="an Excel workbook (.xlsx)", standard=False, kind=None),
        FileFormat(key="xlsm", said="an Excel workbook with macros (.xlsm)", standard=False, kind=None),
        FileFormat(key="xls", said="an old Excel workbook (.xls)", standard=False, kind=None),
        FileFormat(key="xlsb", said="an Excel binary workbook (.xlsb)", standard=False, kind=None),
        FileFormat(key="ods", said="an OpenDocument spreadsheet (.ods)", standard=False, kind=None),
        FileFormat(key="csv", said="a CSV", standard=False, kind=None),
        FileFormat(key="html", said="a table of a web page (HTML)", standard=False, kind=None),
        FileFormat(key="xml_spreadsheet", said="an XML spreadsheet (2003)", standard=False, kind=None),
        FileFormat(key="json", said="a JSON list of records", standard=False, kind=None),
        FileFormat(key="geojson", said="a GeoJSON file of points", standard=False, kind=None),
        FileFormat(key="geojson_boundaries", said="a GeoJSON file of boundaries", standard=False, kind="boundaries"),
        FileFormat(key="geopackage", said="a GeoPackage of points", standard=False, kind=None),
        FileFormat(key="geopackage_boundaries", said="a GeoPackage of boundaries", standard=False, kind="boundaries"),
        FileFormat(key="open_referral_uk_3", said="Open Referral UK 3.0", standard=True, kind="directory"),
        FileFormat(key="open_referral_uk_1", said="Open Referral UK 1.0", standard=True, kind="directory"),
        FileFormat(key="360giving", said="grants in the 360Giving standard", standard=True, kind="awards"),
        FileFormat(key="ocds", said="contract notices in the Open Contracting standard (OCDS)", standard=True, kind="awards"),
    )
}
# fmt: on
