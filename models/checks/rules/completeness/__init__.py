"""What a whole report still lacks."""
