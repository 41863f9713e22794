"""What a file of a directory says of itself: whether it is INVENTED, where it comes from, when, and under which licence."""

from dataclasses import dataclass

from coverage.directory import Directory
from loaders.directory.directory_file import INVENTED_MARK, Publication
from loaders.sources_register import licence_of_file

NO_LICENCE = "not stated"


@dataclass(frozen=True)
class SaidInside:
    """What stands in the file beside its rows.

    Attributes
    ----------
    directory
        Which directory it is, which edition or version, and by whom it was published.
    licence
        Under which licence, "not stated" where nobody says.
    data
        INVENTED where any of it is, else "as recorded".
    """

    directory: str
    licence: str
    data: str

    def lines(self) -> list[str]:
        """All of it in sentences, the INVENTED mark first."""
        return [f"Data: {self.data}.", self.directory, f"Licence: {self.licence}."]


def said_inside(directory: Directory, publication: Publication | None) -> SaidInside:
    """What a file of a directory says of itself; ``publication`` is None for one that nobody has published here."""
    named = " ".join(publication.lines()) if publication else f"{directory.title}, {directory.edition}."
    licence = licence_of_file(directory.checksum)
    return SaidInside(named, licence or NO_LICENCE, INVENTED_MARK if directory.invented else "as recorded")
