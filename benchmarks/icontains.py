"""The search of a careful developer with the means of Django: every word in some field of the working tree.

It finds no other forms of a word and knows no order, and it reads what is not public; it is the measure for time only.
"""

from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import Q

from goals.models import Activiteit, Doel, Indicator
from policies.models import Groep, Kader, Moment, Opgave, Paragraaf
from policies.tekst import platte_tekst

VELDEN: dict[Any, tuple[str, ...]] = {
    Paragraaf: ("titel", "tekst"),
    Opgave: ("naam", "alias", "maatschappelijk_effect", "beschrijving", "doorkijk"),
    Doel: ("tekst", "zodat", "herkomst"),
    Kader: ("titel", "tekst", "gevolg", "onderbouwing", "grondslag", "herkomst"),
    Activiteit: ("titel", "wat", "waarom", "voor_wie", "wie_betrokken", "tevreden_als", "toelichting", "waar"),
    Indicator: ("naam", "definitie", "bron"),
    Moment: ("naam", "bij_overschrijden"),
    Groep: ("naam",),
}
PER_BLAD = 10


def gevonden(vraag: str) -> tuple[int, list[tuple[str, str]]]:
    """How many, and of the first ten their name and the beginning of their text."""
    aantal = 0
    rijen: list[tuple[str, str]] = []
    for model, velden in VELDEN.items():
        per_woord = (reduce(or_, (Q(**{f"{veld}__icontains": w}) for veld in velden)) for w in vraag.split())
        elementen = model.objects.filter(reduce(and_, per_woord))
        aantal += elementen.count()
        if len(rijen) < PER_BLAD:
            rijen += [(str(e), platte_tekst(getattr(e, velden[-1]))[:220]) for e in elementen[: PER_BLAD - len(rijen)]]
    return aantal, rijen
