"""A file that was read, as the checks see it."""

from models.exchange.reading.checked import checked_subject
from models.exchange.reading.understood import SourcePiece, Understood, UnderstoodSection
from models.text.prose import from_text


def _understood(*pieces: SourcePiece, sections: int = 0) -> Understood:
    found = tuple(UnderstoodSection(f"II.{n}", "", from_text("Đã làm.")) for n in range(1, sections + 1))
    return Understood("huyen_2018", sections=found, pieces=pieces)


def test_a_heading_typed_otherwise_is_looked_at() -> None:
    subject = checked_subject(_understood(SourcePiece("3. Kết quả cải cách hành chánh", "heading", "II.3")))
    assert [(passage.key, passage.text) for passage in subject.loose] == [("II.3", "3. Kết quả cải cách hành chánh")]


def test_a_heading_of_the_form_is_not() -> None:
    piece = SourcePiece("3. Kết quả thực hiện cải cách hành chính", "heading", "II.3")
    assert checked_subject(_understood(piece)).loose == ()


def test_what_found_no_place_has_a_number() -> None:
    pieces = SourcePiece("Một", "prose", "II.3"), SourcePiece("Lạc chỗ", "left_over")
    (passage,) = checked_subject(_understood(*pieces)).loose
    assert (passage.key, passage.paragraph) == ("paragraph.2", None)


def test_a_paragraph_without_a_section_is_looked_at() -> None:
    (passage,) = checked_subject(_understood(SourcePiece("Đoạn văn không thuộc mục nào.", "prose"))).loose
    assert passage.text == "Đoạn văn không thuộc mục nào."


def test_a_text_of_few_sections_is_no_whole_report() -> None:
    assert [checked_subject(_understood(sections=count)).is_whole for count in (2, 3)] == [False, True]
