"""The metingen of an indicator as a grid by year."""

from typing import Any

from django.contrib import admin
from django.db.models import F

from goals.admin.periode import PeriodeVeld, geschreven
from goals.models import Meting
from policies.admin.rijen import RijenInline, RijForm


class MetingRijForm(RijForm):
    periode = PeriodeVeld(label="Jaar of periode", required=False, empty_value="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        meting = self.instance
        if meting.periode_van and meting.periode_tot:
            self.fields["periode"].initial = (meting.periode_van, meting.periode_tot)

    def clean(self) -> dict[str, Any] | None:
        ingevuld = super().clean()
        if self.has_changed() and "periode" in self.cleaned_data:
            periode = self.cleaned_data["periode"] or (None, None)
            self.instance.periode_van, self.instance.periode_tot = periode
        return ingevuld


class MetingInline(RijenInline):
    model = Meting
    form = MetingRijForm
    fields = ["soort", "periode", "gebied", "waarde", "reden_leeg", "voorlopig"]
    ordering = [F("periode_van").asc(nulls_first=True), "periode_tot", "soort", "gebied"]
    """Year by year; a norm without a period holds for all of them, so it comes first."""

    @admin.display(description="jaar of periode")
    def periode(self, meting: Meting) -> str:
        """For who may only look."""
        return geschreven((meting.periode_van, meting.periode_tot)) if meting.periode_van and meting.periode_tot else ""
