"""Form fields of policies."""
