"""The kadernota for Word: the same document as the PDF, with real styles, numbering and headings (docs/adr/0017)."""
