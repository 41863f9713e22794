"""What screens say is short and grammatical, whatever is chosen: read from the screens themselves, not from the functions."""

from collections.abc import Iterable, Iterator
from random import Random
from statistics import median

import pytest

from loaders.plans.scenarios import PRESETS, preset
from tests.credits import is_credited, wrongly_credited
from tests.pages.spoken import Spoken, sentences_in
from tests.pages.visits import Visit, every_visit, few_visits
from tests.reading_age import reading_age
from tests.words import mistakes_in
from ui.frame.navigation import SCREENS

LONGEST, LONGEST_FIRST, MEDIAN, SAMPLE, SEED = 30, 18, 18, 200, 26112026
OLDEST_READER = 14


def _heard(visits: Iterable[Visit]) -> list[Spoken]:
    """Return each different sentence once, with the first place where it was read."""
    found: dict[str, Spoken] = {}
    for visit in visits:
        for one in visit.sentences():
            found.setdefault(one.sentence, one)
    return list(found.values())


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Spoken]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("DATABASE_URL", raising=False)
        patch.setenv("COVERAGE_DATA", str(tmp_path_factory.mktemp("saved")))
        yield _heard(few_visits())


def too_long(said: Iterable[Spoken]) -> list[str]:
    """List the sentences over the limit, the longest first, each with where it was read."""
    over = sorted((one for one in said if one.words > LONGEST), key=lambda one: -one.words)
    return [f"{one.words} words at {one.where}: {one.sentence}" for one in over]


def test_no_sentence_on_any_screen_has_more_than_thirty_words(heard: list[Spoken]) -> None:
    assert not too_long(heard), "\n".join(too_long(heard))


def test_half_of_a_sample_of_two_hundred_sentences_have_at_most_eighteen_words(heard: list[Spoken]) -> None:
    sentences = [one for one in heard if one.ends]
    sample = Random(SEED).sample(sentences, SAMPLE)
    assert median(one.words for one in sample) <= MEDIAN


def test_what_a_screen_says_first_has_at_most_eighteen_words_for_readers_of_fourteen(heard: list[Spoken]) -> None:
    first = [one for one in heard if one.is_first]
    unmarked = {one.sentence.removeprefix("INVENTED: "): one for one in first}
    long = [f"{one.where}: {said}" for said, one in unmarked.items() if len(said.split()) > LONGEST_FIRST]
    assert len(first) >= len(SCREENS)
    assert not long, "\n".join(long)
    assert reading_age([one.sentence for one in first]) <= OLDEST_READER


def test_a_text_for_lawyers_is_found_hard_to_read() -> None:
    assert reading_age(["it is on record in four of them, in part"]) < OLDEST_READER
    assert reading_age(["notwithstanding considerations regarding jurisdictional responsibilities"]) > OLDEST_READER


def ungrammatical(said: Iterable[Spoken]) -> list[str]:
    """List the sentences that break a rule of grammar, each with the rule and where it was read."""
    return [f"{rule} at {one.where}: {one.sentence}" for one in said for rule in mistakes_in(one.sentence)]


def test_no_sentence_on_any_screen_breaks_a_rule_of_grammar(heard: list[Spoken]) -> None:
    assert not ungrammatical(heard), "\n".join(ungrammatical(heard))


def test_no_sentence_credits_a_source_with_a_number_that_it_did_not_publish(heard: list[Spoken]) -> None:
    of_presets = {sentence for key in PRESETS for sentence in sentences_in(preset(key).note)}
    credited = [one for one in heard if is_credited(one.sentence) and one.sentence not in of_presets]
    assert len(credited) > 5
    found = [
        f"{numbers} at {one.where}: {one.sentence}" for one in credited if (numbers := wrongly_credited(one.sentence))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("At high risk there are about 53,000, at least, says the Drive Partnership (2021).", []),
        ("At high risk there are about 54,000, says the Drive Partnership (2021).", ["54000"]),
        ("There are about 53,000 (48,500 to 60,200) people (Drive Partnership, 2021).", ["48500", "60200"]),
        ("By our estimate there are 54,000 people a year.", []),
    ],
)
def test_a_number_of_ours_under_the_name_of_a_source_is_found(sentence: str, numbers: list[str]) -> None:
    assert wrongly_credited(sentence) == numbers


@pytest.mark.soak
def test_every_ask_in_every_area_is_answered_in_short_sentences_without_a_mistake() -> None:
    said = _heard(every_visit())
    found = [*too_long(said), *ungrammatical(said)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("block", "sentences"),
    [
        ("St. Helens has 0.5 of it. Kent has none.", ["St. Helens has 0.5 of it.", "Kent has none."]),
        ("One (e.g. Drive) is old. “Two.” Three", ["One (e.g. Drive) is old.", "“Two.”", "Three"]),
        ("It costs £4.2 million. £3 million is left.", ["It costs £4.2 million.", "£3 million is left."]),
    ],
)
def test_a_sentence_ends_at_its_full_stop_and_at_no_other(block: str, sentences: list[str]) -> None:
    assert sentences_in(block) == sentences
