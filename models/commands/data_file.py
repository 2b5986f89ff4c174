"""The data file a command works on."""

from argparse import Namespace

from models.errors import ReportError
from models.store.copies import list_copies
from models.store.errors import reached
from models.store.location import default_data_file, is_known
from models.store.store import Store


class NoReportYet(ReportError):  # noqa: N818 - a state of the machine, no fault
    """A machine on which no report was ever made."""

    def __init__(self) -> None:
        super().__init__(
            "Máy này chưa có báo cáo nào; hãy lập bằng lệnh “new” (xem “new --help”) hoặc trong cửa sổ chương trình."
        )


def open_store(options: Namespace, *, create: bool) -> Store:
    """Open the data file the clerk named, the clerk's own when none; raise StoreError when it cannot be opened.

    Raise NoReportYet when it is the clerk's own, was never there and is not to be created.
    """
    if not create and options.data is None and _was_never_made():
        raise NoReportYet
    return Store.open(options.data or default_data_file(), create=create)


def _was_never_made() -> bool:
    path = default_data_file()
    with reached(path):
        return not (path.exists() or is_known(path) or list_copies(path))
