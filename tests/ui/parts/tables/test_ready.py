"""A table that is made ready once is sent as Streamlit would send it, and belongs to whom its numbers belong to."""

from dataclasses import replace
from functools import partial

import pandas as pd
import pytest
from pandas.io.formats.style import Styler
from streamlit.dataframe_util import convert_arrow_table_to_arrow_bytes, convert_pandas_df_to_arrow_bytes
from streamlit.elements import arrow
from streamlit.elements.lib.pandas_styler_utils import marshall_styler
from streamlit.proto.ArrowData_pb2 import ArrowData

from loaders.directory.shipped import published_directory
from say.terms import ENGLISH, LANGUAGES, WELSH
from tests.ui.visitors import visit
from ui.parts.tables.ready import plain_table, ready, ready_in_words
from ui.state.world import World, shipped_need

pytestmark = pytest.mark.usefixtures("nothing_kept")

SHIPPED = World(published_directory(), shipped_need())
OWN = World(replace(published_directory(), title="Mine"), shipped_need())


def in_colours(table: pd.DataFrame) -> Styler:
    """Word the numbers, colour the words, and name the message so that two of it can be compared."""
    words = table.style.map(lambda _: "color: #0b3c7d", subset=["Status"]).format(
        "{:,.1f}", subset=["Places"], na_rep="not known"
    )
    return words.set_uuid("named")


def table() -> pd.DataFrame:
    return pd.DataFrame(
        {"Area": ["Cardiff", "Kent"], "Status": ["S  served", "? nothing"], "Places": [1234.56, None]}, index=["a", "b"]
    )


def sent(styler: Styler) -> bytes:
    """Return what Streamlit sends of a table's cells."""
    message = ArrowData()
    arrow.marshall_styler(message, styler, "elsewhere")  # type: ignore[attr-defined]
    return message.SerializeToString(deterministic=True)


def test_what_is_sent_is_what_streamlit_would_send() -> None:
    message = ArrowData()
    marshall_styler(message, in_colours(table()), "elsewhere")
    with visit("Ada"):
        assert sent(ready(SHIPPED, partial(in_colours, table()), ENGLISH)) == message.SerializeToString(
            deterministic=True
        )
    assert b"1,234.6" in message.SerializeToString()
    assert b"not known" in message.SerializeToString()


def test_a_table_of_what_is_shipped_is_made_once_for_everybody() -> None:
    found = []
    for who in ("Ada", "Ben"):
        with visit(who):
            found.append(ready(SHIPPED, partial(in_colours, table()), ENGLISH))
    assert found[0] is found[1]


@pytest.mark.parametrize("owner", [OWN, None])
def test_a_table_of_ones_own_stays_with_the_visit(owner: World | None) -> None:
    found = []
    for who in ("Ada", "Ben", "Ada"):
        with visit(who):
            found.append(ready(owner, partial(in_colours, table()), ENGLISH))
    assert found[0] is found[2]
    assert found[0] is not found[1]


def test_other_numbers_and_another_language_are_another_table() -> None:
    other = table().assign(Places=[1.0, 2.0])
    with visit("Ada"):
        tables = [ready(SHIPPED, partial(in_colours, one), to) for one in (table(), other) for to in LANGUAGES]
    assert len({sent(one) for one in tables}) == len(tables)


def test_its_words_are_those_of_the_screen_where_it_is_printed() -> None:
    table = pd.DataFrame({"Status": ["served", "nothing listed"], "Places": [1200.0, None]})
    words = ready_in_words(ready(SHIPPED, partial(in_colours, table), ENGLISH))
    assert words.to_numpy().tolist() == [["served", "1,200.0"], ["nothing listed", "not known"]]


def test_a_table_without_colours_is_sent_as_streamlit_would_send_it_and_printed_with_its_index() -> None:
    with visit("Ada"):
        kept = plain_table(shipped_need(), partial(table), ENGLISH, True, "Places by area")
    assert convert_arrow_table_to_arrow_bytes(kept.cells) == convert_pandas_df_to_arrow_bytes(table())
    assert "<td>b</td><td>Kent</td><td>? nothing</td><td>not known</td>" in kept.printed


def test_a_table_without_colours_has_headings_and_areas_in_the_language() -> None:
    with visit("Ada"):
        kept = plain_table(shipped_need(), partial(table), WELSH, False, "Places by area")
    assert kept.headings["Area"] == "Ardal"
    assert kept.cells["Area"].to_pylist() == ["Caerdydd", "Kent"]
    assert "<td>Caerdydd</td>" in kept.printed


def test_records_of_a_shipped_directory_are_made_once_for_everybody_and_ones_own_for_the_visit() -> None:
    for directory, same in ((published_directory(), True), (OWN.directory, False)):
        found = []
        for who in ("Ada", "Ben"):
            with visit(who):
                found.append(plain_table(directory, partial(table), ENGLISH, False, "Places by area"))
        assert (found[0] is found[1]) is same
