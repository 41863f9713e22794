"""A letter, an e-mail or a freedom-of-information request that asks for the missing cells, on one page.

It names only what is not known. What does not fit on the page is counted, and stands in the workbook that goes with it.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from coverage.asking.cell import MissingCell
from coverage.asking.offices import Office
from coverage.export import Provenance
from geo.as_given import day
from geo.home import Home
from geo.mistakes import Mistake
from say.asking.askable import Askable
from say.asking.party_words import place_of
from say.asking.question_groups import Group, question_groups
from say.numbers import count
from say.text import with_capital

LETTER, EMAIL, FOI = "letter", "email", "foi"
FORMS = {LETTER: "Letter", EMAIL: "E-mail", FOI: "Freedom-of-information request"}
"""What each form is called."""
THE_ACT = "Freedom of Information Act 2000"
LETTERS_IN_A_LINE, LINES_ON_A_PAGE = 92, 47
"""Of the body of a page, counted low, so that a letter stays on one page whatever the letters' widths are."""
_ANSWERS = (
    "For each, please say yes (which service), none (you have checked), or not known. A date and a link would help."
)
_OF_RECORDS = "Where you do not know, please say so. A date and a link would help."
_SAFETY = "Please give no name, address or place of a refuge, and nothing about any person."


@dataclass(frozen=True)
class Letter:
    """What is sent.

    Attributes
    ----------
    form
        A key of ``FORMS``.
    mark
        INVENTED in words; "" where nothing is invented.
    to, role, address
        Who is asked, the role in their office and its address; "" where none is known.
    subject, before, groups, after
        What it says, in order; ``before`` and ``after`` are paragraphs.
    signed
        What whoever sends it fills in, line by line.
    on
        Its date.
    left_out
        How many questions are in the workbook alone.
    """

    form: str
    mark: str
    to: str
    role: str
    address: str
    subject: str
    before: tuple[str, ...]
    groups: tuple[Group, ...]
    after: tuple[str, ...]
    signed: tuple[str, ...]
    on: date
    left_out: int

    @property
    def cells(self) -> tuple[MissingCell, ...]:
        """All that it asks for."""
        return tuple(cell for group in self.groups for cell in group.cells)


@dataclass(frozen=True)
class Sender:
    """Who asks: their office, and the address of a role in it to which the answer goes; "" is left to be filled in."""

    office: str
    address: str


NOBODY_YET = Sender("", "")


def letter_to(
    askable: Askable,
    office: Office | None,
    home: Home,
    form: str,
    provenance: Provenance,
    on: date,
    sender: Sender = NOBODY_YET,
) -> Letter:
    """Write to somebody for all that they would know.

    Parameters
    ----------
    askable
        Who is asked, and the missing cells that they would know.
    office
        Their office in the register; None where it has none.
    home
        The area.
    form
        A key of ``FORMS``.
    provenance
        What the record in use says of itself.
    on
        The date of the letter.
    sender
        Who asks.

    Raises
    ------
    Mistake
        If a freedom-of-information request is meant for somebody whom the Act does not cover.
    """
    if form == FOI and not askable.is_public_authority:
        raise Mistake(
            f"A freedom-of-information request goes to a public authority alone: write a letter to {askable.name}."
        )
    place = place_of(home)
    groups, left_out = _on_one_page(question_groups(askable.cells, place))
    return Letter(
        form=form,
        mark=provenance.mark,
        to=office.name if office else with_capital(askable.name),
        role=office.role if office else "",
        address=office.address if office else "",
        subject=_subject(form, place, len(askable.cells)),
        before=(*_before(form, place, provenance), _OF_RECORDS if all(one.of_record for one in groups) else _ANSWERS),
        groups=tuple(groups),
        after=tuple(_after(form, left_out, home.is_group)),
        signed=_signed(form, sender),
        on=on,
        left_out=left_out,
    )


def _subject(form: str, place: str, questions: int) -> str:
    if form == FOI:
        return f"Request under the {THE_ACT}: domestic abuse services in {place}"
    return f"Domestic abuse services in {place}: {count(questions, 'question')}"


def _before(form: str, place: str, provenance: Provenance) -> tuple[str, ...]:
    if form == FOI:
        return (f"Under the {THE_ACT}, please send me what you hold on the questions below. They are about {place}.",)
    record = f"{provenance.directory}, {provenance.edition}"
    return (
        f"We are putting together what is known of domestic abuse services in {place} ({record}). We have found no published "
        "answer to the questions below, and you may know.",
    )


def _after(form: str, left_out: int, is_group: bool) -> Iterator[str]:
    """Say what else is asked and how to answer; several areas taken together have no workbook."""
    more = count(left_out, "more question")
    if left_out and is_group:
        yield f"We have {more} on services there, which we send once these are answered."
    elif left_out:
        yield f"The workbook that comes with this holds {more}: please answer them there."
    if form == FOI:
        yield (
            "Please answer within 20 working days, as section 10 of the Act asks. Please answer by e-mail, as a spreadsheet or "
            "in the workbook if one comes with this. If you hold only a part, please send that part. If an exemption applies, "
            "please name it. If another authority holds it, please say which."
        )
        yield f"I ask for no personal data. {_SAFETY}"
    else:
        yield f"An answer within four weeks would help most. {_SAFETY}"


def _signed(form: str, sender: Sender) -> tuple[str, ...]:
    name = (
        ("[Your full name: the Act asks for it]",)
        if form == FOI
        else ()
        if sender.office
        else ("[Your name and office]",)
    )
    office = (sender.office,) if sender.office else ()
    return ("Yours faithfully,", *name, *office, sender.address or "[Where to send the answer]")


def _on_one_page(groups: Sequence[Group]) -> tuple[list[Group], int]:
    """Keep the groups, and of their lines as many as fit on a page; return how many cells were left out."""
    kept, left, left_out = [], LINES_ON_A_PAGE, 0
    for group in groups:
        left -= 1 + _lines(group.asks)
        fits = []
        for line in group.lines:
            left -= _lines(line.words)
            if left >= 0:
                fits.append(line)
            else:
                left_out += len(line.cells)
        if fits:
            kept.append(replace(group, lines=tuple(fits)))
    return kept, left_out


def _lines(words: str) -> int:
    return math.ceil(len(words) / LETTERS_IN_A_LINE)


def letter_as_text(letter: Letter) -> str:
    """Write a letter as the text of an e-mail, its subject and whom it goes to first."""
    head = [f"To: {letter.address}"] if letter.address else []
    return "\n\n".join(
        [
            *([letter.mark] if letter.mark else []),
            "\n".join([*head, f"Subject: {letter.subject}"]),
            "\n".join(filter(None, [letter.to, letter.role, day(letter.on)])),
            *letter.before,
            *(_group_as_text(number, group) for number, group in enumerate(letter.groups, 1)),
            *letter.after,
            "\n".join(letter.signed),
        ]
    )


def _group_as_text(number: int, group: Group) -> str:
    lines = [f"- {line.words}" for line in group.lines] if len(group.lines) > 1 else [group.lines[0].words]
    return "\n".join([f"{number}. {group.heading}", *([group.asks] if group.asks else []), *lines])
