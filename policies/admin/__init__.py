"""The admin of policies: one file per model, under the name of the model's file."""

from policies.admin import (
    agenda,
    gemeente,
    groep,
    kader,
    moment,
    opgave,
    paragraaf,
    synoniem,
    verklaring,
    versie,
    visie,
)

__all__ = [
    "agenda",
    "gemeente",
    "groep",
    "kader",
    "moment",
    "opgave",
    "paragraaf",
    "synoniem",
    "verklaring",
    "versie",
    "visie",
]
