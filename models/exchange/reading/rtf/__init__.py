"""Rich Text Format (.rtf, and many a file named .doc): groups, control words, letters in many encodings."""
