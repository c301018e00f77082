"""The marks of a chart: each kind is one path, its grey for print and its class for the colour on a screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kaderapp.kadernota.pagina.grafiek.etiketten import Etiketten
from kaderapp.kadernota.pagina.grafiek.reeksen import Punt, Reeksen
from kaderapp.kadernota.pagina.grafiek.vlak import BOVEN, ONDER, Vlak, kort
from kaderapp.kadernota.pagina.klein import in_html

ROND = "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0"
RING = "m-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0"
RUIT = "m0-8l7 8-7 8-7-8z"
DRIEHOEK = "m0-7l7 12h-14z"
ANDEREN = ("m-5-5h10v10h-10z", "m-5-5l10 10m0-10l-10 10")
BREEDSTE_STAAF = 34.0
STIJL = {
    "hulplijn": ("none", "#ccc", "1", ""),
    "nullijn": ("none", "#999", "1", ""),
    "breuk": ("none", "#666", "1.5", "2 4"),
    "staaf": ("#555", "#333", "1.5", ""),
    "staaf-nul": ("#bbb", "#333", "1.5", ""),
    "staaf-open": ("#fff", "#333", "1.5", "4 3"),
    "norm": ("none", "#333", "1.5", "12 5"),
    "lijn-2": ("none", "#777", "2", "6 4"),
    "lijn-3": ("none", "#777", "2", "2 4"),
    "prognose-lijn": ("none", "#333", "1.5", "1 5"),
    "doel-lijn": ("none", "#333", "2", "1 6"),
    "lijn-1": ("none", "#333", "3", ""),
    "punt-2": ("#fff", "#777", "2", ""),
    "punt-3": ("none", "#777", "2", ""),
    "ring": ("none", "#333", "1.5", ""),
    "punt-1": ("#333", "#333", "2", ""),
    "punt-open": ("#fff", "#333", "2", ""),
    "prognose": ("#fff", "#333", "2", ""),
    "doel-punt": ("#fff", "#333", "2", ""),
}
"""Every kind of mark from back to front: fill, stroke, width and dashes without a stylesheet."""


@dataclass(frozen=True, slots=True)
class Vorm:
    klasse: str
    d: str
    vul: str
    lijn: str
    dikte: str
    streepjes: str

    def __html__(self) -> str:
        streepjes = in_html(' stroke-dasharray="{}"', self.streepjes) if self.streepjes else ""
        pad = '<path class="{}" d="{}" fill="{}" stroke="{}" stroke-width="{}"'
        return f"{in_html(pad, self.klasse, self.d, self.vul, self.lijn, self.dikte)}{streepjes}/>\n"


class Tekening:
    """Draws the Reeksen in a Vlak, and tells the Etiketten what is taken."""

    def __init__(self, r: Reeksen, vlak: Vlak, etiketten: Etiketten) -> None:
        self.r, self.vlak, self.etiketten = r, vlak, etiketten
        self._paden: dict[str, str] = {}
        self._achtergrond()
        for nummer, (_, punten) in enumerate(r.anderen):
            self._reeks(f"lijn-{nummer + 2}", punten)
            self._tekens(f"punt-{nummer + 2}", ANDEREN[nummer], punten)
        if r.staven:
            self._staven()
        else:
            self._lijnen()
        self._tekens("prognose", DRIEHOEK, r.prognose)
        self._tekens("doel-punt", RUIT, r.doel)

    @property
    def klassen(self) -> frozenset[str]:
        return frozenset(self._paden)

    @property
    def vormen(self) -> list[Vorm]:
        return [Vorm(klasse, self._paden[klasse], *stijl) for klasse, stijl in STIJL.items() if klasse in self._paden]

    def _voeg(self, klasse: str, d: str) -> None:
        self._paden[klasse] = self._paden.get(klasse, "") + d

    def _achtergrond(self) -> None:
        for i, w in enumerate(self.vlak.as_waarden):
            self._voeg("hulplijn" if i else "nullijn", f"M{kort(self.vlak.as_x + 10)} {w.y}H504")
            self.etiketten.tekst(float(w.x), float(w.y) + 5, w.tekst, "end")
        for jaar in self.r.breuken:
            x = self.vlak.x(jaar - 0.5)
            self._voeg("breuk", f"M{kort(x)} {kort(BOVEN - 8)}V{kort(ONDER)}")
            self.etiketten.lijn([(x, BOVEN - 8), (x, ONDER)])
        if self.r.norm and self.r.norm.waarde is not None:
            y = self.vlak.y(self.r.norm.waarde)
            self._voeg("norm", f"M{kort(self.vlak.as_x + 10)} {kort(y)}H504")
            self.etiketten.lijn([(self.vlak.as_x + 10, y), (504, y)])

    def _lijnen(self) -> None:
        r = self.r
        self._reeks("lijn-1", r.gemeten)
        for klasse, punten in (("prognose-lijn", r.later(r.prognose)), ("doel-lijn", r.later(r.doel))):
            self._lijn(klasse, [*r.gemeten[-1:], *punten])
        self._tekens("ring", RING, [r.nulmeting] if r.nulmeting else [])
        los = [r.nulmeting] if r.nulmeting and r.nulmeting not in r.gemeten else []
        gesloten = [p for p in (*los, *r.gemeten) if not p.cel.voorlopig]
        self._tekens("punt-1", ROND, gesloten)
        self._tekens("punt-open", ROND, [p for p in (*los, *r.gemeten) if p.cel.voorlopig])

    def _staven(self) -> None:
        half = min(BREEDSTE_STAAF / 2, (self.vlak.x(1) - self.vlak.x(0)) * 0.3)
        for punt in self.r.gemeten:
            x, y = self.vlak.plek(punt.tijd, punt.waarde)
            klasse = "staaf-open" if punt.cel.voorlopig else "staaf-nul" if punt == self.r.nulmeting else "staaf"
            self._voeg(klasse, f"M{kort(x - half)} {kort(ONDER)}V{kort(y)}H{kort(x + half)}V{kort(ONDER)}z")
            self.etiketten.vlak((x - half, y, x + half, ONDER))

    def _reeks(self, klasse: str, punten: Sequence[Punt]) -> None:
        for deel in self.r.delen(punten):
            self._lijn(klasse, deel)

    def _lijn(self, klasse: str, punten: Sequence[Punt]) -> None:
        if len(punten) > 1:
            plekken = [self.vlak.plek(p.tijd, p.waarde) for p in punten]
            self._voeg(klasse, "M" + "L".join(f"{kort(x)} {kort(y)}" for x, y in plekken))
            self.etiketten.lijn(plekken)

    def _tekens(self, klasse: str, teken: str, punten: Iterable[Punt]) -> None:
        for punt in punten:
            x, y = self.vlak.plek(punt.tijd, punt.waarde)
            self._voeg(klasse, f"M{kort(x)} {kort(y)}{teken}")
            self.etiketten.merk(x, y)
