"""The official layout of a Word file: page, fonts, and every element a document must have, by the rules of its date."""
