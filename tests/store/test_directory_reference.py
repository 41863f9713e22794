"""A reference names one published directory, or one version of it, and nothing else is one."""

import pytest

from store.directory_reference import DirectoryReference, read_directory_reference, write_directory_reference

ID = "0123456789abcdef" * 2


@pytest.mark.parametrize("version", [None, 1, 12, 999_999_999])
def test_a_reference_comes_back_as_it_was_written(version: int | None) -> None:
    assert read_directory_reference(write_directory_reference(ID, version)) == DirectoryReference(ID, version)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "published",
        ID,
        f"v-{ID}.0",
        f"v-{ID}.",
        f"v-{ID}.1.2",
        f"v-{ID[1:]}",
        f"v-{ID.upper()}",
        f"v-{ID}\n",
        f"v-{ID}.١",
    ],
)
def test_anything_else_is_no_reference(text: str) -> None:
    assert read_directory_reference(text) is None
