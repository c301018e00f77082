"""Wijziging: what an element of the working tree became, when, and by whom (ADR 0011)."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import connections, models
from django.db.models import Exists, OuterRef

from policies.models.agenda import Agenda
from policies.models.beperkingen import keuze_uit
from policies.models.velden import RegelVeld


class Soort(models.TextChoices):
    BEGIN = "begin", "eerder gemaakt"
    TOEGEVOEGD = "toegevoegd", "toegevoegd"
    GEWIJZIGD = "gewijzigd", "gewijzigd"
    VERWIJDERD = "verwijderd", "verwijderd"
    HERSTELD = "hersteld", "teruggezet"
    INGELEZEN = "ingelezen", "ingelezen uit een werkboek"


KOLOMMEN = ("agenda", "model", "sleutel", "revisie", "soort", "velden", "gewijzigd", "door", "op", "reden")


class WijzigingQuerySet(models.QuerySet["Wijziging"]):
    def van(self, element: models.Model | UUID) -> "WijzigingQuerySet":
        """All of one element, newest first; also when the element itself is gone."""
        sleutel = element.pk if isinstance(element, models.Model) else element
        return self.filter(sleutel=sleutel).order_by("-revisie")

    def laatste(self) -> "WijzigingQuerySet":
        """Of each element its newest."""
        later = Wijziging.objects.filter(sleutel=OuterRef("sleutel"), revisie__gt=OuterRef("revisie"))
        return self.filter(~Exists(later))

    def laatste_per_element(self, agenda: Agenda) -> "WijzigingQuerySet":
        """Of each element that the agenda has or had its newest, in one query."""
        return self.filter(agenda=agenda.pk).laatste()

    def verwijderd(self, agenda: Agenda) -> "WijzigingQuerySet":
        """The elements that are gone now, each with what it was in the end."""
        return self.laatste_per_element(agenda).filter(soort=Soort.VERWIJDERD)

    def door(self, user: Any) -> "WijzigingQuerySet":
        return self.filter(door=user)

    def voeg_toe(self, rijen: Iterable[Sequence[Any]]) -> None:
        """Adds rows with the values of KOLOMMEN: as bulk_create, at a third of its time for 10,000 rows."""
        velden: list[Any] = [self.model._meta.get_field(naam) for naam in KOLOMMEN]
        verbinding = connections[self.db]
        kolommen = ", ".join(verbinding.ops.quote_name(veld.column) for veld in velden)
        plaatsen = ", ".join(["%s"] * len(velden))
        tabel = verbinding.ops.quote_name(self.model._meta.db_table)
        prep = [veld.get_db_prep_save for veld in velden]
        with verbinding.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {tabel} ({kolommen}) VALUES ({plaatsen})",  # noqa: S608  (names, no values)
                [[zet(waarde, verbinding) for zet, waarde in zip(prep, rij, strict=True)] for rij in rijen],
            )

    def met_naam(self) -> "WijzigingQuerySet":
        """With the person, for a list that says who it was."""
        return self.select_related("door")

    def zonder_velden(self) -> "WijzigingQuerySet":
        """For lists that only say who and when: the values of one element may be long texts."""
        return self.defer("velden")


class Wijziging(models.Model):
    """One revisie of one element: its complete values, and which of them were new.

    `velden` has the fields of the model by name, as JSON: references are sleutels, a relation is a list of
    sleutels, and a relation with data of its own (bijdragen) a list of rows. `revisie` is the one that the element
    got; what was removed counts one more, so that a sleutel that comes back goes on counting. `agenda` is a
    sleutel and no foreign key: this table outlives what it is about. `door` is empty for a command.
    Rows are only added: a trigger in the database refuses the rest.
    """

    agenda = models.UUIDField("agenda")
    model = models.CharField("model", max_length=50)
    sleutel = models.UUIDField("sleutel")
    revisie = models.PositiveIntegerField("revisie")
    soort = models.CharField("soort", max_length=10, choices=Soort)
    velden = models.JSONField("velden")
    gewijzigd = models.JSONField("gewijzigde velden", default=list)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="door"
    )
    op = models.DateTimeField("op")
    reden = RegelVeld("reden", blank=True)

    objects = WijzigingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging"
        verbose_name_plural = "wijzigingen"
        ordering = ["-op", "-pk"]
        indexes = [models.Index(fields=["agenda", "op"], name="wijziging_agenda_op")]
        constraints = [
            models.UniqueConstraint(fields=["sleutel", "revisie"], name="wijziging_revisie_uniek"),
            keuze_uit("wijziging", "soort", Soort),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.model}, revisie {self.revisie})"

    @property
    def is_verwijdering(self) -> bool:
        return self.soort == Soort.VERWIJDERD

    @property
    def wie(self) -> str:
        """Who did it, for a list; what no person did came from a workbook or a command."""
        return str(self.door) if self.door else "werkboek"

    @property
    def modelklasse(self) -> type[models.Model]:
        return apps.get_model(self.model)

    @property
    def modelnaam(self) -> str:
        return str(self.modelklasse._meta.verbose_name)

    @property
    def geschiedenis(self) -> str:
        """The name of the page with the history of this element."""
        return f"admin:{self.model.replace('.', '_')}_history"

    @property
    def naam(self) -> str:
        """What the element was called; an element that is called after a removed one has no name any more."""
        try:
            return str(self.als_element())
        except ObjectDoesNotExist:
            return f"{self.modelnaam} zonder naam"

    def als_element(self) -> Any:
        """The element as it was, not stored; relations are only in `velden`."""
        model = self.modelklasse
        element: Any = model(sleutel=self.sleutel, revisie=self.revisie)
        if model is not Agenda:
            element.agenda_id = self.agenda
        for veld in model._meta.concrete_fields:
            if veld.name in self.velden:
                setattr(element, veld.attname, veld.to_python(self.velden[veld.name]))
        return element
