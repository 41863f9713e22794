"""A community that stands under *For whom* is read as a community, and said so; what holds more than that is asked about."""

from loaders.intake.draft import Draft, open_draft
from loaders.intake.worked_out import WorkedOut, worked_out


def draft(*whom: str, communities: str = "") -> Draft:
    rows = [f"S{n},Invented body,Helpline,{one},{communities},Leeds" for n, one in enumerate(whom)]
    text = "\n".join(["Service,Organisation,What it does,Who for,Communities,Area", *rows])
    return open_draft(text.encode(), "mine.csv").decided(kind="directory")


def communities(worked: WorkedOut) -> list[tuple[str, ...]]:
    assert worked.directory is not None
    return list(worked.directory.records_of_services["communities"])


def test_a_community_in_place_of_a_side_is_counted_and_said() -> None:
    worked = worked_out(draft("LGBT+ people", "Deaf people"), {}, {})
    assert communities(worked) == [("lgbt",), ("deaf_and_disabled",)] and not worked.words and worked.report is not None
    said = [one.message for one in worked.report.problems if one.column == "Communities"]
    assert said[0] == '"LGBT+ people" under For whom was read as Communities: LGBT+.'


def test_what_names_a_side_too_is_asked_about_and_the_column_of_communities_stands() -> None:
    worked = worked_out(draft("Black and minoritised perpetrators"), {}, {})
    assert [one.written for one in worked.words] == ["Black and minoritised perpetrators"]
    assert communities(worked) == [()]
    assert communities(worked_out(draft("LGBT+ people", communities="Migrant"), {}, {})) == [("migrant",)]


def test_a_word_that_the_user_says_is_a_community_is_counted_so() -> None:
    asked = draft("children")
    assert [one.written for one in worked_out(asked, {}, {}).words] == ["children"]
    after = worked_out(asked.decided(words={("communities", "children"): ("young_people",)}), {}, {})
    assert communities(after) == [("young_people",)] and not after.words
