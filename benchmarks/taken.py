"""The two sides of every comparison, each run as `python -m benchmarks.taken TASK ARGUMENT`.

"ander" is what a careful developer would write with the libraries' own means; it says the same as ours.
"""

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import Any

from benchmarks import bladen, diensten, drukken, gegevens, invoer, keuring
from benchmarks.meten import Klok

VRAGEN = (
    "jeugdhulp",
    "kinderen",
    "schulden",
    "huishouden",
    "mantelzorger",
    "wachttijd jeugdhulp",
    "hulp bij het huishouden",
    "eenzaamheid ouderen",
    "verlening",
    "mantelzogr",
)
ONZIN = " ".join("".join(Random(nummer).choices(ascii_lowercase, k=9)) for nummer in range(5_000))
HERHALINGEN = {60: 10, 300: 4, 1500: 2}


def pagina_onze(grootte: str) -> None:
    """The agenda page from a momentopname, not cached."""
    uitgave = _uitgave(grootte)
    from django.template.loader import render_to_string
    from django.utils import timezone

    from kaderapp.kadernota.pagina.lezen import Lezen
    from kaderapp.kadernota.uitgave import Uitgave

    def maak() -> str:
        vers = Uitgave(**{veld: getattr(uitgave, veld) for veld in Uitgave.__dataclass_fields__})
        pagina = Lezen(vers, timezone.localdate(), huidige=vers, uitgaven=[vers])
        return render_to_string(pagina.sjabloon, {"pagina": pagina, "gemeente": pagina.gemeente})

    _herhaal(maak, grootte)


def pagina_ander(grootte: str) -> None:
    """A page of the same text through Django templates over prefetched objects."""
    _start(grootte)
    from django.template import Context, Engine

    from benchmarks.prefetch import gegevens_van_de_pagina

    engine = Engine(dirs=[str(Path(__file__).parent / "templates")], libraries={"tekst": "policies.templatetags.tekst"})

    _herhaal(lambda: engine.get_template("prefetch.html").render(Context(gegevens_van_de_pagina())), grootte)


def zoek_onze(grootte: str) -> None:
    """Searches in the index of an edition, with the page that shows ten results; building it is told apart."""
    uitgave = _uitgave(grootte)
    from django.template.loader import render_to_string
    from django.utils import timezone

    from kaderapp.kadernota.zoeken.index import Index
    from kaderapp.kadernota.zoeken.pagina import Zoekpagina
    from kaderapp.kadernota.zoeken.stukken import stukken
    from kaderapp.kadernota.zoeken.vraag import lees

    with Klok() as bouw:
        index = Index(uitgave.momentopname.agenda, stukken(uitgave))

    def zoek(vraag: str) -> int:
        pagina = Zoekpagina([index], lees(vraag), {}, timezone.localdate())
        render_to_string("zoeken/zoeken.html", {"zoek": pagina})
        return len(pagina.gekozen)

    zoek(VRAGEN[0])
    with Klok() as klok:
        aantallen = [zoek(vraag) for vraag in VRAGEN]
    with Klok() as onzin:
        zoek(ONZIN)
    extra = {"bouw": round(bouw.cpu, 3), "50 kB onzin": round(onzin.cpu, 3)}
    klok.meld(len(VRAGEN), gevonden=dict(zip(VRAGEN, aantallen, strict=True)), **extra)


def zoek_ander(grootte: str) -> None:
    """The same questions with `icontains` on every field, and a page of its ten first results."""
    _start(grootte)
    from django.template import Context, Engine

    from benchmarks.icontains import gevonden

    engine = Engine(dirs=[str(Path(__file__).parent / "templates")])

    def zoek(vraag: str) -> int:
        aantal, rijen = gevonden(vraag)
        engine.get_template("icontains.html").render(Context({"aantal": aantal, "rijen": rijen}))
        return aantal

    zoek(VRAGEN[0])
    with Klok() as klok:
        aantallen = [zoek(vraag) for vraag in VRAGEN]
    klok.meld(len(VRAGEN), gevonden=dict(zip(VRAGEN, aantallen, strict=True)))


def import_onze(wat: str) -> None:
    """Ten thousand metingen through the workbook importer: new, or the same file again."""
    _lege_database(f"import-onze-{wat}")
    from kaderapp.kadernota.werkboek.importeren import importeer
    from kaderapp.kadernota.werkboek.xlsx import lees_xlsx

    inhoud = invoer.werkboek()
    if wat == "weer":
        importeer(lees_xlsx(inhoud))
    with Klok() as klok:
        verslag = importeer(lees_xlsx(inhoud))
    klok.meld(verslag=str(verslag))


def import_ander(wat: str) -> None:
    """The same metingen through a ModelResource with the defaults of import-export, read by openpyxl."""
    _lege_database(f"import-ander-{wat}")
    import tablib
    from import_export import resources

    from goals.models import Indicator, Meting
    from policies.models import Agenda

    class MetingStandaard(resources.ModelResource):
        class Meta:
            model = Meting
            import_id_fields = ("sleutel",)

    _zet_indicatoren_klaar()
    indicatoren = {i.code: str(i.pk) for i in Indicator.objects.all()}
    teller = count(1)
    sleutels = [f"00000000-0000-4000-8000-{next(teller):012d}" for _ in range(invoer.RIJEN)]
    inhoud = invoer.standaardtabel(indicatoren, str(Agenda.objects.get().pk), sleutels)
    if wat == "weer":
        MetingStandaard().import_data(tablib.Dataset().load(inhoud, "xlsx"), raise_errors=True)
    with Klok() as klok:
        uitslag = MetingStandaard().import_data(tablib.Dataset().load(inhoud, "xlsx"), raise_errors=True)
    klok.meld(totalen=dict(uitslag.totals))


def _zet_indicatoren_klaar() -> None:
    from goals.models import Doel, Indicator
    from policies.models import Agenda, Opgave

    agenda = Agenda.objects.create(slug="meting", titel="Meting")
    opgave = Opgave.objects.create(agenda=agenda, naam="Opgave")
    doel = Doel.objects.create(agenda=agenda, opgave=opgave, tekst="Doel")
    for nummer in range(invoer.INDICATOREN):
        Indicator.objects.create(agenda=agenda, doel=doel, naam=f"Indicator {nummer}", code=f"I{nummer}")


def _start(grootte: str) -> None:
    gegevens.start(grootte)


def _uitgave(grootte: str) -> Any:
    _start(grootte)
    from kaderapp.kadernota.uitgeven import uitgave_van
    from policies.models import Versie

    return uitgave_van(Versie.objects.select_related("agenda").get(nummer="meting"))


def _lege_database(naam: str) -> None:
    gegevens.MAP.mkdir(parents=True, exist_ok=True)
    for achtervoegsel in ("", "-wal", "-shm"):
        Path(f"{gegevens.database(naam)}{achtervoegsel}").unlink(missing_ok=True)
    gegevens.start(naam)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _herhaal(maak: Callable[[], str], grootte: str) -> None:
    """One run to warm up, then the mean of several: a page takes too little time to be timed once."""
    keer = HERHALINGEN[int(grootte)]
    tekens = len(maak())
    with Klok() as klok:
        for _ in range(keer):
            maak()
    klok.meld(keer, tekens=tekens)


TAKEN: dict[str, Callable[..., None]] = {
    taak.__name__: taak
    for taak in (
        *(pagina_onze, pagina_ander),
        *(zoek_onze, zoek_ander),
        *(import_onze, import_ander),
    )
} | {"dienst": diensten.meet, "bladen": bladen.meet, "keur": keuring.keur, **drukken.TAKEN}

if __name__ == "__main__":
    TAKEN[sys.argv[1]](*sys.argv[2:])
