"""The agenda workbook: its file formats, its import and its export."""
