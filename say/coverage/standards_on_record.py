"""Scorecards of a directory with published facts and what was checked: for a screen, a paper, a plan and a command."""

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.standards.checked import evidence_of_checks
from coverage.standards.scorecard import Scorecards, scorecards, with_said
from loaders.directory.standard_facts import evidence_of_facts


def scorecards_on_record(directory: Directory, terms: Terms) -> Scorecards:
    """Judge every standard in every force area; published facts, which are real, say nothing of an invented directory."""
    said = () if directory.invented else evidence_of_facts(terms)
    checked = evidence_of_checks(directory.standards_checked, terms)
    return with_said(scorecards(directory, terms), (*checked, *said))
