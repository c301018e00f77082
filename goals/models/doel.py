"""Doel: what the gemeente wants to reach for an opgave."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from goals.models.richting import SLOT, Richting, leesbaar
from policies.models import Kader, Opgave
from policies.models.beperkingen import dagen_tussen, gevuld, keuze_uit
from policies.models.element import Boomelement, niet_onder_zichzelf, van_agenda
from policies.models.velden import RegelVeld


class Soort(models.TextChoices):
    GROEP = "groep", "groep van doelen"
    DOEL = "doel", "doel"
    SUBDOEL = "subdoel", "subdoel"
    RESULTAAT = "resultaat", "resultaat"


class Meetbaar(models.TextChoices):
    JA = "ja", "ja"
    KWALITATIEF = "kwalitatief", "kwalitatief"
    NOG_NIET = "nog_niet", "nog niet"


class Status(models.TextChoices):
    ACTIEF = "actief", "actief"
    VERVALLEN = "vervallen", "vervallen"


class Smart(models.TextChoices):
    S = "S", "specifiek"
    M = "M", "meetbaar"
    A = "A", "acceptabel"
    R = "R", "realistisch"
    T = "T", "tijdgebonden"


def smart_geldig(letters: Any) -> None:
    """A list of letters, each once."""
    bekend = isinstance(letters, list) and all(letter in Smart.values for letter in letters)
    if not bekend or len(set(letters)) < len(letters):
        raise ValidationError("Kies bij SMART uit de letters S, M, A, R en T, elk hoogstens één keer.")


class Doel(Boomelement):
    """A node of the tree groep/doel/subdoel/resultaat, at most three levels deep (S1-19, S2-16).

    The text may hold one slot `{richting}` at any place; `richting` fills it (S1-21). Texts may repeat
    literally (S1-20). A doel stands directly under one opgave or under another doel; `ook_opgaven` are the
    opgaven that it serves besides (S2-17). `smart` holds the letters that were ticked (S2-61). Who withdraws a
    doel is told which running activiteiten would be left without one (I-04).
    """

    STAAT_ONDER = ("ouder", "opgave")
    NAAR_OPGAVE = ("opgave",)

    agenda = van_agenda("doelen")
    opgave = models.ForeignKey(
        Opgave, models.RESTRICT, null=True, blank=True, related_name="doelen", verbose_name="opgave"
    )
    soort = models.CharField("soort", max_length=10, choices=Soort, default=Soort.DOEL)
    tekst = RegelVeld("tekst")
    richting = models.CharField("richting", max_length=10, choices=Richting, blank=True)
    zodat = RegelVeld("zodat", blank=True, help_text="Het gevolg, zonder het woord “zodat”.")
    meetbaar = models.CharField("meetbaar", max_length=12, choices=Meetbaar, blank=True)
    herkomst = RegelVeld("herkomst", blank=True)
    termijn = models.DateField("termijn", null=True, blank=True)
    smart = models.JSONField("SMART", default=list, blank=True, validators=[smart_geldig])
    status = models.CharField("status", max_length=10, choices=Status, default=Status.ACTIEF)
    kaders = models.ManyToManyField(Kader, blank=True, related_name="doelen", verbose_name="kaders")
    ook_opgaven = models.ManyToManyField(
        Opgave, blank=True, related_name="ook_doelen", verbose_name="dient ook de opgaven"
    )

    class Meta(Boomelement.Meta):
        verbose_name = "doel"
        verbose_name_plural = "doelen"
        constraints = [
            niet_onder_zichzelf("doel"),
            gevuld("doel", "tekst"),
            keuze_uit("doel", "soort", Soort),
            keuze_uit("doel", "richting", Richting, leeg=True),
            keuze_uit("doel", "meetbaar", Meetbaar, leeg=True),
            keuze_uit("doel", "status", Status),
            models.CheckConstraint(
                condition=models.Q(opgave=None, ouder__isnull=False) | models.Q(opgave__isnull=False, ouder=None),
                name="doel_onder_opgave_of_doel",
                violation_error_message="Een doel staat onder een opgave of onder een ander doel. Kies een van beide.",
            ),
            *dagen_tussen("doel", "termijn"),
        ]

    def __str__(self) -> str:
        return leesbaar(self)

    def clean(self) -> None:
        super().clean()
        if self.tekst.count(SLOT) > 1:
            raise ValidationError({"tekst": f"Er staat meer dan één keer {SLOT} in de tekst. Laat er één staan."})
        if self.status == Status.VERVALLEN and type(self).objects.filter(pk=self.pk, status=Status.ACTIEF).exists():
            self._laat_niemand_achter()

    def _laat_niemand_achter(self) -> None:
        titels = ", ".join(f"“{activiteit}”" for activiteit in self.activiteiten.lopend_alleen_voor(self))
        if titels:
            raise ValidationError(
                {
                    "status": f"Deze lopende activiteiten dragen aan geen ander doel bij: {titels}. "
                    "Geef ze een ander doel of rond ze af, en laat daarna dit doel vervallen."
                }
            )
