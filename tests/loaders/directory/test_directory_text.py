"""What a store keeps of a directory reads back as the directory that it was, to the last cell."""

from dataclasses import fields

import pandas as pd
import pytest

from coverage.directory import Directory
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file


def own_directory() -> Directory:
    """A directory with what the shipped ones lack: two locations, one confidential, no date, a real zero."""
    rows = {"as_of": "", "places": "0", "postcode": "LS1 3AD;M1 1AE", "address_public": "yes"}, {"confidential": "yes"}
    return load_directory(csv_file(*rows), "own.csv")[0]


def areas_of_nothing() -> Directory:
    """A directory without any area or location."""
    return load_directory(csv_file({"areas": ""}), "own.csv")[0]


@pytest.mark.parametrize(
    "directory_at_hand", [published_directory, demonstration_directory, own_directory, areas_of_nothing]
)
def test_a_directory_comes_back_exactly(directory_at_hand) -> None:  # type: ignore[no-untyped-def]
    directory = directory_at_hand()
    texts = directory_as_texts(directory)
    again = directory_of_texts(texts)
    for field in fields(Directory):
        was, now = getattr(directory, field.name), getattr(again, field.name)
        if isinstance(was, pd.DataFrame):
            pd.testing.assert_frame_equal(now, was)
        else:
            assert now == was
    assert all(text.isascii() for text in texts.values())
