"""The data file a command works on."""

from argparse import Namespace

from models.store.location import default_data_file
from models.store.store import Store


def open_store(options: Namespace, *, create: bool) -> Store:
    """Open the data file the clerk named, the clerk's own when none; raise StoreError when it cannot be opened."""
    return Store.open(options.data or default_data_file(), create=create)
