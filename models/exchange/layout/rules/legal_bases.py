"""The lines “Căn cứ …” above the body."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted, share

_KEY = "general.legal_bases"


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield upright letters and line ends other than those ruled."""
    lines, rules = document.parts.head.legal_bases, document.rules
    yield from look_issues(document, "legal_bases", "Căn cứ", lines, _KEY)
    if lines and rules.legal_bases["italic"] is True and share(lines, "italic") < 0.5:
        message = f"Căn cứ {quoted(lines[0].words)} phải in nghiêng theo {rules.name}."
        yield Issue("legal_bases_style", "warning", _KEY, message, lines[0].words)
    wrong = next((line.words for line in lines[:-1] if not line.words.endswith(";")), None)
    if wrong:
        message = f"Căn cứ {quoted(wrong)} phải kết thúc bằng dấu chấm phẩy ({rules.name})."
        yield Issue("legal_basis_end", "warning", _KEY, message, wrong, wrong.rstrip(" ,.;") + ";")
    last: str = rules.legal_bases["last"]
    if lines and not lines[-1].words.endswith(last):
        text, name = lines[-1].words, {".": "chấm", ",": "phẩy"}[last]
        message = f"Căn cứ cuối cùng {quoted(text)} phải kết thúc bằng dấu {name} ({rules.name})."
        yield Issue("legal_basis_end", "warning", _KEY, message, text, text.rstrip(" ,.;") + last)
