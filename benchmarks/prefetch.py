"""The data of the compared page: querysets with everything prefetched, as a careful Django developer would."""

from typing import Any

from django.db.models import Prefetch

from goals.models import Activiteit, Bedrag, Doel, Indicator
from policies.models import Agenda, Groep, Kader, Moment, Opgave, Paragraaf


def gegevens_van_de_pagina() -> dict[str, Any]:
    agenda = Agenda.objects.select_related("visie").get(versies__nummer="meting")
    indicatoren = Indicator.objects.prefetch_related("metingen")
    activiteiten = Activiteit.objects.prefetch_related(
        "kaders", "doelen", "regisseur_groep", Prefetch("indicatoren", indicatoren), "bedragen"
    )
    doelen = Doel.objects.prefetch_related(
        "kaders", Prefetch("indicatoren", indicatoren), "bedragen", Prefetch("activiteiten", activiteiten)
    )
    onder = doelen.prefetch_related(Prefetch("kinderen", doelen.prefetch_related(Prefetch("kinderen", doelen))))
    kaders = Kader.objects.select_related("groep", "opgave").prefetch_related("doelen", "activiteiten", "bedragen")
    kaderboom = kaders.prefetch_related(Prefetch("kinderen", kaders.prefetch_related(Prefetch("kinderen", kaders))))
    return {
        "agenda": agenda,
        "opgaven": Opgave.objects.filter(agenda=agenda, status="actief").prefetch_related(
            Prefetch("doelen", onder.filter(ouder=None)), "bedragen", "groepen"
        ),
        "kaders": kaderboom.filter(agenda=agenda, ouder=None).exclude(status="vervallen"),
        "activiteiten": activiteiten.filter(agenda=agenda),
        "indicatoren": indicatoren.filter(agenda=agenda).select_related("doel", "activiteit", "kader"),
        "paragrafen": Paragraaf.objects.filter(agenda=agenda, ouder=None).prefetch_related("kinderen__kinderen"),
        "bedragen": Bedrag.objects.filter(agenda=agenda).select_related(
            "opgave", "doel", "activiteit", "kader", "groep"
        ),
        "momenten": Moment.objects.filter(agenda=agenda, ouder=None)
        .prefetch_related("kinderen")
        .select_related("groep"),
        "groepen": Groep.objects.filter(agenda=agenda),
    }
