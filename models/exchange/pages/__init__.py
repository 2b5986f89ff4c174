"""The pages of a Word file: as PDF, as pictures for the screen and the printer, whole or in parts."""
