from django.core.exceptions import ValidationError

from goals.models import Bijdrage
from goals.models.doel import Status
from policies.admin.rijen import GridFormSet, KiesInline


class BijdragenFormSet(GridFormSet):
    def clean(self) -> None:
        """A running activiteit contributes to a doel that still counts (I-04)."""
        super().clean()
        ingevuld = (form.cleaned_data for form in self.forms if form.is_valid())
        doelen = (rij["doel"] for rij in ingevuld if rij.get("doel") and not rij.get("DELETE"))
        if self.instance.loopt and not any(doel.status == Status.ACTIEF for doel in doelen):
            raise ValidationError(
                "Een lopende activiteit draagt bij aan ten minste één doel dat niet is vervallen. "
                "Kies een doel, of geef een andere status."
            )


class BijdrageInline(KiesInline):
    """A bijdrage is seen and changed at its activiteit, and nowhere else: only there the whole can be judged."""

    model = Bijdrage
    formset = BijdragenFormSet
    autocomplete_fields = ["doel"]
