"""A kader with its exceptions, its term and its relations in words, ready for a partial (S1-11, S1-12)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kaderapp.kadernota.inhoud import getallen, woorden
from kaderapp.kadernota.inhoud.stof import WETTELIJK, Stof
from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.verband import VERVALLEN
from policies.tekst import platte_tekst

LIDWOORD = {"raad": "de", "gemeenteraad": "de", "raadswerkgroep": "de", "commissie": "de", "college": "het"}
"""Who decide, as editors write them in a column of the workbook."""


@dataclass(frozen=True, slots=True)
class Kaderblok:
    kader: boom.Kader
    niveau: int
    """Level of its heading: 4, and 5 for what hangs below another kader."""
    regel: str
    keuze: str
    verwijzing: str
    uitzonderingen: tuple[boom.Kader, ...]
    teksten: tuple[boom.Paragraaf, ...]

    @property
    def onder(self) -> int:
        """Level of the headings within it."""
        return min(self.niveau + 1, 6)

    @property
    def loopt_door(self) -> bool:
        """Whether its text goes on in the exceptions: "…, tenzij:" (S2-36)."""
        return platte_tekst(self.kader.tekst).rstrip().endswith((":", "tenzij"))


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """Numbers of a kader and of an exception, to show how they are built."""

    nummer: str
    uitzondering: str = ""


def voorbeeld(stof: Stof) -> Voorbeeld | None:
    """A kader with an exception if there is one, else the first with a number."""
    genummerd = [k for _, groep in stof.register for k in groep if k.nummer]
    for kader in genummerd:
        if nummer := next((k.nummer for k in kader.kinderen if k.soort == "uitzondering" and k.nummer), ""):
            return Voorbeeld(kader.nummer, nummer)
    return Voorbeeld(genummerd[0].nummer) if genummerd else None


def kaderblokken(stof: Stof, kaders: Iterable[boom.Kader], niveau: int = 4) -> Iterator[Kaderblok]:
    """Each kader with its exceptions; other children follow as blocks one level lower (S1-04, S2-36)."""
    for kader in kaders:
        if kader.status == VERVALLEN:
            continue
        kinderen = [k for k in kader.kinderen if k.status != VERVALLEN]
        uitzonderingen = tuple(k for k in kinderen if k.soort == "uitzondering" and not k.kinderen)
        yield Kaderblok(
            kader,
            niveau,
            kaderregel(stof, kader),
            _vervolgkeuze(kader),
            _kaderverwijzing(stof, kader),
            uitzonderingen,
            tuple(stof.teksten_bij(kader.sleutel)),
        )
        yield from kaderblokken(stof, (k for k in kinderen if k not in uitzonderingen), min(niveau + 1, 6))


def kaderregel(stof: Stof, kader: boom.Kader) -> str:
    """What kind of kader it is, how long it holds and where it comes from."""
    return woorden.PUNT.join(
        deel
        for deel in (
            "voorbeeld" if kader.status == "voorbeeld" else "",
            ""
            if kader.soort in ("lijst", "inhoudelijk")
            else woorden.KADERSOORT.get(kader.soort, woorden.gewoon(kader.soort)),
            f"rang {kader.rang} (een lager cijfer gaat voor)" if kader.rang is not None else "",
            _alleen_voor(stof, kader),
            getallen.geldigheid(kader.geldig_van, kader.geldig_tot, kader.geldig_tot_gebeurtenis),
            f"grondslag {kader.grondslag}" if kader.grondslag else "",
            {True: "mag worden overgedragen", False: "mag niet worden overgedragen"}.get(kader.delegeerbaar, ""),  # type: ignore[arg-type]
            f"herkomst {kader.herkomst}" if kader.herkomst else "",
            f"ook bekend als {kader.alias}" if kader.alias else "",
        )
        if deel
    )


def registerregel(stof: Stof, kader: boom.Kader) -> str:
    """Validity and legal basis, for the register (PDF point 11), and what the besluit counts apart."""
    wet = woorden.KADERSOORT[WETTELIJK] if kader.soort == WETTELIJK else ""
    term = getallen.geldigheid(kader.geldig_van, kader.geldig_tot, kader.geldig_tot_gebeurtenis)
    delen = (wet, _alleen_voor(stof, kader), term, kader.grondslag or kader.herkomst)
    return woorden.PUNT.join(deel for deel in delen if deel)


def _alleen_voor(stof: Stof, kader: boom.Kader) -> str:
    groep = stof.verband.groep.get(kader.groep) if kader.groep else None
    return f"alleen voor {groep.naam}" if groep else ""


def _vervolgkeuze(kader: boom.Kader) -> str:
    """Which choice still follows, who makes it and whether it comes back to the raad (S3-43)."""
    door = f"De keuze is aan {_met_lidwoord(kader.vervolgkeuze_door)}." if kader.vervolgkeuze_door else ""
    terug = f"Dit komt terug in de raad op {getallen.datum(kader.komt_terug_op)}." if kader.komt_terug_op else ""
    return " ".join(deel for deel in (_zin(kader.vervolgkeuze), door, terug) if deel)


def _met_lidwoord(wie: str) -> str:
    """ "raad, bij de begroting" as it is said in a sentence: "de raad, bij de begroting"."""
    lidwoord = LIDWOORD.get(re.split(r"\W", wie, maxsplit=1)[0].lower())
    return f"{lidwoord} {wie}" if lidwoord else wie


def _zin(tekst: str) -> str:
    """Ends in a full stop, also where the editor left it out."""
    return f"{tekst}." if tekst and tekst[-1] not in ".!?:" else tekst


def _kaderverwijzing(stof: Stof, kader: boom.Kader) -> str:
    doelen = stof.verband.doelen_bij_kader.get(kader.sleutel, [])
    activiteiten = stof.verband.activiteiten_bij_kader.get(kader.sleutel, [])
    delen = [_opsomming("doel", "doelen", [d.nummer for d in doelen])]
    delen.append(
        _opsomming(
            *woorden.label(stof.agenda.label_activiteit, "activiteit", "activiteiten"), [a.nummer for a in activiteiten]
        )
    )
    gevuld = [deel for deel in delen if deel]
    return f"Geldt voor {' en '.join(gevuld)}." if gevuld else ""


def _opsomming(enkel: str, meer: str, nummers: Sequence[str]) -> str:
    genummerd = [n for n in nummers if n]
    return f"{enkel if len(genummerd) == 1 else meer} {', '.join(genummerd)}" if genummerd else ""
