"""One description of each address, from which all else follows: its route, what it refuses, and what programs read of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from geo.mistakes import Mistake
from server.api.choice import Choice
from server.reading import Asked, Content, NotThere


@dataclass(frozen=True)
class Address:
    """Where something is answered.

    Attributes
    ----------
    path
        Behind the prefix of the API; a choice that is part of it stands in braces: ``/coverage/{area}``.
    says
        What it answers, in one sentence.
    choices
        All that it can be asked with, those in its path among them.
    answers
        Given the value of every choice by name, the answer. Raises Mistake for what the values together do not allow.
    example
        A path with choices that is answered.
    is_for_all
        Whether everybody is answered alike and nothing asked is private, so that an answer may be kept for the next.
    """

    path: str
    says: str
    choices: tuple[Choice, ...]
    answers: Callable[[Mapping[str, Any]], Content]
    example: str
    is_for_all: bool

    def has_in_path(self, choice: Choice) -> bool:
        """Whether a choice is part of the path."""
        return f"{{{choice.name}}}" in self.path

    def answer(self, asked: Asked) -> Content:
        """Answer what is asked in texts.

        Raises
        ------
        NotThere
            If a part of the path names nothing here.
        Mistake
            If a choice is not known, cannot be read, or is not given though it must be.
        """
        in_path = [one for one in self.choices if self.has_in_path(one)]
        behind = [one for one in self.choices if not self.has_in_path(one)]
        if set(asked.choices) - {one.name for one in behind}:
            known = ", ".join(sorted(one.name for one in behind)) or "none"
            raise Mistake(f"The address has a choice that is not known here; known are: {known}.")
        chosen = {one.name: _chosen(one, asked.choices) for one in behind}
        return self.answers({**{one.name: _named(one, asked.path) for one in in_path}, **chosen})


def _named(choice: Choice, path: Mapping[str, str]) -> Any:
    try:
        return choice.read(path[choice.name])
    except Mistake as mistake:
        raise NotThere(str(mistake)) from mistake


def _chosen(choice: Choice, given: Mapping[str, str]) -> Any:
    if choice.name in given:
        return choice.read(given[choice.name])
    if choice.usual is None:
        raise Mistake(f"The address needs a {choice.name}: write {choice.name}={choice.example}.")
    return choice.read(choice.usual)
