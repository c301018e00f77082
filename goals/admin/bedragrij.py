"""The bedragen of an opgave, doel, activiteit or kader as a grid by year."""

from goals.models import Bedrag
from policies.admin.rijen import RijenInline


class BedragInline(RijenInline):
    model = Bedrag
    fields = ["soort", "fase", "jaar", "bedrag", "pm", "structureel", "voorlopig"]
    ordering = ["soort", "jaar", "fase"]
