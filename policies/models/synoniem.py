"""Synoniem: words that mean the same to who searches."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from policies.models.beperkingen import gevuld
from policies.models.velden import RegelVeld

MEESTE_WOORDEN = 20
LANGSTE_WOORD = 60


class SynoniemQuerySet(models.QuerySet["Synoniem"]):
    def groepen(self) -> list[list[str]]:
        """Each group of words that mean the same."""
        return [woorden_in(regel) for regel in self.values_list("woorden", flat=True)]


class Synoniem(models.Model):
    """One row is one group: who searches for one of these words finds the others as well.

    It changes nothing in any text, so it belongs to the site and not to an agenda or Versie.
    """

    woorden = RegelVeld(
        "woorden",
        unique=True,
        help_text="Woorden die hetzelfde betekenen, met een komma ertussen, bijvoorbeeld: bijstand, uitkering. Meer "
        "woorden achter elkaar mag ook: Wmo, Wet maatschappelijke ondersteuning.",
        error_messages={"unique": "Deze woorden staan al in de lijst."},
    )

    objects = SynoniemQuerySet.as_manager()

    class Meta:
        verbose_name = "synoniem"
        verbose_name_plural = "synoniemen"
        ordering = ["woorden", "pk"]
        constraints = [
            gevuld("synoniem", "woorden"),
            models.CheckConstraint(
                condition=Q(woorden="") | Q(woorden__contains=","),
                name="synoniem_twee_woorden",
                violation_error_message="Geef ten minste twee woorden, met een komma ertussen.",
            ),
        ]

    def __str__(self) -> str:
        return self.woorden

    def clean(self) -> None:
        woorden = woorden_in(self.woorden)
        if self.woorden and len(woorden) < 2:
            raise ValidationError({"woorden": "Geef ten minste twee verschillende woorden, met een komma ertussen."})
        if len(woorden) > MEESTE_WOORDEN:
            raise ValidationError({"woorden": f"Geef ten hoogste {MEESTE_WOORDEN} woorden."})
        if te_lang := [woord for woord in woorden if len(woord) > LANGSTE_WOORD]:
            zin = (
                f"“{te_lang[0][:LANGSTE_WOORD]}…” is te lang: een woord heeft hier ten hoogste {LANGSTE_WOORD} tekens."
            )
            raise ValidationError({"woorden": zin})
        self._weiger_dubbele(woorden)
        self.woorden = ", ".join(woorden)

    def _weiger_dubbele(self, woorden: list[str]) -> None:
        """A word is in one group: else nobody can see what it finds."""
        eigen = {woord.casefold() for woord in woorden}
        for ander in Synoniem.objects.exclude(pk=self.pk):
            for woord in woorden_in(ander.woorden):
                if woord.casefold() in eigen:
                    raise ValidationError({"woorden": f"“{woord}” staat al in “{ander}”. Vul die regel aan."})


def woorden_in(regel: str) -> list[str]:
    """The words of a row, each once."""
    per_vorm: dict[str, str] = {}
    for woord in regel.split(","):
        if kaal := woord.strip():
            per_vorm.setdefault(kaal.casefold(), kaal)
    return list(per_vorm.values())
