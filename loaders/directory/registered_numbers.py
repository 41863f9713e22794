"""The number under which an organisation is registered: as a charity of England and Wales, and as a company.

Either may be written as 360Giving and Open Referral write it (``GB-CHC-…``, ``GB-COH-…``), in either column.
"""

import re
from collections.abc import Mapping

from loaders.directory.schema import CHARITY, COMPANY, REGISTERED_NUMBERS
from loaders.files.cells import CellError, split_list

_SCHEME = re.compile(r"(?:GB[\s-]?)?(CHC|COH)\b[\s:,-]*", re.IGNORECASE)
_OF_SCHEME = {"CHC": CHARITY, "COH": COMPANY}
_WORDS = re.compile(
    r"\b(?:registered|reg|charity|charities|commission|company|companies|house|limited|ltd|number|numbers|num|no|nr|crn)\b"
    r"|[\s.:#()]+",
    re.IGNORECASE,
)
_CHARITY = re.compile(r"[1-9][0-9]{5,6}(?:-[0-9]{1,4})?")
_COMPANY = re.compile(r"[0-9]{5,8}|[A-Z]{2}[0-9]{6}")
_COMPANY_LETTERS = 8
_COMPLAINT = {
    CHARITY: ("is not a charity number here.", "Write its 6 or 7 digits, or leave it blank."),
    COMPANY: ("is not a company number.", "Write its 8 letters and digits, or leave it blank."),
}


def registered_numbers(text: str, column: str) -> dict[str, str]:
    """Read the cell of one of the two columns.

    Returns
    -------
    dict
        By the column that each belongs in: the numbers of one organisation, ``;`` between them in the cell. That of a company
        has 8 places, since a spreadsheet program drops the noughts in front.

    Raises
    ------
    CellError
        If the cell holds no such number, or two of one register.
    """
    found: dict[str, set[str]] = {}
    for part in split_list(text):
        register, number = _number(part, column)
        if number:
            found.setdefault(register, set()).add(number)
    if not found or any(len(numbers) > 1 for numbers in found.values()):
        raise CellError(text, *_COMPLAINT[column])
    return {register: numbers.pop() for register, numbers in found.items()}


def _number(text: str, column: str) -> tuple[str, str]:
    """The register and the number that a part of a cell states; "" for a number that is of neither register."""
    scheme = _SCHEME.match(text)
    register = _OF_SCHEME[scheme[1].upper()] if scheme else column
    number = _WORDS.sub("", text[scheme.end() :] if scheme else text).upper()
    if register == CHARITY:
        return register, number if _CHARITY.fullmatch(number) else ""
    return register, number.zfill(_COMPANY_LETTERS) if _COMPANY.fullmatch(number) else ""


def numbers_of(cells: Mapping[str, str]) -> dict[str, str]:
    """The numbers that a row's cells state, by column; "" where none can be read."""
    found: dict[str, str] = {}
    for column in REGISTERED_NUMBERS:
        if column not in cells:
            continue
        try:
            found = registered_numbers(cells[column], column) | found
        except CellError:
            continue
    return dict.fromkeys(REGISTERED_NUMBERS, "") | found
