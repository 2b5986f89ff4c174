"""One module for each element of the layout; `checking.py` finds them by standing here."""
