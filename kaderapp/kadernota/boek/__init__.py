"""The kadernota as a book: an Uitgave as one HTML document for print, and what its rendering needs."""
