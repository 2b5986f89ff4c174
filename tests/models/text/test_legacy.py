"""Text of the old Vietnamese fonts."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.report.report import Report
from models.text.legacy import best_reading, coding_of_font, decode, decode_as, detect, is_symbol_font, words_of
from models.text.legacy_codes import TCVN3, VNI
from models.text.syllables import is_near_syllable
from tests.old_fonts import in_tcvn3, in_vni, read_as_1258, shared

SENTENCE = "Nhân dân các dân tộc đoàn kết, giữ vững an ninh; nghĩa vụ, quyền lợi được bảo đảm ở mọi nơi."
ALPHABET = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
# lines of other languages and of Unicode Vietnamese with everything that looks like an old code
FOREIGN = [
    "L'été dernier, à Paris, l'élève a préféré être près de la fenêtre ; ça coûte très cher, dès février, voilà.",
    "Der Künstler hört schöne Lieder für Mädchen über größere Straßen, Österreich, Ägypten, fünf, zwölf, Gefühl.",
    "El niño comió piñas mañana; según la canción, él también está aquí, allí, así, más, sí, tú, español.",
    "A ação não será só à mão; você é irmão, avó, avô, três, também, coração, pão, órgão, câmara, às, há, lá.",
    "È così perché la città è più bella, può, già, cioè, virtù, lunedì, università, qualità, perciò, sarà.",
    "På øen bor små børn, får også æbler; många människor själv måste också gå, språk, kött, sjö, grön, öl.",
    "Það er góður dagur, þú ert hér, við, já, nú, mér, sér, maður, þá, svo, úr, í, á, ég, búa, hús, mús, sól.",
    "Pääsy työhön, hän, päivä, tämä, näin, myös, äiti, yö, työ, sää, jää, pöytä, täällä, niitä, mitä.",
    "Žluťoučký kůň, příliš, děti, město; Zażółć gęślą jaźń; nő, fű, kék, jó, két, őt, úr, sör, tűz, szép, öt.",
    "Nominal 30°C ± 2, area 5 m² × 3 m³, ½ cup, ¼, £5, ¥100, ©2020 ACME®, §5 ¶3, «texte», µm, 5µg, A² + B².",
    "Diện tích 30 m², nhiệt độ 25°C ± 1, § 5 «Tin nhanh», ½ số hộ, giá 5 × 3 = 15; café Müller, Nestlé®",
    "Có 05 xã, không có đơn vị nào; loài hoa, toán, toàn, và, là, ý, ạ, ô tô, hè, bé, thì, mì, lò, cò",
    "QUYẾT ĐỊNH số 15/QĐ-UBND, HĐND, NĐ-CP, TƯ, ĐBQH",
    "\u2022 “Năm dân vận” – …",
]


@pytest.mark.parametrize(
    ("old", "coding", "true"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "tcvn3", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        (
            "Thùc hiÖn NghÞ ®Þnh sè 15/2008/N§-CP cña ChÝnh phñ",
            "tcvn3",
            "Thực hiện Nghị định số 15/2008/NĐ-CP của Chính phủ",
        ),
        ("t\xad t\xadëng, ®\xadêng lèi", "tcvn3", "tư tưởng, đường lối"),
        ("Coäng hoaø xaõ hoäi chuû nghóa Vieät Nam", "vni", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "vni", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ("UÛy ban nhaân daân xaõ, thò traán", "vni", "Ủy ban nhân dân xã, thị trấn"),
        ("taøi chính, trình ñoä vaø kinh phiù, tiønh hiønh", "vni", "tài chính, trình độ và kinh phí, tình hình"),
        ("Quyeát ñònh veà vieäc pheâ duyeät kyõ luaät", "vni", "Quyết định về việc phê duyệt kỹ luật"),
    ],
)
def test_old_text_is_known_without_its_font(old: str, coding: str, true: str) -> None:
    assert detect(old) == coding
    assert decode(old) == true


@pytest.mark.parametrize("line", FOREIGN)
def test_text_of_today_is_never_changed(line: str) -> None:
    assert decode(line) == line
    words = line.split()
    pieces = (" ".join(words[start : start + 6]) for start in range(len(words)))
    assert [piece for piece in pieces if decode(piece) != piece] == []


@pytest.mark.parametrize("text", ["", "UBND", "Gi¶m", "§", "05/10/2018", "xa¹", "A²", "Sè", "30°", "µm"])
def test_too_little_text_stays_as_it_is(text: str) -> None:
    assert decode(text) == text


@pytest.mark.parametrize(
    ("font", "coding"),
    [
        (".VnTime", "tcvn3"),
        (".VnTimeH", "tcvn3"),
        (".VNTIME", "tcvn3"),
        ("'.VnArial Narrow', serif", "tcvn3"),
        ("VnTime", "tcvn3"),
        ("VNI-Times", "vni"),
        ("VNI Helve", "vni"),
        ("Times New Roman", None),
        ("", None),
        ("Vnitimes", None),
    ],
)
def test_fonts_tell_the_coding(font: str, coding: str | None) -> None:
    assert coding_of_font(font) == coding


def test_one_word_is_enough_in_an_old_font() -> None:
    assert decode("Gi¶m", ".VnTime") == "Giảm"
    assert decode("naêm", "VNI-Times") == "năm"
    assert decode("và", ".VnTime") == "và"


def test_unicode_in_an_old_font_is_left() -> None:
    assert decode("Tổng số hộ nghèo", ".VnTime") == "Tổng số hộ nghèo"
    assert decode("Tên đơn vị", "VNI-Times") == "Tên đơn vị"


def test_a_font_that_lies_about_the_coding_is_not_believed() -> None:
    assert detect("Nhaân daân huyeän, thò traán", ".VnTime") == "vni"


def test_fonts_of_capitals_make_capitals() -> None:
    assert decode("Céng hoµ x· héi", ".VnTimeH") == "CỘNG HOÀ XÃ HỘI"
    assert decode("trung", ".VnArialH") == "TRUNG"


def test_toned_letters_among_capitals_are_capitals() -> None:
    assert (
        decode_as("CéNG HOµ X· HéI\nTØnh Hµ Nam\nUBND Hµ Néi", "tcvn3") == "CỘNG HOÀ XÃ HỘI\nTỉnh Hà Nam\nUBND Hà Nội"
    )


def test_a_few_old_words_do_not_turn_a_text_of_today() -> None:
    text = "Ông Th¾ng và bà Nguyªn đã ký hợp đồng với các đơn vị"
    assert decode(text) == text


def test_symbol_fonts_hold_no_letters() -> None:
    assert is_symbol_font("Wingdings 2")
    assert decode("§ü¨", "Symbol") == "§ü¨"


def test_signs_beside_figures_stay_in_old_text() -> None:
    assert decode_as("kho¶ng 30 m² × 5 m³ ë 25° ± 2", "tcvn3") == "khoảng 30 m² × 5 m³ ở 25° ± 2"


def test_capitals_with_a_tone_of_the_standard() -> None:
    assert decode_as("A³nh £´", "tcvn3") == "Ánh Ệ"


def test_control_characters_are_the_quotes_they_were() -> None:
    assert decode_as("\x93N¨m d©n vËn\x94 \x96 2018\x85", "tcvn3") == "“Năm dân vận” – 2018…"


@pytest.mark.parametrize("coding", ["tcvn3", "vni"])
def test_every_letter_has_a_code(coding: str) -> None:
    table = TCVN3 if coding == "tcvn3" else VNI
    accented = {letter for letter in ALPHABET if not letter.isascii()}
    assert {letter.lower() for letter in table.values()} == accented


@pytest.mark.parametrize("encode", [in_tcvn3, in_vni])
def test_bytes_read_as_windows_1258_give_the_same_text(encode: Callable[[str], str]) -> None:
    coding = "tcvn3" if encode is in_tcvn3 else "vni"
    sentence = f"{SENTENCE} Từ đó, tế bào chi phí, lý do nhiều; đội ngũ."
    shown = read_as_1258(encode(sentence))
    assert detect(shown) == coding
    assert decode(shown) == sentence
    assert decode(unicodedata.normalize("NFC", shown)) == sentence


def test_the_reading_a_file_is_known_to_hold_needs_one_word() -> None:
    assert best_reading(words_of("Gi¶m"), ["tcvn3", "vni"]) == "tcvn3"
    assert best_reading(words_of("Gi¶m"), ["vni"]) is None
    assert best_reading(words_of("café"), ["tcvn3", "vni"]) is None


def test_a_real_report_is_never_changed_and_comes_back_from_both_codes(example: Report) -> None:
    lines = [part.text for section in example.form.written_sections for part in example.prose(section.key)]
    assert [line for line in lines if decode(line) != line] == []
    assert [line for line in lines if decode_as(in_vni(line), "vni") != line] == []
    # a lone capital with a tone has no code in TCVN3: Ủy ban was typed ủy ban
    assert [line for line in lines if decode_as(in_tcvn3(line), "tcvn3").lower() != line.lower()] == []


letters = st.sampled_from(ALPHABET + "bcdghklmnpqrstvx")
syllables = st.text(letters, min_size=2, max_size=6).filter(is_near_syllable)


@given(st.lists(st.sampled_from(SENTENCE.split()) | syllables, max_size=12))
def test_small_letters_survive_tcvn3(words: list[str]) -> None:
    text = " ".join(words).lower()
    assert decode_as(in_tcvn3(text), "tcvn3") == text


@given(st.lists(st.sampled_from(SENTENCE.split()) | syllables, max_size=12), st.booleans())
def test_letters_of_any_case_survive_vni(words: list[str], in_capitals: bool) -> None:
    text = " ".join(words)
    text = text.upper() if in_capitals else text
    assert decode_as(in_vni(text), "vni") == text


@given(st.lists(st.sampled_from(SENTENCE.split()) | syllables, max_size=12), st.sampled_from(["", "Arial", ".VnTime"]))
def test_unicode_words_are_never_changed(words: list[str], font: str) -> None:
    text = " ".join([*words, "được", "Việt"])
    assert decode(text, font) == text


@given(st.text(max_size=40), st.sampled_from(["", ".VnTimeH", "VNI-Times", "Symbol"]))
def test_any_text_is_read(text: str, font: str) -> None:
    assert isinstance(decode(text, font), str)


def test_a_real_old_document_gives_its_true_text() -> None:
    content = shared("samples", "legacy", "vni-decision.doc").read_bytes().decode("cp1252", "replace")
    true = shared("samples", "legacy", "vni-decision.txt").read_text(encoding="utf-8")
    true_lines = {" ".join(line.split()) for line in unicodedata.normalize("NFC", true).splitlines()}
    start, end = content.index("Caên cöù Luaät"), content.index("thi haønh Quyeát ñònh naøy")
    lines = [" ".join(decode_as(line, "vni").split()) for line in content[start:end].split("\r")[:-1]]
    assert len([line for line in lines if line]) > 10
    assert {line for line in lines if line} <= true_lines
