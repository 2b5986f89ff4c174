"""The appendix tables on the screen, laid out as on the paper."""
