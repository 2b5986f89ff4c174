"""The Word report: its template, the words filled in, the file made of both and its reading back."""
