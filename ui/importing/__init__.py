"""The window in which a clerk sees what was read from a file and decides what becomes of it."""
