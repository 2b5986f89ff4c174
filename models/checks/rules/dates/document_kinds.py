"""The kind of a cited document against the sign in its symbol: “Kế hoạch số 12/QĐ-UBND”."""

from collections.abc import Iterator
from functools import cache

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.citations import citations_in
from models.text.word_lists import word_lists


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each citation whose symbol is that of another kind."""
    del own
    for cited in citations_in(text):
        sign = cited.symbol.partition("-")[0]
        meant = _kinds().get(sign)
        if meant and cited.kind in word_lists("citations")["signs"] and cited.kind != meant:
            found = text[cited.start : cited.label[1]]
            message = f"“{found}”: ký hiệu “{sign}” là của {meant}; hãy xem lại loại văn bản hoặc ký hiệu."
            yield Finding("document_kind", "warning", cited.start, cited.label[1], message)


@cache
def _kinds() -> dict[str, str]:
    return {sign: kind for kind, sign in word_lists("citations")["signs"].items()}
