"""A round and a return as texts and back: what a store keeps of them. Reading trusts what it reads, as a store has checked it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date

from coverage.rounds.answers import KeptText, Return
from coverage.rounds.collection import Question, Round
from coverage.rounds.standing import Standing, standing
from loaders.directory.directory_text import directory_as_texts, directory_of_texts


def round_as_text(of: Round) -> str:
    """Write a round."""
    return json.dumps(
        asdict(of)
        | {
            "opened_on": of.opened_on.isoformat(),
            "due": of.due.isoformat(),
            "closed_on": of.closed_on.isoformat() if of.closed_on else None,
            "questions": [one.key for one in of.questions],
        }
    )


def round_of_text(text: str) -> Round:
    """Read what ``round_as_text`` wrote."""
    kept = json.loads(text)
    closed_on = kept.pop("closed_on")
    return Round(
        **kept
        | {
            "opened_on": date.fromisoformat(kept["opened_on"]),
            "due": date.fromisoformat(kept["due"]),
            "closed_on": date.fromisoformat(closed_on) if closed_on else None,
            "areas": tuple(kept["areas"]),
            "questions": tuple(map(Question.of_key, kept["questions"])),
            "stands": tuple((claim, checksum) for claim, checksum in kept["stands"]),
        }
    )


def return_as_text(one: Return) -> str:
    """Write a return."""
    stated = directory_as_texts(one.directory) if one.directory else None
    about = {name: value for name, value in vars(one).items() if name not in ("directory", "kept")}
    kept = [asdict(text) for text in one.kept]
    return json.dumps(about | {"filled_on": one.filled_on.isoformat(), "kept": kept, "directory": stated})


def return_of_text(text: str) -> Return:
    """Read what ``return_as_text`` wrote."""
    kept = json.loads(text)
    return Return(
        **kept
        | {
            "filled_on": date.fromisoformat(kept["filled_on"]),
            "directory": directory_of_texts(kept["directory"]) if kept["directory"] else None,
            "kept": tuple(KeptText(**one) for one in kept["kept"]),
            "mistakes": tuple(kept["mistakes"]),
        }
    )


def returns_of_texts(texts: Iterable[str]) -> tuple[Return, ...]:
    """Read several."""
    return tuple(map(return_of_text, texts))


def standing_of_texts(text: str, directory: Mapping[str, str], returns: Iterable[str], on: date) -> Standing:
    """Say how a kept round stands on a day: its text, those of its directory, and of what came back in time."""
    return standing(directory_of_texts(directory), round_of_text(text), returns_of_texts(returns), on)
