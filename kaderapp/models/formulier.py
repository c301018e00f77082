"""BewaardFormulier: what somebody sent in after his login had expired."""

from datetime import timedelta
from uuid import uuid4

from django.db import models
from django.utils import timezone

from kaderapp.models.user import User

BEWAARTERMIJN = timedelta(hours=24)


class BewaardFormulierQuerySet(models.QuerySet["BewaardFormulier"]):
    def geldig(self) -> "BewaardFormulierQuerySet":
        return self.filter(gemaakt_op__gt=timezone.now() - BEWAARTERMIJN)

    def verlopen(self) -> "BewaardFormulierQuerySet":
        return self.filter(gemaakt_op__lte=timezone.now() - BEWAARTERMIJN)


class BewaardFormulier(models.Model):
    """Fields of a form for one person and one address, kept for a day.

    `velden` is JSON text, not a JSON column: people also type characters that PostgreSQL refuses in one.
    `bestanden` names the files that came along; files themselves are not kept.
    """

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid4, editable=False)
    van = models.ForeignKey(User, models.CASCADE, related_name="bewaarde_formulieren", verbose_name="van")
    pad = models.TextField("pad")
    velden = models.TextField("velden")
    bestanden = models.TextField("bestanden", blank=True)
    gemaakt_op = models.DateTimeField("gemaakt op", default=timezone.now, db_index=True)

    objects = BewaardFormulierQuerySet.as_manager()

    class Meta:
        verbose_name = "bewaard formulier"
        verbose_name_plural = "bewaarde formulieren"

    def __str__(self) -> str:
        return f"formulier van {self.van}"
