"""An office is kept with a role and the address of a role; a person, a private mailbox, a telephone and a refuge are refused."""

import re
from itertools import pairwise

from coverage.asking.offices import Office
from coverage.asking.parties import PARTIES
from geo.areas import area_name
from geo.mistakes import Mistake
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.files.secrets import holds_contact, holds_place
from loaders.offices.office_words import known_words, office_words

LONGEST = 120
_ADDRESS = re.compile(r"([\w.+'-]+)@([\w-]+(?:\.[\w-]+)+)", re.ASCII)
_FORM = re.compile(r"https://[\w.-]+/?[^\s]*", re.ASCII)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TITLE = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|cllr|councillor|sir|dame|lord|lady|rev|supt)\b\.?\s+\S", re.IGNORECASE
)
_LONG_ENOUGH_INSIDE = 6
"""Letters from which on a word counts inside a longer one: "foirequests"."""
WRITE_THE_ROLE = "write the role, such as “domestic abuse lead”, and no name"
WRITE_A_SHARED_ONE = "give the shared address of a role, such as commissioning@office.example, or leave it blank"


def require_office(office: Office) -> Office:
    """Return an office that may be kept.

    Raises
    ------
    Mistake
        In one sentence that says what to do, where it lacks a name or an area, or holds a person, a telephone, a place or a
        refuge.
    """
    if office.party not in PARTIES:
        raise Mistake(f"“{office.party}” is no kind of office: choose one of {', '.join(PARTIES)}.")
    if not office.name or not office.areas:
        raise Mistake("An office has a name and at least one area: fill them in.")
    for code in office.areas:
        area_name(code)
    for said in (office.name, office.role):
        _require_plain(said)
    _require_role(office.role)
    _require_shared(office.address)
    return office


def _require_plain(said: str) -> None:
    if len(said) > LONGEST:
        raise Mistake(f"“{said[:40]}…” is too long: say it in {LONGEST} letters at most.")
    if holds_contact(said):
        raise Mistake(f"An e-mail address or a telephone stands beside a name or a role: {WRITE_THE_ROLE}.")
    if holds_place(said):
        raise Mistake("A postcode or a street stands in a name or a role: leave the place out.")
    if says_refuge(said) or says_somewhere_to_stay(said):
        raise Mistake(
            "It speaks of a refuge or of somewhere to stay: no such office is kept, so ask the council instead."
        )


def _require_role(role: str) -> None:
    """Refuse a role that looks like a person's name: a title, no word of a role, or two capitalised words that are none."""
    if not role:
        return
    words = _WORD.findall(role)
    strange = [word[:1].isupper() and word.casefold() not in known_words() for word in words]
    two_together = any(one and other for one, other in pairwise(strange))
    says_a_role = any(word.casefold() in office_words("role")["words"] for word in words)
    if _TITLE.search(role) or two_together or not says_a_role:
        raise Mistake(f"“{role}” may name a person: {WRITE_THE_ROLE}.")


def _require_shared(address: str) -> None:
    if not address or _FORM.fullmatch(address):
        return
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise Mistake(f"What stands as address is no e-mail address and no link: {WRITE_A_SHARED_ONE}.")
    before, host = found[1].casefold(), found[2].casefold()
    if host in office_words("private")["hosts"] or not _is_shared(before):
        raise Mistake(f"An address at {host} looks like that of a person: {WRITE_A_SHARED_ONE}.")


def _is_shared(before: str) -> bool:
    """Whether what stands before the @ names a role, and no first name and surname before it."""
    parts = [part for part in re.split(r"[^a-z]+", before) if part]
    known = [_names_a_role(part) for part in parts]
    of_area = [part in known_words() for part in parts]
    starts_with_two = len(parts) > 1 and not any(known[:2]) and not any(of_area[:2])
    return any(known) and not starts_with_two


def _names_a_role(part: str) -> bool:
    words = office_words("role")["words"]
    return part in words or any(word in part for word in words if len(word) >= _LONG_ENOUGH_INSIDE)
