"""What still stands as in another year, another level or another organisation of offices."""
