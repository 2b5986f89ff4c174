"""What can go wrong on the way from a Word file to its pages."""

from models.errors import ReportError

BROKEN = (
    "Chưa dựng được trang của báo cáo này; hãy xuất tệp Word rồi mở bằng Word để xem và in, "
    "nếu vẫn không được thì chép lại mẫu Word của biểu mẫu."
)
"""Said of a file that overcame whatever lays it out."""


class PagesError(ReportError):
    """Pages that could not be made; the sentence says what to do instead."""


class PagesStopped(PagesError):  # noqa: N818 - asked for, no fault
    """The making of pages was called off."""

    def __init__(self) -> None:
        super().__init__("Đã dừng dựng trang theo yêu cầu.")


def too_long(seconds: float) -> PagesError:
    """Return the failure of a program that had to be ended."""
    return PagesError(
        f"Dựng trang quá {seconds:.0f} giây nên đã dừng; hãy thử lại, hoặc xuất tệp Word rồi mở bằng Word để xem và in."
    )
