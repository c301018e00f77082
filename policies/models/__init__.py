"""The kaders of a gemeente: agenda, texts, opgaven, kaders, planning and frozen versions."""

from policies.models.agenda import Agenda
from policies.models.document import Document, Documentstuk
from policies.models.gemeente import Gemeente
from policies.models.groep import Groep
from policies.models.kader import Kader
from policies.models.moment import Moment
from policies.models.opgave import Opgave
from policies.models.paragraaf import Paragraaf
from policies.models.synoniem import Synoniem
from policies.models.verklaring import Verklaring
from policies.models.versie import Versie
from policies.models.visie import Visie
from policies.models.wijziging import Wijziging

__all__ = [
    "Agenda",
    "Document",
    "Documentstuk",
    "Gemeente",
    "Groep",
    "Kader",
    "Moment",
    "Opgave",
    "Paragraaf",
    "Synoniem",
    "Verklaring",
    "Versie",
    "Visie",
    "Wijziging",
]
