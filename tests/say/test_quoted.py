"""What is quoted carries what it rests on, its link, and INVENTED where it is."""

from datetime import date

from coverage.export import Provenance
from say.quoted import Quoted


def quoted(invented: bool) -> Quoted:
    of = Provenance("Atlas: map", "Published record", "November 2026", "any; on 1 May", "the record", invented)
    return Quoted(["Kent has <two>.", "That is all."], of, "http://here/?area=E23000032")


def test_the_text_says_the_sentences_then_directory_sources_and_link() -> None:
    text = quoted(invented=False).as_text()
    assert text.startswith("Kent has <two>. That is all.\n\nAtlas: map\nDirectory: Published record, November 2026")
    assert "Sources: the record" in text and text.endswith("Link: http://here/?area=E23000032")
    assert "INVENTED" not in text and "INVENTED" in quoted(invented=True).as_text()


def test_the_document_holds_text_as_text() -> None:
    document = quoted(invented=True).as_document().decode()
    assert "<td>Kent has &lt;two&gt;.</td>" in document and "INVENTED" in document


def test_a_citation_names_product_year_title_edition_link_and_the_day_it_was_read() -> None:
    cited = quoted(invented=True).citation("http://here/?frozen=x", date(2026, 11, 27))
    assert cited.startswith("Atlas (2026). Map [INVENTED data, for training only: do not quote.].")
    assert "Edition: Published record, November 2026. Asked: any; on 1 May." in cited
    assert cited.endswith("Available at: http://here/?frozen=x (read on 27 November 2026).")
