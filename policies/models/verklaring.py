"""Verklaring: why a question of volledigheid is none at this element."""

from django.conf import settings
from django.db import models

from policies.models.agenda import Agenda
from policies.models.beperkingen import gevuld
from policies.models.velden import RegelVeld


class Verklaring(models.Model):
    """One regel, one element, and the reason why it is right as it is (I-21, I-22).

    `element` is the sleutel of an element, or of the agenda itself; no foreign key, because elements of the apps
    above are explained as well. `regel` is the id of a regel of `kaderapp.kadernota.volledigheid`.
    """

    agenda = models.ForeignKey(Agenda, models.CASCADE, related_name="verklaringen", verbose_name="agenda")
    element = models.UUIDField("element", help_text="Sleutel van het element.")
    regel = RegelVeld("regel")
    reden = RegelVeld("reden")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="door"
    )
    op = models.DateTimeField("op")

    class Meta:
        verbose_name = "verklaring"
        verbose_name_plural = "verklaringen"
        ordering = ["-op", "pk"]
        constraints = [
            gevuld("verklaring", "regel"),
            gevuld("verklaring", "reden"),
            models.UniqueConstraint(
                fields=["agenda", "element", "regel"],
                name="verklaring_uniek",
                violation_error_message="Bij dit onderdeel is deze vraag al verklaard.",
            ),
        ]

    def __str__(self) -> str:
        return self.reden
