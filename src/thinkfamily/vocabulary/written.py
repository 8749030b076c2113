"""How words about somebody came to stand in the record."""

HOW = {"with": "Written together", "read_back": "Read back to them", "about": "Written about them"}
