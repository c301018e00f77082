"""Kadernota's of an odd shape, each as an Uitgave in memory: what a gemeente may bring along and the page must bear.

`VORMEN` has a name per shape and a function that makes it. They differ from the small complete one
(`voorbeeld.klein`) in the one respect that their name says.
"""

from collections.abc import Callable
from dataclasses import replace

from kaderapp.kadernota.momentopname import boom
from kaderapp.kadernota.uitgave import Uitgave
from policies.models.delen import Deel
from tests.kaderapp.kadernota import voorbeeld

LANG_WOORD = "meerjareninvesteringsprogrammaverantwoordelijkheden" * 3
LANGE_LINK = f"https://kaders.zilverhoek.example/{'stukken-bij-de-vergadering/' * 8}nota.pdf"
INDELINGEN = ("vijf_vragen", "sma", "w_vragen", "vrij")
TWAALF = 12
VEERTIG = 40


def leeg() -> Uitgave:
    """Nobody has written anything yet."""
    return voorbeeld.uitgave(voorbeeld.leeg())


def gewoon() -> Uitgave:
    return voorbeeld.uitgave()


def geen_activiteiten() -> Uitgave:
    indicatoren = tuple(i for i in voorbeeld.klein().indicatoren if i.van not in _activiteiten())
    bedragen = tuple(b for b in voorbeeld.klein().bedragen if b.van not in _activiteiten())
    return voorbeeld.uitgave(voorbeeld.klein(activiteiten=(), indicatoren=indicatoren, bedragen=bedragen))


def geen_geld() -> Uitgave:
    return voorbeeld.uitgave(voorbeeld.klein(bedragen=()))


def vier_lagen() -> Uitgave:
    """Opgave, group, doel and result; list, kader, part and exception; a text with three layers of children."""
    resultaat = voorbeeld.doel("V1a1", "1.1.1.1", "Binnen vijf dagen is er contact", soort="resultaat")
    subdoel = voorbeeld.doel("V1a", "1.1.1", "Inwoners weten waar zij hulp vinden", kinderen=(resultaat,))
    groep = voorbeeld.doel("V1", "1.1", "Het team bij u in de buurt", soort="groep", kinderen=(subdoel,))
    uitzondering = voorbeeld.kader("VK1a1", "", "", "<p>Bij gevaar.</p>", soort="uitzondering", hardheid="")
    deel = voorbeeld.kader("VK1a", "K1.1.1", "Eén gezin, één plan", "<p>Ook bij drie wetten.</p>")
    kader = voorbeeld.kader(
        "VK1", "K1.1", "Eén plan", "<p>Ieder gezin heeft er een.</p>", kinderen=(uitzondering, deel)
    )
    lijst = voorbeeld.kader("VK", "K1", "Kaders voor teams", soort="lijst", hardheid="", kinderen=(kader,))
    tekst = _genest("V", 3)
    opgave = voorbeeld.opgave("VO", "1", "Hulp dichtbij", (groep,))
    return voorbeeld.uitgave(voorbeeld.leeg(opgaven=(opgave,), kaders=(lijst,), paragrafen=(tekst,)))


def brede_tabel() -> Uitgave:
    """A table of an editor with twelve columns."""
    return _met_tekst("Twaalf kolommen", tabel(TWAALF, 3))


def lange_tabel() -> Uitgave:
    """A table of forty rows, which goes over pages."""
    return _met_tekst("Veertig regels", tabel(4, VEERTIG))


def lange_woorden() -> Uitgave:
    """Words and addresses that are wider than the page, wherever an editor can put them."""
    tekst = f'<p>{LANG_WOORD} en <a href="{LANGE_LINK}">{LANGE_LINK}</a></p>'
    kader = voorbeeld.kader("LK", "K1", LANG_WOORD, tekst, grondslag=LANGE_LINK, herkomst=LANG_WOORD, gevolg=tekst)
    doel = voorbeeld.doel("LD", "1.1", LANG_WOORD, zodat=LANG_WOORD, herkomst=LANGE_LINK)
    opgave = voorbeeld.opgave("LO", "1", LANG_WOORD, (doel,), maatschappelijk_effect=tekst, beschrijving=tekst)
    activiteit = voorbeeld.activiteit("LA", "1", LANG_WOORD, "LD", wat=tekst, waar=LANG_WOORD, regisseur=LANG_WOORD)
    indicator = voorbeeld.indicator(
        "LI", "I1", "LD", LANG_WOORD, voorbeeld.meting("LM", "nulmeting", 2025, "12"), bron=LANG_WOORD, eenheid="%"
    )
    paragrafen = (
        voorbeeld.paragraaf("LP", "vrij", LANG_WOORD, tekst + tabel(3, 2, LANG_WOORD)),
        voorbeeld.paragraaf("LB", "begrip", LANG_WOORD, tekst),
        voorbeeld.paragraaf("LR", "bron", LANGE_LINK, tekst),
    )
    return voorbeeld.uitgave(
        voorbeeld.leeg(
            agenda=voorbeeld.agenda(titel=f"Nota: {LANG_WOORD}"),
            kaders=(kader,),
            opgaven=(opgave,),
            activiteiten=(activiteit,),
            indicatoren=(indicator,),
            paragrafen=paragrafen,
            groepen=(voorbeeld.groep("LG", "partner", LANG_WOORD),),
            bedragen=(voorbeeld.bedrag("LO", 2028, "lasten", "1234567890", dekking=LANG_WOORD),),
            momenten=(voorbeeld.moment("LT", "raad", LANG_WOORD, voorbeeld.VAN),),
        )
    )


def een_opgave() -> Uitgave:
    return voorbeeld.uitgave(_met_opgaven(1))


def twaalf_opgaven() -> Uitgave:
    return voorbeeld.uitgave(_met_opgaven(TWAALF))


def kale_kern() -> Uitgave:
    """Everything that may be left out is."""
    return voorbeeld.uitgave(weggelaten=frozenset(map(str, Deel.values)))


VORMEN: dict[str, Callable[[], Uitgave]] = {
    vorm.__name__: vorm
    for vorm in (
        leeg,
        gewoon,
        geen_activiteiten,
        geen_geld,
        vier_lagen,
        brede_tabel,
        lange_tabel,
        lange_woorden,
        een_opgave,
        twaalf_opgaven,
        kale_kern,
    )
}


def in_indeling(uitgave: Uitgave, indeling: str) -> Uitgave:
    """The same edition in another arrangement."""
    return replace(uitgave, momentopname=voorbeeld.met_indeling(uitgave.momentopname, indeling))


def tabel(kolommen: int, rijen: int, woord: str = "waarde") -> str:
    """A table as an editor writes it, with head cells above and at the left."""
    kop = "".join(f"<th scope='col'>Kolom {k}</th>" for k in range(1, kolommen + 1))
    regels = (
        f"<tr><th scope='row'>Regel {r}</th>{''.join(f'<td>{woord} {r}.{k}</td>' for k in range(2, kolommen + 1))}</tr>"
        for r in range(1, rijen + 1)
    )
    boven = f"<caption>Tabel van {kolommen} bij {rijen}</caption><thead><tr>{kop}</tr></thead>"
    return f"<table>{boven}<tbody>{''.join(regels)}</tbody></table>"


def _activiteiten() -> set[object]:
    return {a.sleutel for a in voorbeeld.klein().activiteiten}


def _met_tekst(titel: str, tekst: str) -> Uitgave:
    eigen = voorbeeld.paragraaf("VT", "vrij", titel, f"<p>Vooraf.</p>{tekst}<p>Achteraf.</p>", hoofdvraag="hoe")
    return voorbeeld.uitgave(voorbeeld.klein(paragrafen=(eigen,)))


def _genest(code: str, diep: int) -> boom.Paragraaf:
    kinderen = (_genest(f"{code}x", diep - 1),) if diep > 1 else ()
    return voorbeeld.paragraaf(code, "vrij", f"Laag {code}", f"<p>Tekst van laag {code}.</p>", kinderen=kinderen)


def _met_opgaven(aantal: int) -> boom.Momentopname:
    opgaven = tuple(
        voorbeeld.opgave(
            f"W{i}",
            str(i),
            f"Opgave die over onderwerp {i} gaat",
            (voorbeeld.doel(f"WD{i}", f"{i}.1", f"Meer inwoners merken iets van onderwerp {i}"),),
            maatschappelijk_effect=f"<p>Inwoners leven beter door onderwerp {i}.</p>",
        )
        for i in range(1, aantal + 1)
    )
    activiteiten = tuple(
        voorbeeld.activiteit(f"WA{i}", str(i), f"Aan de slag met {i}", f"WD{i}") for i in range(1, aantal + 1)
    )
    bedragen = tuple(voorbeeld.bedrag(f"W{i}", 2028, "lasten", f"{i}000") for i in range(1, aantal + 1))
    return voorbeeld.klein(
        opgaven=opgaven, activiteiten=activiteiten, bedragen=bedragen, indicatoren=(), kaders=(), paragrafen=()
    )
