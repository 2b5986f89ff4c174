"""Packages: one file with a whole report, for another computer or for the level above."""
