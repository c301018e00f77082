"""A workbook, or one list of it, by upload: first what would change, then, when its owner says so, the change."""
