"""The forms in which a directory goes out, by the ending of its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coverage.directory import Directory
from loaders.directory.directory_file import Publication, as_csv, as_workbook
from loaders.files_out.geopackage import as_geopackage
from loaders.files_out.open_referral import as_open_referral


@dataclass(frozen=True)
class DirectoryForm:
    """One form: what a button calls it, what kind of file it is, and how a directory is written in it."""

    label: str
    mime: str
    write: Callable[[Directory, Publication | None], bytes]


def _csv(directory: Directory, publication: Publication | None) -> bytes:
    return as_csv(directory).encode()


DIRECTORY_FORMS: Mapping[str, DirectoryForm] = {
    ".xlsx": DirectoryForm(
        "Workbook (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_workbook
    ),
    ".csv": DirectoryForm("One table (CSV)", "text/csv", _csv),
    ".gpkg": DirectoryForm("Map (GeoPackage)", "application/geopackage+sqlite3", as_geopackage),
    ".json": DirectoryForm("Open Referral UK (JSON)", "application/json", as_open_referral),
}
