"""What is wrong with a form."""

from models.errors import ReportError


class FormError(ReportError):
    """A form that is not there or whose definition cannot be read."""
