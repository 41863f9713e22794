"""What this office remembers of files: what the columns of a shape of file were said to be, and what words mean."""

from collections.abc import Mapping

from loaders.intake.draft import Draft
from loaders.intake.draft_file import words_of_text
from loaders.intake.understanding.columns import shape_of
from loaders.intake.understanding.words import Vocabulary
from store.column_mappings import mapping_of
from store.vocabularies import vocabulary
from ui.state.saved_work import saved_work, why_not_opened


def remembered_columns(draft: Draft) -> Mapping[str, str]:
    """Return what the columns of a file of this shape were said to be; nothing where none was saved."""
    return {} if why_not_opened("column_mapping") else mapping_of(saved_work(), shape_of(draft.tables))


def office_vocabulary() -> Vocabulary:
    """Return what words in files mean to this office; nothing where none was saved."""
    saved = None if why_not_opened("vocabulary") else vocabulary(saved_work())
    return words_of_text(saved.words) if saved else {}
