"""What cannot be right in the figures of the appendix, and between them."""
