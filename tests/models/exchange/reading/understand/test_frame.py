"""What more than one part of the frame tells."""

from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.made import Part, document, line, parts_of


def test_period_the_frame_does_not_name_comes_from_the_text(example: Report):
    assert understand(document(parts_of(example))).answers["general.period"] == "9 tháng đầu năm"


def test_period_named_once_in_the_text_tells_nothing(example: Report):
    few = [part for part in parts_of(example) if "tháng đầu năm" not in getattr(part.block, "text", "")]
    once = [*few[:8], Part("text", line("Kết quả 6 tháng đầu năm đạt khá.")), *few[8:]]
    assert "general.period" not in understand(document(once)).answers


def test_footnote_is_listed_as_one(example: Report):
    parts = [*parts_of(example), Part("note", line("Số liệu của Chi cục Thống kê.", label="[1]", is_note=True))]
    assert understand(document(parts)).unmatched == ("Chú thích: [1] Số liệu của Chi cục Thống kê.",)
