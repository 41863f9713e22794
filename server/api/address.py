"""One description of each address, from which all else follows: its route, what it refuses, and what programs read of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from geo.mistakes import Mistake
from server.api.as_json import Page, Told, as_json
from server.api.choice import Choice
from server.api.choices import LIMIT, OFFSET, ON
from server.api.schemas import Schema
from server.reading import Asked, NotThere
from server.ready import Content

API = "/api/v1"
"""What all addresses begin with."""
LICENCES = f'<{API}/#licences>; rel="license"'
"""The header of every answer that says where its licences are."""


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
        Given the value of every choice by name, the answer: a table, of which the choices ``PAGE`` say which rows, or
        content as it is. Raises Mistake for what the values together do not allow.
    gives
        What its content is: a schema by kind of content.
    example
        A path with choices that is answered.
    is_for_all
        Whether everybody is answered alike and nothing asked is private, so that an answer may be kept for the next.
    """

    path: str
    says: str
    choices: tuple[Choice, ...]
    answers: Callable[[Mapping[str, Any]], Told | Content]
    gives: Mapping[str, Schema]
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
        values = {**{one.name: _named(one, asked.path) for one in in_path}, **chosen}
        told = self.answers(values)
        content = told if isinstance(told, Content) else self._page_of(told, values, asked)
        return replace(content, links=(LICENCES, *content.links))

    def _page_of(self, told: Told, values: Mapping[str, Any], asked: Asked) -> Content:
        """The rows of a table that are wanted, and where the next are: of the same day, whenever they are asked for."""
        page = Page(values[LIMIT.name], values[OFFSET.name])
        day = {ON.name: told.on.isoformat()} if ON.name in values else {}
        return as_json(told, page, self._written(asked.path, {**asked.choices, **day, OFFSET.name: str(page.end)}))

    def _written(self, path: Mapping[str, str], choices: Mapping[str, str]) -> str:
        """The address with parts of its path and choices filled in."""
        filled = self.path.format(**{name: quote(text, safe="") for name, text in path.items()})
        return f"{API}{filled}?{urlencode(choices)}"


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
