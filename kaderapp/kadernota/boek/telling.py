"""What adopting an agenda comes down to, in counted sentences (PDF point 6)."""

from kaderapp.kadernota.inhoud.getallen import aantal as tel
from kaderapp.kadernota.inhoud.stof import Stof
from kaderapp.kadernota.inhoud.woorden import label


def telling(stof: Stof) -> list[str]:
    """What adopting this agenda comes down to, in counted sentences (PDF point 6)."""
    kaders = [k for _, groep in stof.register for k in groep]
    doelen = [d for d in stof.verband.doelen if d.soort != "groep"]
    agenda = stof.agenda
    opgaven = tel(len(stof.opgaven), *label(agenda.label_opgave, "opgave", "opgaven"))
    met_doelen = f"{opgaven} met samen {tel(len(doelen), *label(agenda.label_doel, 'doel', 'doelen'))}"
    kadertal = tel(len(kaders), *label(agenda.label_kader, "kader", "kaders"))
    bindend = f"{kadertal}, waarvan {sum(k.hardheid == 'bindend' for k in kaders)} bindend"
    regels = (
        (stof.opgaven, met_doelen),
        (kaders, bindend),
        (stof.geldoverzicht, "het geld zoals het in de tabellen staat"),
    )
    return [regel for inhoud, regel in regels if inhoud]
