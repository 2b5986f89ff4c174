"""The one family of failures a clerk can meet: each carries a Vietnamese sentence that says what to do."""


class ReportError(Exception):
    """An expected failure; `str(error)` is the sentence shown to the clerk."""
