"""Last year's report on the screen: beside each page, and both years word by word."""
