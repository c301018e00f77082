"""Visie: why the agenda is there and where it leads (S0-03, S2-10, S2-11)."""

from uuid import uuid4

from django.db import models

from policies.models.agenda import Agenda
from policies.models.velden import TekstVeld


class Visie(models.Model):
    """One per agenda."""

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid4, editable=False)
    agenda = models.OneToOneField(
        Agenda,
        models.CASCADE,
        related_name="visie",
        verbose_name="agenda",
        error_messages={"unique": "Deze agenda heeft al een visie. Wijzig die."},
    )
    revisie = models.PositiveIntegerField("revisie", default=1, editable=False)
    waarom = TekstVeld("waarom", blank=True)
    visie = TekstVeld("visie", blank=True)
    missie = TekstVeld("missie", blank=True)
    herkomst = TekstVeld("herkomst", blank=True, help_text="Waar de visie vandaan komt en wat eraan is toegevoegd.")

    class Meta:
        verbose_name = "visie"
        verbose_name_plural = "visies"

    def __str__(self) -> str:
        return f"Visie van {self.agenda}"
