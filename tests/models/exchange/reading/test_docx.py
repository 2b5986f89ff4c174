"""What is read from the body of a Word file: paragraphs, wrappers, changes, fields, boxes and notes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.reading import limits
from models.exchange.reading.limits import MAX_LETTERS, MAX_PARAGRAPHS
from models.exchange.reading.source import FOOTNOTE_STYLE, SourceError
from tests.models.exchange.reading.docx_files import one, p, paragraphs, r, read, t

DELETED_MARK = "<w:rPr><w:del/></w:rPr>"
BOX = f"<w:txbxContent>{p('trong hộp')}</w:txbxContent>"


def texts(body: str, **parts: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(body, **parts)]


def test_paragraphs_come_in_order() -> None:
    assert texts(p("một") + p("hai")) == ["một", "hai"]


def test_a_blank_paragraph_is_kept() -> None:
    assert texts(p("một") + "<w:p/>" + p("hai")) == ["một", "", "hai"]


def test_runs_split_anywhere_make_one_word() -> None:
    assert one(p("Nga", " S", "ơn")).runs[0].text == "Nga Sơn"


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1)))
def test_the_text_of_any_runs_survives(pieces: list[str]) -> None:
    assert one(p("mốc ", *map(r, pieces))).text == "mốc " + "".join(pieces)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:tab/>", "\t"),
        ("<w:ptab/>", "\t"),
        ("<w:br/>", "\n"),
        ('<w:br w:type="textWrapping"/>', "\n"),
        ("<w:cr/>", "\n"),
        ('<w:br w:type="page"/>', ""),
        ("<w:lastRenderedPageBreak/>", ""),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", "\xad"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Wingdings" w:char="F076"/>', "•"),
        ('<w:sym w:font="Times New Roman" w:char="F041"/>', "A"),
        ("<w:instrText>PAGE</w:instrText>", ""),
        ("<w:delText>xoá</w:delText>", ""),
    ],
)
def test_a_sign_that_is_no_letter(content: str, text: str) -> None:
    assert one(p("a", f"<w:r>{content}</w:r>", "b")).text == f"a{text}b"


def test_a_sign_of_an_old_font_keeps_its_font() -> None:
    sign = one(p("a", '<w:r><w:sym w:font=".VnTime" w:char="F0B5"/></w:r>')).runs[1]
    assert (sign.text, sign.font) == ("µ", ".VnTime")


def test_spaces_at_the_ends_of_an_unmarked_text_are_dropped() -> None:
    assert one(p("a", "<w:r><w:t> b </w:t></w:r>", "c")).text == "abc"


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<w:hyperlink>{r('chữ')}</w:hyperlink>",
        f"<w:smartTag>{r('chữ')}</w:smartTag>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('chữ')}</w:sdtContent></w:sdt>",
        f'<w:ins w:id="1">{r("chữ")}</w:ins>',
        f"<w:moveTo>{r('chữ')}</w:moveTo>",
        f'<w:fldSimple w:instr="AUTHOR">{r("chữ")}</w:fldSimple>',
        f"<w:customXml><w:smartTag>{r('chữ')}</w:smartTag></w:customXml>",
        "<m:oMath><m:r><m:t>chữ</m:t></m:r></m:oMath>",
        f"<mc:AlternateContent><mc:Choice>{r('chữ')}</mc:Choice></mc:AlternateContent>",
        f"<w:unknown>{r('chữ')}</w:unknown>",
    ],
)
def test_words_in_a_wrapper_are_words(wrapped: str) -> None:
    assert one(p("có ", wrapped)).text == "có chữ"


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<w:sdt><w:sdtContent>{p('chữ')}</w:sdtContent></w:sdt>",
        f"<w:customXml>{p('chữ')}</w:customXml>",
        f"<w:ins>{p('chữ')}</w:ins>",
        f"<mc:AlternateContent><mc:Choice>{p('chữ')}</mc:Choice></mc:AlternateContent>",
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{p('chữ')}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    ],
)
def test_a_paragraph_in_a_wrapper_stands_in_its_place(wrapped: str) -> None:
    assert texts(p("trước") + wrapped + p("sau")) == ["trước", "chữ", "sau"]


def test_the_prompt_of_an_empty_content_control_is_no_text() -> None:
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = p("có", control.format(r("Bấm để nhập"))) + control.format(p("Bấm để nhập"))
    assert texts(body) == ["có"]


def test_one_branch_of_alternate_content_is_read() -> None:
    both = f"<mc:Choice>{r('một')}</mc:Choice><mc:Fallback>{r('hai')}</mc:Fallback>"
    assert one(p(f"<mc:AlternateContent>{both}</mc:AlternateContent>")).text == "một"


def test_the_branch_with_words_is_read() -> None:
    both = f"<mc:Choice><w:symEx/></mc:Choice><mc:Fallback>{t('☺')}</mc:Fallback>"
    assert one(p("a", f"<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")).text == "a☺"


class TestChanges:
    @pytest.mark.parametrize("name", ["del", "moveFrom"])
    def test_what_is_deleted_is_gone(self, name: str) -> None:
        assert one(p("còn", f"<w:{name}>{r('mất')}</w:{name}>")).text == "còn"

    def test_the_clerk_is_told(self) -> None:
        notes = read(p("a", f"<w:ins>{r('b')}</w:ins>")).notes
        assert notes == ("Tệp có theo dõi thay đổi; đã đọc như đã chấp nhận mọi thay đổi.",)

    def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next(self) -> None:
        assert texts(p("đầu ", properties=DELETED_MARK) + p("cuối")) == ["đầu cuối"]

    def test_a_deleted_paragraph_leaves_nothing(self) -> None:
        gone = p(f"<w:del>{r('mất')}</w:del>", properties=DELETED_MARK)
        assert texts(p("a") + gone + p("b")) == ["a", "b"]

    def test_words_carried_to_the_end_are_not_lost(self) -> None:
        assert texts(p("đầu", properties=DELETED_MARK)) == ["đầu"]


class TestFields:
    def field(self, *inner: str) -> str:
        marks = {"[": "begin", "|": "separate", "]": "end"}
        runs = (
            f'<w:r><w:fldChar w:fldCharType="{marks[piece]}"/></w:r>' if piece in marks else r(piece) for piece in inner
        )
        return "".join(runs)

    def test_the_result_is_read_and_the_instruction_is_not(self) -> None:
        assert one(p(self.field("[", "MÃ", "|", "kết quả", "]"))).text == "kết quả"

    def test_a_field_inside_an_instruction_is_part_of_it(self) -> None:
        assert one(p(self.field("[", "IF", "[", "x", "|", "y", "]", "|", "kết quả", "]"))).text == "kết quả"

    def test_a_field_never_closed_does_not_swallow_the_rest(self) -> None:
        assert texts(p("a", self.field("[", "MÃ")) + p("b")) == ["a", "b"]

    def test_a_result_over_several_paragraphs_is_read(self) -> None:
        assert texts(p(self.field("[", "TOC", "|", "a")) + p("b", self.field("]"))) == ["a", "b"]


class TestBoxes:
    @pytest.mark.parametrize(
        "content",
        [
            f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>",
            f"<w:drawing><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></w:drawing>",
            f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
        ],
    )
    def test_a_box_is_read_once_behind_its_paragraph(self, content: str) -> None:
        read_ = paragraphs(p("neo", f"<w:r>{content}</w:r>") + p("sau"))
        assert [(part.text, part.is_boxed) for part in read_] == [("neo", False), ("trong hộp", True), ("sau", False)]

    def test_boxes_are_counted(self) -> None:
        notes = read(p("a", f"<w:r><w:pict>{BOX}</w:pict></w:r>")).notes
        assert notes == ("Tệp có 1 hộp văn bản (text box); chữ trong hộp được xếp ngay sau đoạn có hộp.",)


def test_a_table_of_contents_is_left_out_and_told() -> None:
    found = read(p("I. ĐẦU 1", properties='<w:pStyle w:val="TOC1"/>') + p("I. ĐẦU"))
    assert [getattr(block, "text", "") for block in found.blocks] == ["I. ĐẦU"]
    assert any("mục lục" in note for note in found.notes)


class TestMargins:
    def test_words_at_the_edge_of_pages_stand_at_the_end_once_without_page_numbers(self) -> None:
        header, footer = p("Mật") + p("3"), p("Mật") + p("Trang 3/12")
        found = paragraphs(p("a"), header=header, footer=footer)
        assert [(part.text, part.is_note) for part in found] == [("a", False), ("Mật", True)]

    def test_a_letterhead_in_a_header_comes_first(self) -> None:
        header = p("UBND XÃ A") + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        found = paragraphs(p("a"), header=header, footer=p("1"))
        assert [(part.text[:6], part.is_note) for part in found] == [("UBND X", False), ("CỘNG H", False), ("a", False)]

    def test_an_empty_document_with_a_page_number_is_empty(self) -> None:
        with pytest.raises(SourceError):
            read("<w:p/>", header=p("3"))


class TestNotes:
    FOOTNOTES = (
        f'<w:footnote w:type="separator" w:id="0">{p("gạch")}</w:footnote>'
        f'<w:footnote w:id="2">{p("thứ hai")}</w:footnote><w:footnote w:id="3">{p("thứ nhất")}{p("tiếp")}</w:footnote>'
    )

    def read_all(self) -> list[tuple[str, str, str]]:
        body = p("a", '<w:r><w:footnoteReference w:id="3"/></w:r>', "b", '<w:r><w:footnoteReference w:id="2"/></w:r>')
        found = paragraphs(body, footnotes=self.FOOTNOTES)
        return [(part.text, part.label, part.style) for part in found]

    def test_footnotes_stand_at_the_end_in_the_order_of_the_text(self) -> None:
        assert self.read_all() == [
            ("ab", "", ""),
            ("thứ nhất", "[1]", FOOTNOTE_STYLE),
            ("tiếp", "", FOOTNOTE_STYLE),
            ("thứ hai", "[2]", FOOTNOTE_STYLE),
        ]

    def test_footnotes_are_told_from_the_text(self) -> None:
        body = p("a", '<w:r><w:footnoteReference w:id="3"/></w:r>')
        assert [part.is_note for part in paragraphs(body, footnotes=self.FOOTNOTES)] == [False, True, True]

    def test_an_endnote_is_a_note_too(self) -> None:
        body = p("a", '<w:r><w:endnoteReference w:id="1"/></w:r>')
        assert texts(body, endnotes=f'<w:endnote w:id="1">{p("cuối")}</w:endnote>') == ["a", "cuối"]

    def test_a_reference_without_a_note_is_no_fault(self) -> None:
        assert texts(p("a", '<w:r><w:footnoteReference w:id="9"/></w:r>')) == ["a"]


@pytest.mark.parametrize(
    ("content", "beginning"),
    [
        ('<w:r><w:commentReference w:id="0"/></w:r>', "Tệp có 1 ghi chú bên lề"),
        ("<w:r><w:drawing><pic:pic/></w:drawing></w:r>", "Tệp có 1 hình ảnh"),
        ("<w:r><w:object><v:imagedata/></w:object></w:r>", "Tệp có 1 đối tượng nhúng"),
        (r("ẩn", "<w:vanish/>"), "Tệp có chữ ẩn"),
    ],
)
def test_what_is_left_out_is_said(content: str, beginning: str) -> None:
    document = read(p("chữ", content))
    assert document.blocks == read(p("chữ")).blocks
    assert document.notes[0].startswith(beginning)


def test_content_of_another_file_is_left_out_and_said() -> None:
    document = read(p("chữ") + '<w:altChunk w:id="r1"/>')
    assert len(document.blocks) == 1
    assert "chèn nguyên từ tệp khác" in document.notes[0]


def test_an_ordinary_file_needs_no_note() -> None:
    assert read(p("chữ")).notes == ()


@pytest.mark.parametrize("body", ["", "<w:p/>", p("  "), "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"])
def test_a_file_without_a_word_is_refused(body: str) -> None:
    with pytest.raises(SourceError, match="không có chữ nào"):
        read(body)


def test_more_paragraphs_than_any_report_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARAGRAPHS", 3000)
    with pytest.raises(SourceError, match=r"quá 3\.000 đoạn văn"):
        read("<w:p/>" * 3001)


def test_paragraphs_in_tables_count_too() -> None:
    with pytest.raises(SourceError, match=r"quá 200\.000 đoạn văn"):
        read(f"<w:tbl><w:tr><w:tc>{'<w:p/>' * (MAX_PARAGRAPHS + 1)}</w:tc></w:tr></w:tbl>")


def test_more_letters_than_any_report_has_are_refused() -> None:
    with pytest.raises(SourceError, match=r"quá 2\.000\.000 chữ"):
        read(p("a" * 1000) * (MAX_LETTERS // 1000 + 1))


def test_deeply_wrapped_paragraphs_are_read_or_refused_with_a_sentence() -> None:
    depth = 60
    body = "<w:sdt><w:sdtContent>" * depth + p("đáy") + "</w:sdtContent></w:sdt>" * depth
    assert texts(body) == ["đáy"]
    with pytest.raises(SourceError):
        read("<w:sdt>" * 5000 + "</w:sdt>" * 5000)
