"""What the frame of a page says about its edition: status, address, kenmerk, and where to find another one (I-02)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kaderapp.kadernota.inhoud.getallen import datum
from kaderapp.kadernota.inhoud.titel import naast_de_titel
from kaderapp.kadernota.inhoud.woorden import AGENDASOORT, gewoon, met_hoofdletter
from kaderapp.kadernota.pagina.downloads import Download, downloads
from kaderapp.kadernota.uitgave import Editie, Uitgave

VASTGESTELD, TER_INZAGE, WERKVERSIE = "vastgesteld", "ter_inzage", "werkversie"


@dataclass(frozen=True, slots=True)
class Verwijzing:
    adres: str
    tekst: str


class Stand:
    """One Uitgave on a given day, among the other public editions of its agenda (newest first).

    `huidige` is the edition that stands at the short address of the agenda.
    """

    def __init__(
        self,
        uitgave: Uitgave,
        vandaag: date,
        *,
        huidige: Editie | None = None,
        uitgaven: Sequence[Editie] = (),
    ) -> None:
        self.uitgave, self.vandaag, self.uitgaven = uitgave, vandaag, uitgaven
        self.huidige: Editie = huidige or uitgave
        self.momentopname = uitgave.momentopname
        self.agenda, self.gemeente = self.momentopname.agenda, self.momentopname.gemeente

    @property
    def is_werkversie(self) -> bool:
        """Whether this is a preview of the working tree: its links stay among the previews (I-03)."""
        return self.uitgave.soort == WERKVERSIE

    @property
    def is_huidig(self) -> bool:
        return self.huidige.nummer == self.uitgave.nummer

    @property
    def is_oud(self) -> bool:
        """Whether a newer edition holds; one ter inzage after an adopted nota is newer, not old."""
        nummers = [u.nummer for u in self.uitgaven]
        return not self.is_huidig and nummers.index(self.uitgave.nummer) > nummers.index(self.huidige.nummer)

    @property
    def adres(self) -> str:
        """Where this edition stands; its pages and downloads stand below it."""
        if self.is_werkversie:
            return reverse("voorbeeld", args=[self.agenda.slug])
        return f"/agenda/{self.agenda.slug}/" if self.is_huidig else self.uitgave.permalink

    @property
    def adres_dat_geldt(self) -> str:
        """Where to go from here in the edition that holds."""
        return f"/agenda/{self.agenda.slug}/"

    @property
    def bandsoort(self) -> str:
        """The look of the status band."""
        if self.is_werkversie:
            return WERKVERSIE
        if self.is_oud:
            return "oud"
        return VASTGESTELD if self.uitgave.status == VASTGESTELD else ""

    @property
    def labelsoort(self) -> str:
        return "goed" if self.uitgave.status == VASTGESTELD else "accent"

    @property
    def verwijzing(self) -> Verwijzing | None:
        """To the edition that holds, or to a newer one that lies ter inzage; from a preview back to the work."""
        if self.is_werkversie:
            return Verwijzing(reverse("redactie-agenda", args=[self.agenda.slug]), "Terug naar de redactie")
        if not self.is_huidig:
            woorden = "Naar de versie die nu geldt" if self.is_oud else f"Nu geldt versie {self.huidige.nummer}"
            return Verwijzing(self.adres_dat_geldt, woorden)
        nieuwer = self.uitgaven[0] if self.uitgaven and self.uitgaven[0].nummer != self.uitgave.nummer else None
        return Verwijzing(nieuwer.permalink, self._inzage_van(nieuwer)) if nieuwer else None

    def _inzage_van(self, editie: Editie) -> str:
        """ "Versie 2.0 ligt ter inzage tot en met 4 januari 2027", and what is so before and after."""
        if editie.inzage_tot is None:
            return f"Er is een nieuwere versie: {editie.nummer}"
        if self.vandaag < editie.datum:
            return f"Versie {editie.nummer} ligt vanaf {datum(editie.datum)} ter inzage"
        ligt = "ligt" if self.vandaag <= editie.inzage_tot else "lag"
        return f"Versie {editie.nummer} {ligt} ter inzage tot en met {datum(editie.inzage_tot)}"

    @property
    def reageren(self) -> str:
        """Until when people can react to this text; empty where that is not asked, or not any more."""
        tot = self.uitgave.inzage_tot
        if self.uitgave.status != TER_INZAGE or tot is None or tot < self.vandaag:
            return ""
        van = "" if self.uitgave.datum <= self.vandaag else f"van {datum(self.uitgave.datum)} "
        return f"{van}tot en met {datum(tot)}"

    @property
    def reageren_adres(self) -> str:
        """Where it says how to react, on the days that one can; empty before and after."""
        return f"{self.adres}#reageren" if self.reageren and self.uitgave.datum <= self.vandaag else ""

    @property
    def downloads(self) -> list[Download]:
        return downloads(self)

    @property
    def grootte(self) -> str:
        """Of the JSON, about: "480 kB"; empty where it is not known."""
        kilobytes = round(self.uitgave.omvang / 1000)
        return f"{kilobytes}\u00a0kB" if kilobytes else ""

    @property
    def kenmerk(self) -> str:
        """The first twelve characters of the sha256, in groups of four."""
        return " ".join(self.uitgave.sha256[i : i + 4] for i in (0, 4, 8))

    @property
    def kenmerken(self) -> list[str]:
        """Everything about editions that can change this page; for its ETag."""
        edities = (self.uitgave, self.huidige, *self.uitgaven)
        return [*(f"{u.nummer} {u.sha256} {u.status_in_woorden}" for u in edities), self.vandaag.isoformat()]

    @property
    def datum(self) -> str:
        return datum(self.uitgave.datum)

    @property
    def soort(self) -> str:
        return met_hoofdletter(AGENDASOORT.get(self.agenda.soort, gewoon(self.agenda.soort)))

    @property
    def onderkop(self) -> str:
        """ "Kadernota 2027–2030"; empty where the title says it."""
        return met_hoofdletter(naast_de_titel(self.agenda))
