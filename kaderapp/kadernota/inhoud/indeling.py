"""The order of the document: the same elements in four arrangements (S0-02, S2-02, S3, PDF point 8).

`hoofdstukken` gives the chapters of an Uitgave for its `agenda.indeling`. A chapter is a list of Secties; the
soort of a Sectie names the template partial (`kadernota/sectie/<soort>.html`) and `onderwerp` is what that
partial shows. Each text of the momentopname stands in exactly one Sectie, whatever the arrangement; the
register of kaders repeats numbers and titles only. Withdrawn elements are left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kaderapp.kadernota.inhoud.boekdelen import besluit, waswordt, zonder_weggelaten
from kaderapp.kadernota.inhoud.hoofdstuk import Hoofdstuk, Sectie, genummerd
from kaderapp.kadernota.inhoud.secties import (
    een,
    hoofdstuk,
    toon_activiteiten,
    toon_doelen,
    toon_geld,
    toon_indicatoren,
    toon_kaders,
    toon_opgave,
    toon_overige_indicatoren,
    toon_overzicht,
    toon_planning,
    toon_register,
    toon_rollen,
    toon_samenhang,
    toon_teksten,
    toon_visie,
    toon_waarom,
    uit_paragraaf,
)
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import met_hoofdletter
from kaderapp.kadernota.uitgave import Uitgave

__all__ = ["Hoofdstuk", "Sectie", "boekhoofdstukken", "hoofdstukken"]


def hoofdstukken(uitgave: Uitgave, stof: Stof | None = None) -> list[Hoofdstuk]:
    """All chapters in reading order, numbered, with anchors; chapters without content are left out.

    Who has its Stof already gives it, so that what was worked out there is not worked out again.
    """
    stof = stof or Stof(uitgave)
    alle = [*_voorwerk(stof), *_orde(stof), *_slot(stof)]
    return list(genummerd([h for h in alle if h.secties]))


def boekhoofdstukken(uitgave: Uitgave, stof: Stof | None = None) -> list[Hoofdstuk]:
    """The same for the book: with the besluit after the text and was/wordt at the end, without what is left out."""
    stof = stof or Stof(uitgave)
    alle = [*_voorwerk(stof), *_orde(stof), besluit(stof), *_slot(stof), waswordt(stof)]
    return list(genummerd(list(zonder_weggelaten(uitgave, alle))))


# -- the arrangements -------------------------------------------------------------------------


def _vijf_vragen(stof: Stof) -> Iterator[Hoofdstuk]:
    """WAT (with WAAROM inside, but visible), WAARAAN, HOE, WANNEER and WIE (S0-02, S0-03)."""
    yield hoofdstuk(
        "Wat willen we bereiken, en waarom",
        [*toon_teksten(stof, "waarom"), *toon_visie(stof), *toon_teksten(stof, "wat"), *toon_samenhang(stof)],
        *([*toon_opgave(stof, o, met_kop=True), *toon_doelen(stof, o, kop=False)] for o in stof.opgaven),
    )
    yield hoofdstuk(
        "Waaraan toetsen we dat",
        [*toon_teksten(stof, "waaraan"), *toon_kaders(stof.algemene_kaders, "Kaders die altijd gelden")],
        *(toon_kaders(stof.kaders(o), f"Kaders bij {stof.bij(o)}") for o in stof.opgaven),
        *(toon_indicatoren(stof, o, f"Cijfers bij {stof.bij(o)}") for o in stof.opgaven),
        toon_overige_indicatoren(stof),
    )
    yield hoofdstuk(
        "Hoe gaan we dat doen",
        toon_teksten(stof, "hoe"),
        *(
            toon_activiteiten(stof, o, f"{met_hoofdletter(stof.label_activiteiten)} bij {stof.bij(o)}")
            for o in stof.opgaven
        ),
        *(toon_geld(stof, o, f"Geld voor {stof.bij(o)}") for o in stof.opgaven),
    )
    yield hoofdstuk("Wanneer doen we dat", toon_planning(stof), toon_teksten(stof, "wanneer"))
    yield hoofdstuk("Wie doet wat", toon_rollen(stof), toon_teksten(stof, "wie"))
    yield toon_overzicht(stof, "Het geld op een rij")
    yield toon_register(stof)


def _sma(stof: Stof) -> Iterator[Hoofdstuk]:
    """The chapters of a social agenda (S2-02): why, vision, principles, what, how, and what next."""
    yield hoofdstuk("Inleiding", toon_teksten(stof, "inleiding"))
    yield hoofdstuk("Waarom deze agenda", toon_waarom(stof), toon_teksten(stof, "waarom_zonder_inleiding"))
    yield hoofdstuk("Visie en missie", toon_visie(stof, waarom=False))
    yield hoofdstuk("Uitgangspunten", toon_kaders(stof.uitgangspunten, "Waar we van uitgaan"))
    yield hoofdstuk(
        "Wat willen we bereiken",
        [*toon_samenhang(stof), *toon_teksten(stof, "wat")],
        *(
            [*toon_opgave(stof, o, met_kop=True), *toon_doelen(stof, o, kop=False), *toon_indicatoren(stof, o, "")]
            for o in stof.opgaven
        ),
        toon_overige_indicatoren(stof),
    )
    yield hoofdstuk(
        "Hoe organiseren we dat",
        [*toon_kaders(stof.andere_kaders, "Kaders die altijd gelden"), *toon_teksten(stof, "waaraan")],
        *(toon_kaders(stof.kaders(o), f"Kaders bij {stof.bij(o)}") for o in stof.opgaven),
        toon_teksten(stof, "hoe"),
        *(
            toon_activiteiten(stof, o, f"{met_hoofdletter(stof.label_activiteiten)} bij {stof.bij(o)}")
            for o in stof.opgaven
        ),
        toon_rollen(stof),
        toon_teksten(stof, "wie"),
    )
    yield hoofdstuk("Hoe nu verder", toon_planning(stof), toon_teksten(stof, "wanneer"))
    yield hoofdstuk("Wat mag het kosten", *(toon_geld(stof, o, f"Geld voor {stof.bij(o)}") for o in stof.opgaven))
    yield toon_overzicht(stof, "Meerjarig overzicht van het geld")
    yield toon_register(stof)


def _w_vragen(stof: Stof) -> Iterator[Hoofdstuk]:
    """The W-questions of the budget per opgave: wat bereiken, waarbinnen, wat doen, wat kosten."""
    yield hoofdstuk("Waarom deze agenda", [*toon_teksten(stof, "waarom"), *toon_visie(stof)])
    yield from _per_opgave(stof)


def _vrij(stof: Stof) -> Iterator[Hoofdstuk]:
    """The editor's own chapters in the editor's own order; then what is not running text."""
    yield hoofdstuk("Visie en missie", toon_visie(stof))
    for paragraaf in stof.losse_teksten:
        yield uit_paragraaf(paragraaf)
    yield from _per_opgave(stof, met_teksten=False)


_INDELINGEN: dict[str, Callable[[Stof], Iterator[Hoofdstuk]]] = {
    "vijf_vragen": _vijf_vragen,
    "sma": _sma,
    "w_vragen": _w_vragen,
    "vrij": _vrij,
}


def _orde(stof: Stof) -> Iterator[Hoofdstuk]:
    yield from _INDELINGEN.get(stof.agenda.indeling, _w_vragen)(stof)


def _per_opgave(stof: Stof, *, met_teksten: bool = True) -> Iterator[Hoofdstuk]:
    def teksten(*vragen: str) -> list[Sectie]:
        return [s for vraag in vragen for s in toon_teksten(stof, vraag)] if met_teksten else []

    yield hoofdstuk(
        f"De {stof.label_opgaven} in samenhang",
        [*toon_samenhang(stof), *teksten("wat", "waaraan")],
        toon_kaders(stof.algemene_kaders, "Kaders die altijd gelden"),
        toon_overige_indicatoren(stof),
        kort="Samenhang",
    )
    for o in stof.opgaven:
        delen = [toon_opgave(stof, o), toon_doelen(stof, o), toon_kaders(stof.kaders(o), "Binnen welke kaders")]
        delen += [
            toon_indicatoren(stof, o, "Hoe meten we dat"),
            toon_activiteiten(stof, o, "Wat gaan we daarvoor doen, op hoofdlijn"),
        ]
        yield hoofdstuk(stof.kop(o), *delen, toon_geld(stof, o, "Wat mag het kosten"))
    yield hoofdstuk("Hoe we het aanpakken", teksten("hoe"))
    yield toon_overzicht(stof, "Wat mag het kosten")
    yield hoofdstuk("Wanneer en wie", toon_planning(stof), teksten("wanneer"), toon_rollen(stof), teksten("wie"))
    yield toon_register(stof)


def _voorwerk(stof: Stof) -> Iterator[Hoofdstuk]:
    for paragraaf in stof.van_soort("publiekssamenvatting"):
        yield replace(uit_paragraaf(paragraaf, "In het kort"), soort="samenvatting")
    leeswijzers = [uit_paragraaf(p, "Leeswijzer") for p in stof.van_soort("leeswijzer")]
    if stof.verband.kaders or stof.verband.doelen:  # else there is nothing to recognise or to number
        *eerdere, laatste = leeswijzers or [hoofdstuk("Leeswijzer")]
        gemaakt = Sectie(soort="leeswijzer", titel="Hoe u de kaders herkent", onderwerp=stof)
        leeswijzers = [*eerdere, replace(laatste, secties=(*laatste.secties, gemaakt))]
    for leeswijzer in leeswijzers:
        yield replace(leeswijzer, soort="leeswijzer")


def _slot(stof: Stof) -> Iterator[Hoofdstuk]:
    """The annexes: first what belongs to the decision, then what is only for information (I-12)."""
    for paragraaf in stof.bijlagen(informatie=False):
        yield replace(uit_paragraaf(paragraaf), soort="bijlage")
    yield hoofdstuk("Begrippen", een("begrippen", stof.begrippen), soort="bijlage")
    yield hoofdstuk("Bronnen", een("bronnen", stof.van_soort("bron")), soort="bijlage")
    for paragraaf in stof.bijlagen(informatie=True):
        yield replace(uit_paragraaf(paragraaf), soort="informatie")
    yield hoofdstuk(
        f"Alle {stof.label_activiteiten}",
        een("activiteiten_inleiding", stof) if stof.activiteitengroepen else [],
        *([Sectie(soort="activiteiten", titel=titel, onderwerp=groep)] for titel, groep in stof.activiteitengroepen),
        soort="informatie",
    )
