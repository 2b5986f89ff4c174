"""What a reader found as lines that a test can compare: a sign for bold, labels before text, rows with bars."""

from models.exchange.reading.source import SourceDocument, SourceParagraph, SourceRun, SourceTable


def lines(document: SourceDocument) -> list[str]:
    """Return the blocks of a document, a covered place of a table as ^."""
    found: list[str] = []
    for block in document.blocks:
        found += rows(block) if isinstance(block, SourceTable) else [one(block)]
    return found


def one(paragraph: SourceParagraph) -> str:
    return " ".join(part for part in (paragraph.label, "".join(map(marked, paragraph.runs))) if part)


def marked(run: SourceRun) -> str:
    signs = run.bold * "*" + run.italic * "/" + run.underline * "_"
    return f"{signs}{run.text}{signs[::-1]}"


def rows(table: SourceTable) -> list[str]:
    return ["|".join(cell.text.replace("\n", "/") if cell.is_origin else "^" for cell in row) for row in table.rows]
