"""Help inside the program: texts in both languages, a search through them, and the window that shows them."""
