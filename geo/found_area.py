"""What a text was found to mean."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FoundArea:
    """An area that a text meant: current ``code`` and official ``name``, at one ``level``.

    Attributes
    ----------
    notice
        A plain sentence to show where the text named a retired area, or could have meant a wider one.
    also
        The level and code of each wider area that the text could have meant as well.
    exact
        Whether the text names this area; False where it names a narrower one, and words such as "Police" the one around it.
    part
        The code of the retired district that the text names, where it became only a part of this area; else "".
    """

    code: str
    name: str
    level: str
    notice: str | None = None
    also: tuple[tuple[str, str], ...] = ()
    exact: bool = True
    part: str = ""
