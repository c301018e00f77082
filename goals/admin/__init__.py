"""The admin of goals: one file per model, under the name of the model's file."""

from goals.admin import activiteit, bedrag, bijdrage, doel, indicator, meting

__all__ = ["activiteit", "bedrag", "bijdrage", "doel", "indicator", "meting"]
