"""What this program exports follows the layout it checks."""

import pytest

from models.checks.issues import Issue
from models.exchange.layout.checking import issues_of
from models.exchange.word.render import WordTemplate
from models.form.library import form_ids, load_form
from models.report.report import Report
from tests.models.checks.made import answer

SIGNERS = [signer.id for signer in load_form("huyen_2018").signer_forms]
UNNAMED = {"appendix_unnamed"}
"""The forms of 2018 print the sentences of the district's report, which does not name its appendix."""


def exported(report: Report) -> list[Issue]:
    folder = next(folder for folder in report.form.folders if (folder / "report.docx").exists())
    return [
        issue for issue in issues_of(WordTemplate(folder / "report.docx").render(report)) if issue.code not in UNNAMED
    ]


@pytest.mark.parametrize("form_id", form_ids())
def test_an_empty_report_has_no_fault_of_layout(form_id: str) -> None:
    assert exported(Report(load_form(form_id))) == []


@pytest.mark.parametrize("signer_form", SIGNERS)
def test_the_example_has_none_whoever_signs(example: Report, signer_form: str) -> None:
    assert exported(answer(example, signer_form=signer_form, signer_role="Trưởng phòng Nội vụ")) == []


@pytest.mark.parametrize("form_id", form_ids())
def test_a_filled_letterhead_has_none(form_id: str) -> None:
    report = answer(
        Report(load_form(form_id)),
        unit="Xã Nga Sơn" if form_id != "huyen_2018" else "Huyện Nga Sơn",
        superior="UBND tỉnh Thanh Hóa",
        number="7",
        addressee=("Sở Nội vụ", "Ban Dân vận Tỉnh ủy"),
        legal_bases=("Căn cứ Kế hoạch số 15/KH-UBND ngày 08/02/2025 của UBND tỉnh Thanh Hóa",) * 2,
        receivers=("Đảng ủy (b/c)", "Các ban, ngành"),
        filing="VT",
        place="Nga Sơn",
    )
    assert exported(report) == []


def test_the_form_of_today_names_its_appendix() -> None:
    form = load_form("xa_2025")
    folder = next(folder for folder in form.folders if (folder / "report.docx").exists())
    assert issues_of(WordTemplate(folder / "report.docx").render(Report(form))) == []
