"""The checks on the screen: found live, listed, marked where they stand, mended and accepted."""
