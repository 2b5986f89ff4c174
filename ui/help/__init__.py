"""Help inside the program: pages of text, found by F1 for the place one is at."""
