"""The command line: the program's work without its window."""
