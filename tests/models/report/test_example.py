"""The example is the real report of UBND huyện Nga Sơn, word for word."""

import hashlib
import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.paths import ROOT
from models.report.example import EXAMPLES, ExampleError, example_ids, load_example
from models.report.figures import Figure
from models.report.report import Report
from models.report.wording import date_line, field_text, fill, full_caption, general_field, heading, signer_lines
from models.text.prose import to_text

NAME = "nga-son-2018"
SHARED = Path(os.environ.get("BCDV_SHARED") or ROOT.parent / "shared")
SEED = SHARED / "seed" / "bao-cao-nga-son-2018.txt"
FIRST, LAST = "I. CÔNG TÁC", "Trên đây là"
COUNTS = [2, 2, 14, 13, 4, 1, 1, 7, 4, 7, 8]
DIGEST = "5011dab82568836b1b57e626758c399cdedc772543207486d42d29414a13a77f"

needs_seed = pytest.mark.skipif(
    not SEED.is_file(), reason=f"the seed is not at {SEED}: name its folder in the environment variable BCDV_SHARED"
)


def body(report: Report) -> Iterator[str]:
    """Yield the printed lines of sections I to IV, headings included."""
    for section in report.form.sections:
        yield heading(report, section)
        if section.kind != "group":
            yield from to_text(report.prose(section.address)).splitlines()


def seed_lines() -> list[str]:
    """Return the lines of the seed: joined over page ends, without the noise of the scan."""
    joined: list[str] = []
    for raw in SEED.read_text(encoding="utf-8").splitlines():
        line = re.sub(r"^\*\*\* (.*)\*\*$", r"* \1", raw.strip())
        if joined and line[:1].islower():
            joined[-1] += f" {line}"  # a page ended inside the sentence
        elif line:
            joined.append(line)
    return joined


def seed_body() -> list[str]:
    lines = seed_lines()
    start, end = (next(i for i, line in enumerate(lines) if line.startswith(words)) for words in (FIRST, LAST))
    return lines[start:end]


def seed_figures() -> list[str]:
    """Return the cells of the unit's row, table after table, the unit's name left out."""
    rows = [line.split("\t") for line in SEED.read_text(encoding="utf-8").splitlines() if "\t" in line]
    values = [[cell for cell in row if cell != "Huyện Nga Sơn"] for row in rows]
    return [cell for row in values if all(re.fullmatch(r"[\d,./%-]*", cell) for cell in row) for cell in row]


@needs_seed
def test_every_paragraph_of_the_seed_stands_in_its_place(example: Report) -> None:
    assert list(body(example)) == seed_body()


def test_the_paragraphs_are_those_compared_with_the_seed(example: Report) -> None:
    assert hashlib.sha256("\n".join(body(example)).encode()).hexdigest() == DIGEST


def test_so_many_paragraphs(example: Report) -> None:
    counts = [len(example.prose(section.address)) for section in example.form.written_sections]
    assert counts == COUNTS


@needs_seed
def test_every_figure_of_the_seed_stands_in_its_cell(example: Report) -> None:
    assert [printed(example.figure(column.key)) for column in example.form.columns] == seed_figures()


def test_figures_by_hand(example: Report) -> None:
    row = "3,43% 26/27 15 57,6% 77 38,5% _ - _ 20/28 5 9 _ _ _ _ _ 342 390 17 02 02 01 0 10 100%"
    assert [printed(example.figure(column.key)) or "_" for column in example.form.columns] == row.split()


def printed(figure: Figure | None) -> str:
    return "" if figure is None else "-" if figure.nothing else figure.text


@needs_seed
@pytest.mark.parametrize("field_id", ["opening", "closing"])
def test_sentences_made_by_the_program_are_those_of_the_seed(example: Report, field_id: str) -> None:
    sentence = field_text(example, general_field(example, field_id))
    assert sentence in [line.removesuffix(" *thư*") for line in seed_lines()]


@needs_seed
def test_subject_signature_and_date_are_those_of_the_seed(example: Report) -> None:
    printed_lines = [
        fill(example, example.form.fact("subject")),
        *signer_lines(example),
        example.text("signer_name"),
        f"{example.text('place')}, {date_line(example)}",
        f"- {example.lines('receivers')[0]};",
        f"- Lưu: {example.text('filing')}",
    ]
    assert [line for line in printed_lines if line not in seed_lines()] == []


CAPTIONS = """\
Tỷ lệ hộ nghèo năm 2018 (%)
Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018): Số xã/tổng số xã, thị trấn
Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018): Số xã đạt nông thôn mới
Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018): Tỷ lệ
Thực hiện cải cách hành chính: Số thủ tục hành chính được cắt giảm
Thực hiện cải cách hành chính: Tỷ lệ giảm thủ tục hành chính so với năm 2017(%)
Thực hiện cải cách hành chính: Số điều kiện kinh doanh được cắt giảm
Thực hiện cải cách hành chính: Tỷ lệ giảm điều kiện kinh doanh so với năm 2017(%)
Thực hiện cải cách hành chính: Số dịch vụ công trực tuyến
Thực hiện cải cách hành chính: Số đầu mối/tổng số đầu mối trực thuộc cấp huyện đánh giá sự hài lòng
Kết quả tinh giản biên chế, kiện toàn bộ máy và đội ngũ cán bộ: Số biên chế công chức tinh giản so với năm 2015
Kết quả tinh giản biên chế, kiện toàn bộ máy và đội ngũ cán bộ: Số biên chế viên chức tinh giản so với năm 2015
Kết quả tinh giản biên chế, kiện toàn bộ máy và đội ngũ cán bộ: Số đầu mối cơ quan, đơn vị được sắp xếp
Kết quả tinh giản biên chế, kiện toàn bộ máy và đội ngũ cán bộ: Số đầu mối trực thuộc cấp huyện (cấp bộ) \
giảm so với 2015
Thanh tra, kiểm tra công vụ: Số cuộc
Thanh tra, kiểm tra công vụ: Số cơ quan, đơn vị được kiểm tra
Thanh tra, kiểm tra công vụ: Số cán bộ, công chức, viên chức bị xử lý
Tiếp dân định kỳ và đột xuất: Số cuộc
Tiếp dân định kỳ và đột xuất: Số lượt người dân
Tiếp dân định kỳ và đột xuất: Số cuộc tiếp dân của chủ tịch UBND huyện
Đôi thoại định kỳ và đột xuất: Số cuộc
Đôi thoại định kỳ và đột xuất: Số lượt người dân
Đôi thoại định kỳ và đột xuất: Số cuộc tiếp dân của chủ tịch UBND huyện
Giải quyết đơn thư khiếu nại, tố cáo: Số vượt cấp
Giải quyết đơn thư khiếu nại, tố cáo: Số đúng thẩm quyền đã giải quyết
Giải quyết đơn thư khiếu nại, tố cáo: Đạt tỷ lệ (%)
"""


def test_captions_are_letter_for_letter_those_of_the_seed(example: Report) -> None:
    assert [full_caption(example, column) for column in example.form.columns] == CAPTIONS.splitlines()


@needs_seed
def test_the_captions_above_were_copied_from_the_seed() -> None:
    cells = {cell for line in SEED.read_text(encoding="utf-8").splitlines() for cell in line.split("\t")}
    parts = {part for line in CAPTIONS.splitlines() for part in line.split(": ")}
    assert parts - cells == set()


@pytest.mark.parametrize("name", example_ids())
def test_everything_in_the_file_of_an_example_is_an_answer(name: str) -> None:
    raw = tomllib.loads((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))
    cells = [f"{table}.unit.{cell}" for table, row in raw["appendix"].items() for cell in row]
    keys = [*(f"general.{field}" for field in raw["general"]), *raw["sections"], *cells]
    assert set(load_example(name).answers) == set(keys)


def test_an_example_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExampleError, match="Không có báo cáo mẫu “none”"):
        load_example("none", tmp_path)


def test_each_call_gives_a_report_of_its_own(example: Report) -> None:
    example.apply([example.change("general.unit", "Xã Nga An")])
    assert load_example(NAME).text("unit") == "Huyện Nga Sơn"
