"""What a message to a user must be."""

import pytest

from geo.mistakes import Mistake


def one_sentence(caught: pytest.ExceptionInfo[Mistake]) -> str:
    """Give the message of a mistake, once it is seen to be one sentence on one line."""
    said = str(caught.value)
    assert said.endswith(".") and ". " not in said and "\n" not in said
    return said
