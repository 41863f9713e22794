"""The search for rubbish that is put off is on again afterwards."""

import gc

import pytest

from loaders.files.many_records import no_search_for_rubbish


def test_the_search_for_rubbish_is_on_again_after_a_mistake() -> None:
    with pytest.raises(ValueError), no_search_for_rubbish():
        assert not gc.isenabled()
        raise ValueError
    assert gc.isenabled()


def test_one_inside_another_leaves_it_off_until_both_are_through() -> None:
    with no_search_for_rubbish():
        with no_search_for_rubbish():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
