"""All metingen of an edition as CSV, a row each, for who wants to count or draw for themselves.

In the form that a Dutch spreadsheet opens by itself: UTF-8 with a mark, semicolons, a decimal comma, no points for
thousands, and no text that acts as a formula (S8; `werkboek.csvbestand` writes it). Figures are those that were
stored, not rounded: the column `decimalen` says how many the page shows. Where there is no figure, `waarde` is
empty and `reden_zonder_waarde` says why; it is never 0 (I-09). Dates are days, so that part of a year is seen.
"""

from collections.abc import Iterator

from kaderapp.kadernota.inhoud.monitor import EIGEN
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import REDEN_LEEG, frequentie, gewoon
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from kaderapp.kadernota.werkboek.csvbestand import schrijf_csv
from kaderapp.kadernota.werkboek.werkmap import Blad, Celwaarde, Rij
from policies.tekst import platte_tekst

CSV = "text/csv; charset=utf-8"
KOLOMMEN = [
    *("opgave", "indicator_nummer", "indicator", "indicator_sleutel", "soort_indicator", "eenheid", "per_aantal"),
    *("decimalen", "gewenste_richting", "frequentie", "bron", "telt_op", "anders_gemeten_vanaf"),
    *("soort_meting", "periode_van", "periode_tot_en_met", "gebied", "waarde", "reden_zonder_waarde", "voorlopig"),
    *("verhaal", "toelichting"),
]


def metingen_csv(uitgave: Uitgave) -> bytes:
    """Indicatoren in the order of the monitor, their metingen as stored."""
    rijen = [Rij(nummer, list(cellen)) for nummer, cellen in enumerate(_rijen(uitgave), 2)]
    return schrijf_csv(Blad("Metingen", KOLOMMEN, rijen))


def _rijen(uitgave: Uitgave) -> Iterator[list[Celwaarde]]:
    stof, gemeente = Stof(uitgave), uitgave.momentopname.gemeente.naam
    groepen = [(f"{o.nummer} {o.naam}".strip(), stof.indicatoren(o)) for o in stof.opgaven]
    for opgave, indicatoren in [*groepen, ("", stof.overige_indicatoren)]:
        for i in indicatoren:
            vast = _indicator(opgave, i)
            yield from ([*vast, *_meting(m, gemeente)] for m in i.metingen)


def _indicator(opgave: str, i: boom.Indicator) -> list[Celwaarde]:
    return [
        *(opgave, i.nummer, i.naam, str(i.sleutel), i.soort, i.eenheid, i.per_aantal),
        *(i.decimalen, i.gewenst, frequentie(i.frequentie_maanden), i.bron, i.optelbaar),
        ", ".join(str(jaar) for jaar in i.trendbreuk_jaren),
    ]


def _meting(m: boom.Meting, gemeente: str) -> list[Celwaarde]:
    return [
        *(m.soort, m.periode_van, m.periode_tot, gemeente if m.gebied in EIGEN else m.gebied, m.waarde),
        REDEN_LEEG.get(m.reden_leeg, gewoon(m.reden_leeg)),
        *(m.voorlopig, platte_tekst(m.tekst), platte_tekst(m.toelichting)),
    ]
