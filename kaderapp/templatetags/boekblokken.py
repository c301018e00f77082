"""What the sections of the book show of a Stof: blocks, tables and figures, for `templates/kadernota/`."""

from collections.abc import Iterable

from django import template

from kaderapp.kadernota.boek import doelblok, figuren, kaderblok, momentblok
from kaderapp.kadernota.boek import grafiek as grafiek_van
from kaderapp.kadernota.boek.indicatortabel import Indicatortabel, indicatortabel
from kaderapp.kadernota.boek.waswordt import WasWordt
from kaderapp.kadernota.boek.waswordt import waswordt as waswordt_van
from kaderapp.kadernota.inhoud import getallen, weergave, woorden
from kaderapp.kadernota.inhoud.geld import Geldtabel
from kaderapp.kadernota.inhoud.monitor import Beeld, in_woorden
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VERVALLEN, eerste_laag
from kaderapp.templatetags.kadernota import kale_tekst

register = template.Library()


@register.filter
def met_grondslag(stof: Stof) -> bool:
    """Whether a kader names the law that it rests on."""
    return any(kader.grondslag for kader in stof.verband.kaders)


@register.filter
def groepen_van(stof: Stof, opgave: boom.Opgave) -> str:
    """The names of the groepen that take part; some hold a comma themselves."""
    return "; ".join(groep.naam for groep in stof.groepen if groep.sleutel in opgave.groepen)


@register.simple_tag
def voorbeeldkader(stof: Stof) -> kaderblok.Voorbeeld | None:
    return kaderblok.voorbeeld(stof)


@register.filter
def teksten_bij(stof: Stof, element: boom.Element) -> list[boom.Paragraaf]:
    return stof.teksten_bij(element.sleutel)


@register.simple_tag
def kaderkenmerken(stof: Stof, kader: boom.Kader) -> str:
    delen = (f"lijst {kader.nummer}" if kader.nummer else "", kaderblok.kaderregel(stof, kader))
    return woorden.PUNT.join(deel for deel in delen if deel)


@register.simple_tag
def registerregel(stof: Stof, kader: boom.Kader) -> str:
    return kaderblok.registerregel(stof, kader)


@register.simple_tag
def groepen_per_soort(groepen: Iterable[boom.Groep]) -> list[tuple[str, list[boom.Groep]]]:
    """In the order in which the kinds first appear."""
    per: dict[str, list[boom.Groep]] = {}
    for groep in groepen:
        per.setdefault(woorden.gewoon(groep.soort), []).append(groep)
    return list(per.items())


@register.simple_tag
def aantal_uitzonderingen(kader: boom.Kader) -> str:
    """ "2 uitzonderingen"; they have no row of their own in the register."""
    eigen = [k for k in kader.kinderen if k.soort == "uitzondering" and k.status != VERVALLEN]
    return getallen.aantal(len(eigen), "uitzondering", "uitzonderingen") if eigen else ""


@register.simple_tag
def waswordt(stof: Stof) -> WasWordt:
    return waswordt_van(stof.uitgave)


@register.simple_tag
def ook_doelen(stof: Stof, opgave: boom.Opgave) -> str:
    return ", ".join(d.nummer for d in stof.ook_doelen(opgave) if d.nummer)


@register.simple_tag
def geld_van(stof: Stof, opgave: boom.Opgave) -> Geldtabel | None:
    return stof.geld(opgave)


@register.simple_tag
def doelblokken(stof: Stof, doelen: Iterable[boom.Doel]) -> tuple[doelblok.Doelblok, ...]:
    return doelblok.doelblokken(stof, doelen)


@register.simple_tag
def kaderblokken(stof: Stof, kaders: Iterable[boom.Kader], niveau: int = 4) -> list[kaderblok.Kaderblok]:
    return list(kaderblok.kaderblokken(stof, kaders, niveau))


@register.simple_tag
def activiteitblokken(stof: Stof, activiteiten: Iterable[boom.Activiteit]) -> list[weergave.Activiteitblok]:
    return [weergave.activiteitblok(stof, a) for a in activiteiten]


@register.simple_tag
def momentblokken(stof: Stof, momenten: Iterable[boom.Moment]) -> list[momentblok.Momentblok]:
    return momentblok.planning(stof, momenten)


@register.simple_tag
def tabel_van(indicatoren: Iterable[boom.Indicator]) -> Indicatortabel:
    return indicatortabel(indicatoren)


@register.simple_tag
def grafiek(beeld: Beeld) -> grafiek_van.Grafiek:
    return grafiek_van.grafiek(beeld)


@register.simple_tag
def grafiek_in_woorden(beeld: Beeld) -> str:
    return in_woorden(beeld)


@register.simple_tag
def boom_van(stof: Stof, opgave: boom.Opgave) -> figuren.Doelenboom | None:
    """The doelenboom with the activiteiten on hoofdlijn; without them where they would not fit."""
    doelen = eerste_laag(opgave)
    bij = [(a, _binnen(stof, a, doelen)) for a in stof.hoofdlijn(opgave)]
    effect = kale_tekst(opgave.maatschappelijk_effect)
    return figuren.doelenboom(opgave, effect, doelen, bij) or figuren.doelenboom(opgave, effect, doelen, ())


@register.simple_tag
def activiteiten_bij(stof: Stof, opgave: boom.Opgave, doel: boom.Doel) -> list[tuple[boom.Activiteit, str]]:
    """The activiteiten on hoofdlijn below one doel, each with the other doelen it serves."""
    doelen = eerste_laag(opgave)
    uit = []
    for a in stof.hoofdlijn(opgave):
        van = _binnen(stof, a, doelen)
        if any(d.sleutel == doel.sleutel for d in van):
            uit.append((a, ", ".join(d.nummer for d in van if d.sleutel != doel.sleutel)))
    return uit


@register.simple_tag
def overzicht_van(stof: Stof) -> figuren.Overzicht | None:
    return figuren.overzicht([(o, eerste_laag(o)) for o in stof.opgaven])


@register.simple_tag
def doelen_van(opgave: boom.Opgave) -> list[boom.Doel]:
    return eerste_laag(opgave)


@register.simple_tag
def geldnoten(stof: Stof, onderwerp: boom.Opgave | None = None) -> tuple[weergave.Geldnoot, ...]:
    """Notes beside amounts of an opgave, or of what stands under none; those of activiteiten stand there."""
    return weergave.geldnoten(_zonder_activiteiten(stof, onderwerp))


@register.simple_tag
def budgethouders(stof: Stof, onderwerp: boom.Opgave | None = None) -> str:
    return weergave.budgethouders(stof, _zonder_activiteiten(stof, onderwerp))


def _zonder_activiteiten(stof: Stof, opgave: boom.Opgave | None) -> list[boom.Bedrag]:
    bedragen = stof.bedragen(opgave) if opgave else stof.overige_bedragen
    return [b for b in bedragen if b.van not in stof.activiteitsleutels]


def _binnen(stof: Stof, activiteit: boom.Activiteit, doelen: list[boom.Doel]) -> list[boom.Doel]:
    """The drawn doelen that an activiteit serves, itself or through one of their children."""
    eigen = {d.sleutel for d in stof.verband.doelen_van_activiteit[activiteit.sleutel]}
    return [d for d in doelen if d.sleutel in eigen or any(k.sleutel in eigen for k in d.kinderen)]
