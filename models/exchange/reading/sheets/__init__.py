"""Foreign workbooks: every sheet as a grid of cells as they are shown on the screen."""
