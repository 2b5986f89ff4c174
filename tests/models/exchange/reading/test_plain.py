"""Plain text as paragraphs and tables: page ends, margins, columns, stars."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.reading import limits
from models.exchange.reading.plain import read_text
from models.exchange.reading.source import SourceError, SourceParagraph, SourceTable
from models.paths import ROOT

SHARED = Path(os.environ.get("BCDV_SHARED", ROOT.parent / "shared"))
LONG = "chuyển biến tích cực trong công tác dân vận của chính quyền các cấp ở địa phương"


def texts(text: str) -> list[str]:
    return [block.text for block in read_text(text).blocks if isinstance(block, SourceParagraph)]


def table(text: str) -> SourceTable:
    return next(block for block in read_text(text).blocks if isinstance(block, SourceTable))


def cells(text: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table(text).rows]


class TestParagraphs:
    def test_blank_lines_stand_between_paragraphs(self) -> None:
        assert texts("I. MỘT\n\nHai.\n\n\nBa.") == ["I. MỘT", "Hai.", "Ba."]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0c", "\x0b", "\u2028"])
    def test_every_kind_of_line_end_ends_a_line(self, end: str) -> None:
        assert texts(f"Một.{end}Hai.") == ["Một.", "Hai."]

    def test_lines_that_stand_together_are_paragraphs_of_their_own(self) -> None:
        assert texts("Nơi nhận:\n- Sở Nội vụ (B/c);\n- Lưu: VT, NV") == [
            "Nơi nhận:",
            "- Sở Nội vụ (B/c);",
            "- Lưu: VT, NV",
        ]

    def test_a_tab_behind_a_number_is_no_table(self) -> None:
        assert texts("1.\tTiếp tục.\nIV.\tNHIỆM VỤ\na)\tMột.\n-\tHai.") == [
            "1. Tiếp tục.",
            "IV. NHIỆM VỤ",
            "a) Một.",
            "- Hai.",
        ]

    def test_a_tab_before_a_line_is_an_indent(self) -> None:
        assert texts("\tThực hiện Công văn.\n\tHai.") == ["Thực hiện Công văn.", "Hai."]

    @given(st.lists(st.text(st.sampled_from("aăđêơựỸ .,;:-*%“”()/"), min_size=1).filter(str.strip), min_size=1))
    def test_no_letter_is_lost(self, lines: list[str]) -> None:
        words = "".join(char for line in lines for char in line if char.isalnum())
        found = "".join(
            block.text
            if isinstance(block, SourceParagraph)
            else "".join(cell.text for row in block.rows for cell in row)
            for block in read_text("\n\n".join(lines)).blocks
        )
        assert "".join(filter(str.isalnum, found)) == words


class TestPageEnds:
    def test_a_paragraph_cut_at_a_page_end_is_joined(self) -> None:
        assert texts("Không quan liêu\n\ncửa quyền.") == ["Không quan liêu cửa quyền."]

    def test_the_number_of_the_page_between_is_dropped(self) -> None:
        assert texts("Không quan liêu\n\n3\n\ncửa quyền.") == ["Không quan liêu cửa quyền."]

    def test_a_number_alone_elsewhere_is_kept(self) -> None:
        assert texts("Một.\n\n3\n\nHai.") == ["Một.", "3", "Hai."]

    @pytest.mark.parametrize(
        "after",
        ["Cửa quyền", "- cửa quyền", "+ cửa quyền", "a) cửa quyền", "đ. cửa quyền", "1. cửa quyền", "(cửa quyền)"],
    )
    def test_a_new_beginning_is_not_joined(self, after: str) -> None:
        assert texts(f"Không quan liêu\n\n{after}") == ["Không quan liêu", after]

    @pytest.mark.parametrize("end", [".", ";", ":", "…", ".”", "./.", "!)", "./. *thư*"])
    def test_what_is_closed_is_not_joined(self, end: str) -> None:
        assert len(texts(f"Không quan liêu{end}\n\ncửa quyền")) == 2

    def test_a_line_in_capitals_is_not_joined(self) -> None:
        assert texts("BÁO CÁO\n\nkết quả") == ["BÁO CÁO", "kết quả"]

    def test_a_number_cut_at_its_hyphen_is_joined_without_a_space(self) -> None:
        assert texts("Kế hoạch số 1573-\n\nkh ngày 08") == ["Kế hoạch số 1573-kh ngày 08"]


class TestMargins:
    def test_lines_up_to_a_margin_are_one_paragraph(self) -> None:
        assert texts(f"Có {LONG}\nUBND huyện {LONG}\nNăm {LONG}\nhết.") == [
            f"Có {LONG} UBND huyện {LONG} Năm {LONG} hết."
        ]

    def test_a_full_stop_at_the_margin_ends_a_paragraph(self) -> None:
        assert len(texts(f"Một {LONG}.\nHai {LONG}.\nBa {LONG}.")) == 3

    def test_unless_blank_lines_stand_between_paragraphs(self) -> None:
        assert texts(f"I. MỘT\n\nMột {LONG}.\nHai {LONG}\nba.\n\nBốn {LONG}.")[1:] == [
            f"Một {LONG}. Hai {LONG} ba.",
            f"Bốn {LONG}.",
        ]

    def test_an_indent_begins_a_paragraph(self) -> None:
        assert len(texts(f"     Một {LONG}\n{LONG}\n     Hai {LONG}\n{LONG}\n")) == 2

    def test_an_item_begins_a_paragraph(self) -> None:
        assert len(texts(f"Một {LONG}\n- Hai {LONG}\n+ Ba {LONG}\n4. Bốn {LONG}")) == 4

    def test_a_dash_inside_a_sentence_begins_none(self) -> None:
        assert len(texts(f"Một {LONG}\n- xã hội {LONG}\n{LONG}")) == 1

    def test_whole_paragraphs_on_lines_of_their_own_stay_apart(self) -> None:
        assert len(texts(f"Một {LONG} {LONG}\nHai {LONG} {LONG}\nBa {LONG} {LONG}")) == 3


class TestStars:
    @pytest.mark.parametrize(
        ("line", "runs"),
        [
            ("*** Kết quả**", [("* Kết quả", True, False)]),
            ("* **Kết quả**", [("* Kết quả", True, False)]),
            ("* Kết quả", [("* Kết quả", False, False)]),
            ("**Kết quả**", [("Kết quả", True, False)]),
            ("***Kết quả***", [("Kết quả", True, True)]),
            ("Hết./. *thư*", [("Hết./. ", False, False), ("thư", False, True)]),
            ("a **đậm** b", [("a ", False, False), ("đậm", True, False), (" b", False, False)]),
            ("3*4*5 và 2 * 3 * 4", [("3*4*5 và 2 * 3 * 4", False, False)]),
        ],
    )  # fmt: skip
    def test_stars_round_words(self, line: str, runs: list[tuple[str, bool, bool]]) -> None:
        part = read_text(line).blocks[0]
        assert isinstance(part, SourceParagraph)
        assert [(run.text, run.bold, run.italic) for run in part.runs] == runs

    def test_a_heading_of_a_chat_program(self) -> None:
        part = read_text("## II. KẾT QUẢ **THỰC HIỆN**").blocks[0]
        assert isinstance(part, SourceParagraph)
        assert (part.text, part.outline, part.runs[0].bold) == ("II. KẾT QUẢ THỰC HIỆN", 2, True)

    def test_a_short_line_far_from_the_margin_is_centred(self) -> None:
        parts = read_text("                    BÁO CÁO\n\n     Thực hiện").blocks
        assert [getattr(part, "is_centred", None) for part in parts] == [True, False]


class TestTables:
    def test_cells_stand_between_tabs(self) -> None:
        assert cells("Stt\tTên\tSố\n1\tNga Sơn\t3,43%") == [["Stt", "Tên", "Số"], ["1", "Nga Sơn", "3,43%"]]

    def test_rows_of_merged_heads_keep_their_blanks(self) -> None:
        assert cells("Stt\tTỷ lệ\tNhóm\t\n\t\tA\tB\nX\t1\t2\t3") == [
            ["Stt", "Tỷ lệ", "Nhóm", ""],
            ["", "", "A", "B"],
            ["X", "1", "2", "3"],
        ]

    def test_a_row_of_blanks_is_a_row(self) -> None:
        assert cells("A\tB\tC\n\t\t\nX\t1\t2")[1] == ["", "", ""]

    def test_a_cell_in_quotes(self) -> None:
        assert cells('"Số ""a"""\tB\tC') == [['Số "a"', "B", "C"]]

    def test_cells_between_bars(self) -> None:
        assert cells("| A | B | C |\n|---|:--|---|\n| 1 | 2 | 3 |") == [["A", "B", "C"], ["1", "2", "3"]]

    def test_tables_between_blank_lines_are_tables_of_their_own(self) -> None:
        blocks = read_text("A\tB\tC\n\nD\tE\tF").blocks
        assert len(blocks) == 2

    def test_one_column_of_words_is_no_table(self) -> None:
        assert texts("Danh mục\t\t\nbệnh tật\t\t") == ["Danh mục bệnh tật"]

    def test_two_columns_place_text_on_the_page(self) -> None:
        assert not table("Nơi nhận:\t\tCHỦ TỊCH").has_borders
        assert table("A\tB\tC").has_borders

    def test_a_table_wider_than_any_is_refused(self) -> None:
        with pytest.raises(SourceError, match="cột"):
            read_text("a\t" * 600)


class TestLetterhead:
    HEAD = (
        "UBND HUYỆN NGA SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "                              Độc lập - Tự do - Hạnh phúc\n"
        "Số:      /BC-UBND           Nga Sơn, ngày     tháng 10 năm 2018"
    )

    def test_two_columns_held_apart_by_spaces(self) -> None:
        assert cells(self.HEAD) == [
            ["UBND HUYỆN NGA SƠN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["", "Độc lập - Tự do - Hạnh phúc"],
            ["Số:      /BC-UBND", "Nga Sơn, ngày     tháng 10 năm 2018"],
        ]

    def test_it_has_no_borders(self) -> None:
        assert not table(self.HEAD).has_borders

    @pytest.mark.parametrize(
        "line", ["Số:      /BC-UBND", "ngày      tháng      năm 2018", "I.    CÔNG TÁC", f"Có   {LONG}" * 2]
    )
    def test_other_gaps_make_no_columns(self, line: str) -> None:
        assert texts(line) == [line]


def test_text_without_a_word_is_refused() -> None:
    with pytest.raises(SourceError, match="Không có chữ nào"):
        read_text(" \n\t\n")


def test_text_longer_than_any_report_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARAGRAPHS", 100)
    with pytest.raises(SourceError, match="quá 100 đoạn văn"):
        read_text("Một.\n" * 101)


class TestSeed:
    @pytest.fixture
    def seed(self) -> str:
        path = SHARED / "seed" / "bao-cao-nga-son-2018.txt"
        if not path.is_file():
            pytest.skip(f"the seed is not beside the checkout: {path}")
        return path.read_text(encoding="utf-8")

    def test_the_paragraphs_cut_at_page_ends_are_whole(self, seed: str) -> None:
        assert [text for text in texts(seed) if text[:1].islower()] == []

    def test_the_appendix_is_four_tables(self, seed: str) -> None:
        tables = [block for block in read_text(seed).blocks if isinstance(block, SourceTable)]
        assert [[cell.text for cell in block.rows[-1]] for block in tables] == [
            ["Huyện Nga Sơn", "3,43%", "26/27", "15", "57,6%"],
            ["77", "38,5%", "", "-", "", "20/28"],
            ["5", "9", "", "", "", "", ""],
            ["342", "390", "17", "02", "02", "01", "0", "10", "100%"],
        ]
