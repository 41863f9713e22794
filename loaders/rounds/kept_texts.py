"""What people wrote beside the questions, kept as it stands; but nothing that could tell a place, a person or a refuge."""

from coverage.rounds.answers import KeptText
from loaders.directory.refuges import says_refuge, says_somewhere_to_stay
from loaders.files.cells import LONGEST_TEXT
from loaders.files.report import Finding
from loaders.files.secrets import holds_contact, holds_place

_WITHHELD = "What is written here may tell a place, a person or somewhere to stay, so it was not kept."


def may_be_kept(text: str) -> bool:
    """Whether a text tells no address, nobody to ring or write to, and speaks of no refuge and of nowhere to stay."""
    return not (says_refuge(text) or says_somewhere_to_stay(text) or holds_place(text) or holds_contact(text))


class KeptTexts:
    """Gathers what is no answer; what may not be kept is said and left out."""

    def __init__(self) -> None:
        self.texts: list[KeptText] = []
        self.findings: list[Finding] = []

    def keep(self, sheet: str, row: int, column: str, text: str) -> None:
        """Keep a text, once; "" is none."""
        one = KeptText(sheet, row, column, text[:LONGEST_TEXT])
        if not text or one in self.texts:
            return
        if may_be_kept(text) and may_be_kept(column):
            self.texts.append(one)
        else:
            self.findings.append(Finding(sheet, row, "", _WITHHELD, set_aside=False, to_do="Say it without."))
