"""The Excel appendix: one row for the unit under merged heads, and a hidden sheet that reads back exactly."""
