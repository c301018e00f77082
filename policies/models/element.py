"""What all elements of an agenda share: identity, place and revision."""

from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import models

from policies.models.beperkingen import niet_zichzelf
from policies.models.velden import RegelVeld
from policies.tekst import platte_tekst

ONDER_ZICHZELF = "Een element kan niet onder zichzelf staan. Kies een ander."


def van_agenda(meervoud: str) -> "models.ForeignKey[Any, Any]":
    """The field `agenda` of an element; `meervoud` is how the agenda calls its elements of this kind."""
    return models.ForeignKey("policies.Agenda", models.CASCADE, related_name=meervoud, verbose_name="agenda")


class Element(models.Model):
    """An element of the tree of one agenda.

    `sleutel` is its identity for its whole life, in every Versie and in references; the number that people
    see is derived from its place (I-10). `code` is the name under which a workbook first brought it.
    `revisie` counts its changes: the admin and the workbook refuse a change that was made on an older one (R1).
    """

    STAAT_ONDER: ClassVar[tuple[str, ...] | None] = ()
    """The references of which the filled one says where it stands: its place is one among those that stand there.

    Without references: one among all of its agenda. None: its place says nothing, as of what readers get by year.
    """

    NAAR_OPGAVE: ClassVar[tuple[str, ...]] = ()
    """The references that lead to the opgave it belongs to, by itself or through what they refer to."""

    sleutel = models.UUIDField("sleutel", primary_key=True, default=uuid4, editable=False)
    agenda_id: UUID
    code = RegelVeld("code", blank=True, editable=False)
    revisie = models.PositiveIntegerField("revisie", default=1, editable=False)
    volgorde = models.PositiveIntegerField(
        "volgorde", default=0, help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan."
    )

    class Meta:
        abstract = True
        ordering = ["volgorde", "sleutel"]

    def clean(self) -> None:
        """Checks what a database can't: that the element hangs together with its own agenda."""
        fouten = {}
        for veld in self._meta.fields:
            if not isinstance(veld, models.ForeignKey) or not issubclass(veld.related_model, Element):
                continue
            ander = veld.related_model._base_manager.filter(pk=getattr(self, veld.attname)).first()
            if ander is not None and ander.agenda_id != self.agenda_id:
                fouten[veld.name] = uit_dezelfde_agenda(veld.related_model)
        if fouten:
            raise ValidationError(fouten)


def uit_dezelfde_agenda(model: type[Element]) -> str:
    """What to do when an element refers to one of another agenda."""
    return f"Kies een {model._meta.verbose_name} uit dezelfde agenda."


class Boomelement(Element):
    """An element that may stand under another one of its kind, at most three levels deep."""

    DIEPSTE_NIVEAU = 3
    STAAT_ONDER: ClassVar[tuple[str, ...] | None] = ("ouder",)

    ouder_id: UUID | None
    ouder = models.ForeignKey(
        "self", models.RESTRICT, null=True, blank=True, related_name="kinderen", verbose_name="staat onder"
    )

    class Meta(Element.Meta):
        abstract = True

    def clean(self) -> None:
        super().clean()
        if len(self._voorouders()) + self._hoogte() > self.DIEPSTE_NIVEAU:
            raise ValidationError(
                {"ouder": f"Hier zijn {self.DIEPSTE_NIVEAU} niveaus mogelijk. Kies een hoger element."}
            )

    def _voorouders(self) -> list[UUID]:
        keten: list[UUID] = []
        boven = self.ouder_id
        while boven is not None:
            if boven == self.pk or boven in keten:
                raise ValidationError({"ouder": ONDER_ZICHZELF})
            keten.append(boven)
            boven = type(self)._base_manager.filter(pk=boven).values_list("ouder", flat=True).first()
        return keten

    def _hoogte(self) -> int:
        """Levels from this element down, itself included."""
        laag, hoogte = [self.pk], 0
        while laag and hoogte <= self.DIEPSTE_NIVEAU:
            laag = list(type(self)._base_manager.filter(ouder__in=laag).values_list("pk", flat=True))
            hoogte += 1
        return hoogte


def niet_onder_zichzelf(model: str) -> models.CheckConstraint:
    return niet_zichzelf(model, "ouder", ONDER_ZICHZELF)


def aanduiding(element: Element, titel: str, tekst: str) -> str:
    """What to call an element in a list: by its title, else by the first words of its text."""
    woorden = titel or platte_tekst(tekst).replace("\n", " ") or f"{element._meta.verbose_name} {element.volgorde}"
    return woorden if len(woorden) <= 80 else f"{woorden[:79].rstrip()}…"
