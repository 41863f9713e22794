"""A look at a great many texts at once finds all that a look at each one finds: refuges, somewhere to stay, places, names."""

from itertools import product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.directory import refuges
from loaders.directory.refuge_names import may_name_among, names_a_refuge, those_that_name_a_refuge, without_names
from loaders.directory.refuges import those_that_say_refuge, those_that_say_somewhere_to_stay
from loaders.directory.sieve_of_many import may_say_refuge_among, may_say_somewhere_to_stay_among
from loaders.files.secrets import Secrets, holds_contact, holds_place, postcodes_among, postcodes_in, without_contacts
from loaders.intake.withholding.secrets_of_tables import SecretsOfTables
from tests.loaders.directory.test_refuge_sieve import FILLING, LISTED, SIGNS, mutated
from tests.loaders.refuge_wordings import WORDINGS

PLACES = [
    "LS1 3AD", "l s 1 3 a d", "LS1\u200b3AD", "ＬＳ１ ３ＡＤ", "BD1%201HY", "12 Larch Road", "7a Heol Fawr", "53.8012, -1.5491",
    "///larch.yarrow.tansy", "SE 29800 33800", "https://maps.example/x", "01632 960 001", "01632960001",
    "+44 (0)1632 960001", "a@b.example",
    "(0113) 496 0000", "12", "0", "3", "AD", " ", ",", "-", ".", "flat 3", "1st floor", "Larch House Refuge", "Lloches Ceinwen",
    "SAFE HOUSE", "Ty Safe House", "\0", "\n", "Ｌ", "é", "REFUGES",
]  # fmt: skip
MIXED = st.lists(st.sampled_from([*LISTED, *FILLING, *PLACES, *SIGNS])).map("".join)
WITH_PLACES = st.lists(st.sampled_from([*PLACES, *FILLING]), max_size=5).map("".join)
TEXTS = st.lists(st.text() | st.text(st.sampled_from(SIGNS)) | MIXED, max_size=12)


def assert_one_by_one_and_together_alike(texts: list[str]) -> None:
    together, one_by_one = those_that_say_refuge(texts), {text for text in texts if refuges._says_refuge(text)}
    assert together == one_by_one, ascii(together ^ one_by_one)
    stays, says = those_that_say_somewhere_to_stay(texts), set(filter(refuges._says_somewhere_to_stay, texts))
    assert stays == says, ascii(stays ^ says)
    assert those_that_name_a_refuge(texts) == set(filter(names_a_refuge, texts))


@pytest.mark.parametrize("texts", [WORDINGS, LISTED], ids=["wordings", "listed"])
def test_every_wording_is_found_among_others(texts: list[str]) -> None:
    assert may_say_somewhere_to_stay_among(["Groups of Leeds", *texts, "SVC-1"]) >= set(texts)
    assert_one_by_one_and_together_alike(["Groups of Leeds", *texts, "SVC-1"])


@pytest.mark.parametrize("seed", range(8))
def test_whatever_is_done_to_wordings_the_same_are_found(seed: int) -> None:
    chance = Random(seed)
    assert_one_by_one_and_together_alike(
        [mutated(text, chance) for text in (*WORDINGS, *chance.sample(LISTED, 150))] + ["", "Leeds"]
    )


@settings(suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_of_any_texts_the_same_are_found(texts: list[str]) -> None:
    assert_one_by_one_and_together_alike(texts)


@settings(suppress_health_check=list(HealthCheck))
@given(st.lists(st.text() | WITH_PLACES, max_size=12), st.lists(st.sampled_from(PLACES), max_size=3))
def test_of_any_texts_those_left_out_would_stay_as_they_are(texts: list[str], known: list[str]) -> None:
    secrets = Secrets()
    for address in known:
        secrets.add(address, postcodes_in(address))
    of_tables = SecretsOfTables({}, secrets, frozenset(), frozenset(), {})
    for text in set(texts) - of_tables.may_redact_among(texts):
        assert of_tables.redacted(text) == of_tables.redacted(text, confidential=True) == text
        assert not holds_place(text) and not holds_contact(text)
    for text in set(texts) - secrets.may_redact_among(texts):
        assert secrets.redact(text) == secrets.redact(text, nothing_allowed=True) == without_contacts(text) == text
    assert postcodes_among(texts) == {text: codes for text in texts if (codes := postcodes_in(text))}
    assert {text for text in texts if without_names(text) != text} <= may_name_among(texts)


def test_an_e_mail_address_is_told_where_it_is_withheld() -> None:
    texts = map("".join, product("a@.-' ", repeat=5))
    assert [text for text in texts if holds_contact(text) != (without_contacts(text) != text)] == []


def test_every_place_and_contact_is_found_among_others() -> None:
    telling = {text for text in PLACES if holds_place(text) or holds_contact(text)}
    assert len(telling) > 12
    assert telling <= Secrets().may_redact_among(["Groups of Leeds", *PLACES])


def test_an_address_of_the_file_without_a_number_is_found_among_others() -> None:
    secrets = Secrets()
    secrets.add("Larch House", ())
    assert secrets.may_redact_among(["Groups of Leeds", "at LARCH  House", "Larch"]) >= {"at LARCH  House"}


@settings(suppress_health_check=list(HealthCheck))
@given(st.lists(MIXED, min_size=1, max_size=4))
def test_a_cell_is_looked_at_whole_whatever_a_part_of_it_says(parts: list[str]) -> None:
    whole = ";".join(parts)
    if any(map(refuges._says_refuge, (*parts, refuges.without_mentions(whole)))):
        assert may_say_refuge_among([whole]), ascii(whole)
    if refuges._says_somewhere_to_stay(refuges.without_mentions(whole)):
        assert may_say_somewhere_to_stay_among([whole]), ascii(whole)


def test_ordinary_texts_of_many_rows_are_held_back() -> None:
    texts = [
        f"{work} of {area} {n:06d} (INVENTED)"
        for n in range(300)
        for work in ("Groups", "Advocacy")
        for area in ("Kent", "Babergh")
    ]
    assert len(may_say_somewhere_to_stay_among(texts)) < len(texts) / 100
