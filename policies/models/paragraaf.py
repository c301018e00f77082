"""Paragraaf: every text that is not a visie, opgave, doel or kader."""

from django.db import models

from policies.models.beperkingen import keuze_uit
from policies.models.element import Boomelement, aanduiding, niet_onder_zichzelf, van_agenda
from policies.models.velden import RegelVeld, TekstVeld


class Soort(models.TextChoices):
    VRIJ = "vrij", "vrije tekst"
    INLEIDING = "inleiding", "inleiding"
    LEESWIJZER = "leeswijzer", "leeswijzer"
    PUBLIEKSSAMENVATTING = "publiekssamenvatting", "publiekssamenvatting"
    ROL = "rol", "rol"
    TIJDPAD = "tijdpad", "tijdpad"
    COMMUNICATIE = "communicatie", "communicatie"
    EVALUATIE = "evaluatie", "evaluatie"
    STAALKAART = "staalkaart", "staalkaart"
    KOERSKAART = "koerskaart", "koerskaart"
    SCENARIO = "scenario", "scenario"
    BEGRIP = "begrip", "begrip"
    BRON = "bron", "bron"
    BIJLAGE = "bijlage", "bijlage"


class Hoofdvraag(models.TextChoices):
    WAT = "wat", "wat"
    WAAROM = "waarom", "waarom"
    WAARAAN = "waaraan", "waaraan"
    HOE = "hoe", "hoe"
    WANNEER = "wanneer", "wanneer"
    WIE = "wie", "wie"


class BijlageStatus(models.TextChoices):
    TER_VASTSTELLING = "ter_vaststelling", "ter vaststelling"
    TER_INFORMATIE = "ter_informatie", "ter informatie"


class Paragraaf(Boomelement):
    """A text of some soort; `bij` is the sleutel of the opgave, kader or activiteit that it introduces.

    `bij` is no foreign key, because activiteiten live in an app above this one. An annex says whether the
    raad adopts it or only takes note (S0-28, I-12). Of a begrip `titel` is the term.
    """

    agenda = van_agenda("paragrafen")
    soort = models.CharField("soort", max_length=20, choices=Soort, default=Soort.VRIJ)
    hoofdvraag = models.CharField("hoofdvraag", max_length=10, choices=Hoofdvraag, blank=True)
    titel = RegelVeld("titel", blank=True)
    tekst = TekstVeld("tekst", blank=True)
    bijlage_status = models.CharField("status van de bijlage", max_length=20, choices=BijlageStatus, blank=True)
    bij = models.UUIDField("bij", null=True, blank=True, help_text="Sleutel van het element dat deze tekst inleidt.")

    class Meta(Boomelement.Meta):
        verbose_name = "paragraaf"
        verbose_name_plural = "paragrafen"
        constraints = [
            niet_onder_zichzelf("paragraaf"),
            keuze_uit("paragraaf", "soort", Soort),
            keuze_uit("paragraaf", "hoofdvraag", Hoofdvraag, leeg=True),
            keuze_uit("paragraaf", "bijlage_status", BijlageStatus, leeg=True),
        ]

    def __str__(self) -> str:
        return aanduiding(self, self.titel, self.tekst)
