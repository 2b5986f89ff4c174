"""The title over one line or many, and the theme it names."""

import pytest

from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.made import Part, changed, document, line, parts_of


@pytest.mark.parametrize(
    "lines",
    [
        ("BÁO CÁO\nKết quả triển khai thực hiện\n“Năm dân vận chính quyền” 2018",),
        ("BÁO CÁO KẾT QUẢ", "triển khai thực hiện “Năm dân vận chính quyền” 2018"),
        ("BÁO CÁO", "Kết quả triển khai thực hiện", "“Năm dân vận chính quyền” năm 2018", "__________"),
        ("B Á O  C Á O", "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"),
    ],
)
def test_title_over_several_lines(lines: tuple[str, ...], example: Report):
    parts = changed(parts_of(example), "title", lambda _: [])
    parts = changed(parts, "name", lambda _: [line(text, bold=True) for text in lines])
    found = understand(document(parts))
    assert (found.answers["general.theme"], found.answers["general.year"]) == ("Năm dân vận chính quyền", 2018)
    assert found.header.title.lower().startswith("kết quả triển khai thực hiện")
    assert found.unmatched == ()


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018", "Năm dân vận chính quyền"),
        ('Kết quả triển khai thực hiện "Năm dân vận khéo" năm 2019', "Năm dân vận khéo"),
        ("Kết quả thực hiện Năm dân vận chính quyền năm 2018", "Năm dân vận chính quyền"),
        ("Kết quả thực hiện năm dân vận của chính quyền các cấp 2020", "Năm dân vận của chính quyền các cấp"),
        ("Tình hình kinh tế - xã hội năm 2019", None),
    ],
)
def test_theme_with_and_without_quotes(title: str, theme: str | None, example: Report):
    parts = changed(parts_of(example), "title", lambda _: line(title, bold=True))
    parts = changed(parts, "opening", lambda _: line("UBND huyện Nga Sơn báo cáo kết quả như sau:"))
    assert understand(document(parts)).answers.get("general.theme") == theme


def test_theme_the_title_does_not_name_comes_from_the_opening(example: Report):
    parts = changed(parts_of(example), "title", lambda _: line("Kết quả công tác dân vận năm 2018", bold=True))
    assert understand(document(parts)).answers["general.theme"] == "Năm dân vận chính quyền"


def test_title_goes_on_in_a_line_of_another_look(example: Report):
    parts = changed(parts_of(example), "title", lambda _: [line("Kết quả triển khai thực hiện", bold=True)])
    at = next(index for index, part in enumerate(parts) if part.role == "title")
    parts.insert(at + 1, Part("title", line("“Năm dân vận chính quyền” năm 2018")))
    found = understand(document(parts))
    assert found.header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” năm 2018"


def test_subject_without_the_words_bao_cao(example: Report):
    found = understand(document(changed(parts_of(example), "name", lambda _: [])))
    assert found.header.title == "Kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"
