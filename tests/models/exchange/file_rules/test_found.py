"""Which files the rules look at."""

from models.exchange.file_rules import file_issues
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.own import read_own
from models.exchange.reading.understood import Header, Understood
from models.exchange.word.render import WordTemplate
from models.report.report import Report


def test_a_part_of_a_report_has_no_frame_to_be_wrong() -> None:
    part = Understood("huyen_2018", Header(date="ngày 31 tháng 11 năm 2018"))
    assert list(file_issues(part, checked_subject(part))) == []


def test_what_the_program_exports_itself_has_nothing_to_tell(example: Report) -> None:
    folder = next(folder for folder in example.form.folders if (folder / "report.docx").exists())
    own = read_own(WordTemplate(folder / "report.docx").render(example))
    assert own is not None
    assert own.is_exact
    assert list(file_issues(own, checked_subject(own))) == []
