"""The kadernota as a document, made for one person: which text, which parts, as long work (docs/adr/0012)."""
