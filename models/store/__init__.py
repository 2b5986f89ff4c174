"""The data file: reports, answers and their history in one SQLite database."""
