"""The prose of a section on the screen: the editor, its toolbar, find and replace."""
