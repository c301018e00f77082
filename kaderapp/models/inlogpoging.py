"""Inlogpoging: what the lock on the login counts (S11)."""

from datetime import datetime

from django.db import models


class InlogpogingQuerySet(models.QuerySet["Inlogpoging"]):
    def sinds(self, moment: datetime) -> "InlogpogingQuerySet":
        return self.filter(op__gt=moment)


class Inlogpoging(models.Model):
    """A try that did not succeed, or is still being judged.

    Neither who nor from where can be read: both are keyed hashes, only good for counting.
    """

    account = models.CharField("account", max_length=64)
    adres = models.CharField("adres", max_length=64)
    op = models.DateTimeField("op", db_index=True)

    objects = InlogpogingQuerySet.as_manager()

    class Meta:
        verbose_name = "inlogpoging"
        verbose_name_plural = "inlogpogingen"
        indexes = [models.Index(fields=["account", "adres", "op"], name="inlogpoging_tellen")]

    def __str__(self) -> str:
        return f"inlogpoging van {self.op:%d-%m-%Y %H:%M}"
