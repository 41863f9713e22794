"""Rows of a messy file keep what could not be read, and are told by their headings and names only where that is certain."""

from loaders.files.grid import FileRead, Grid
from loaders.intake.draft import draft_of, open_draft
from loaders.intake.worked_out import WorkedOut, worked_out

DORSET_FORCE = "E23000039"


def worked(heading_of_areas: str, *rows: str) -> WorkedOut:
    """What a small file comes to, read as a directory."""
    header = f"Provider,Service,Type of service,Risk,{heading_of_areas},Contract end"
    content = "\n".join((header, *rows)).encode()
    return worked_out(open_draft(content, "invented.csv").decided(kind="directory"), {}, {})


def said(found: WorkedOut) -> str:
    """Everything that the report says."""
    assert found.report is not None
    return " ".join(found.report.sentences())


def test_a_word_that_cannot_be_read_is_kept_in_the_notes_as_written_and_never_counted() -> None:
    found = worked("Area", "A (INVENTED),One,IDVA,Low,Leeds,2028")
    assert found.directory is not None
    [service] = found.directory.services.to_dict("records")
    assert service["risk_levels"] == () and "Risk levels: Low" in service["notes"]
    assert [(word.field, word.written) for word in found.words] == [("risk_levels", "Low")]


def test_a_kind_left_open_is_read_from_a_name_that_says_it_and_that_is_said() -> None:
    found = worked(
        "Area", "A (INVENTED),Leeds IDVA service,,High,Leeds,2028", "B (INVENTED),Caring Dads,,High,Leeds,2028"
    )
    assert found.directory is not None and found.directory.services["intervention"].tolist() == ["victim_support"]
    assert 'was left blank, and "Leeds IDVA service" says: ' in said(found)


def test_a_marac_is_for_people_who_are_harmed() -> None:
    found = worked("Area", "A (INVENTED),Panel,MARAC,High,Leeds,2028", "B (INVENTED),Panel,MATAC,High,Leeds,2028")
    assert found.directory is not None
    assert found.directory.services["for_whom"].tolist() == ["harmed", "cause_harm"]


def test_a_heading_that_says_the_level_settles_a_name_that_several_areas_have() -> None:
    row = "A (INVENTED),One,IDVA,High,Dorset,2028"
    asked, settled = worked("Area covered", row), worked("Police force area", row)
    assert [area.written for area in asked.areas] == ["Dorset"] and not settled.areas
    assert settled.directory is not None
    assert settled.directory.service_areas["area_code"].tolist() == [DORSET_FORCE]


def test_a_file_in_the_words_of_the_csv_form_keeps_its_rule_for_a_name_of_several_areas_whatever_else_it_has() -> None:
    header = "service_id,organisation_name,service_name,intervention,areas,telephone"
    row = "S1,Invented Body,Steps,behaviour_change_group,Kent,not given"
    found = worked_out(open_draft(f"{header}\n{row}".encode(), "invented.csv"), {}, {})
    assert not found.areas and found.directory is not None
    assert found.directory.service_areas["area_code"].tolist() == ["E10000016"]
    assert "was read as the upper-tier authority Kent" in said(found)


def test_a_sheet_of_each_force_says_the_area_of_its_rows_and_that_is_said_once() -> None:
    lines = (
        (1, ("Provider", "Service", "Type of work")),
        (2, ("Invented A", "Steps", "DVPP")),
        (3, ("Invented B", "Leaps", "IDVA")),
    )
    grids = tuple(Grid(force, lines) for force in ("Kent", "Cheshire"))
    found = worked_out(draft_of(FileRead("f.xlsx", "xlsx", "", grids)), {}, {})
    assert found.directory is not None and found.report is not None
    assert set(found.directory.service_areas["area_code"]) == {"E23000032", "E23000006"}
    told = [one.message for one in found.report.problems if "name no area" in one.message]
    assert told == [
        f'Rows that name no area were read as about {force}, police force area, from "{force}" over them.'
        for force in ("Kent", "Cheshire")
    ]
