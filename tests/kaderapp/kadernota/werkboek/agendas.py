"""Agendas as people make them in forms, with texts that are hard on a workbook."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from goals.models import Activiteit, Bedrag, Bijdrage, Doel, Indicator, Meting
from goals.models.activiteit import Status
from policies.models import Agenda, Groep, Kader, Moment, Opgave, Paragraaf, Visie
from policies.models import agenda as agenda_
from policies.models.kader import Hardheid
from policies.models.kader import Soort as KaderSoort
from policies.models.kader import Status as KaderStatus
from policies.models.paragraaf import Soort as ParagraafSoort
from policies.tekst import schoon, schoon_plat
from tests.kaderapp.kadernota.werkboek.bouw import SLUG
from tests.policies.tekst.strategie import html, lastige_tekst

NIEUW = [
    "=1+1",
    "+1",
    "@x",
    "-",
    "'a",
    "_x000D_",
    "a\u00a0b",
    "1.204",
    "1-2-2027",
    "ja",
    "WAAR",
    "#N/A",
    "a;b",
    "{richting}",
]
regel = st.one_of(st.just(""), st.sampled_from(NIEUW), lastige_tekst.map(schoon_plat))
gevulde_regel = st.one_of(st.sampled_from(NIEUW), lastige_tekst.map(lambda tekst: schoon_plat(tekst) or "x"))
tekst = st.one_of(st.just(""), st.sampled_from(NIEUW).map(lambda t: f"<p>{t}</p>"), html).map(schoon)
datum = st.none() | st.dates(date(1900, 1, 1), date(2200, 12, 31)) | st.dates(date(2027, 1, 1), date(2027, 3, 1))
CODES = ["A1", "a1", "é", "1", "D-12345678", "x y"]
volgorde = st.integers(0, 2)
getal = st.none() | st.decimals(-(10**8), 10**8, places=6).map(lambda d: d or Decimal(0))
jaar = st.integers(2020, 2024)


class Bouwer:
    """Makes one agenda, with `draw` for every choice."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.codes = set(CODES)

    def maak(self) -> Agenda:
        self.agenda = Agenda.objects.create(
            slug=SLUG,
            titel=self.draw(gevulde_regel),
            label_doel=self.draw(st.sampled_from(["doel|doelen", "ambitie|ambities"])),
            nummering_kader=self.draw(st.sampled_from(["1", "1.a", "geen"])),
            soort=self.draw(st.sampled_from(agenda_.Soort.values)),
            **self._datums("periode_van", "periode_tot"),
        )
        if self.draw(st.booleans()):
            Visie.objects.create(agenda=self.agenda, waarom=self.draw(tekst), herkomst=self.draw(tekst))
        self.groepen = [self._element(Groep, soort="afdeling", naam=self.draw(gevulde_regel)) for _ in self._keer(2)]
        self.opgaven = [self._opgave() for _ in self._keer(2, minstens=1)]
        self.kaders = self._boom(Kader, 4, self._kader)
        self.doelen = self._doelen()
        self.activiteiten = [self._activiteit() for _ in self._keer(2)]
        self._boom(Paragraaf, 3, self._paragraaf)
        self._boom(Moment, 2, lambda: {"soort": "raad", "naam": self.draw(gevulde_regel), **self._datums("van", "tot")})
        self._cijfers()
        return self.agenda

    def _element(self, model: type[Any], **velden: Any) -> Any:
        code = self.draw(st.sampled_from(["", "", *sorted(self.codes)]))
        self.codes -= {code}
        vast = {"agenda": self.agenda, "code": code, "volgorde": self.draw(volgorde)}
        return model.objects.create(**vast | velden)

    def _keer(self, hoogstens: int, minstens: int = 0) -> range:
        return range(self.draw(st.integers(minstens, hoogstens)))

    def _een_van(self, elementen: Sequence[Any]) -> Any:
        return self.draw(st.sampled_from([None, *elementen]))

    def _enkele(self, elementen: Sequence[Any]) -> list[Any]:
        return self.draw(st.lists(st.sampled_from(elementen), unique=True)) if elementen else []

    def _datums(self, van: str, tot: str) -> dict[str, date | None]:
        eerste, laatste = self.draw(datum), self.draw(datum)
        return (
            {van: eerste, tot: laatste}
            if not (eerste and laatste and eerste > laatste)
            else {van: laatste, tot: eerste}
        )

    def _boom(self, model: type[Any], hoogstens: int, velden: Any) -> list[Any]:
        """Each under none, or under one that is not at the lowest level."""
        diepte: dict[Any, int] = {None: 0}
        for _ in self._keer(hoogstens):
            ouder = self.draw(st.sampled_from([element for element in diepte if diepte[element] < 3]))
            diepte[self._element(model, ouder=ouder, **velden())] = diepte[ouder] + 1
        return [element for element in diepte if element is not None]

    def _opgave(self) -> Opgave:
        opgave: Opgave = self._element(Opgave, naam=self.draw(gevulde_regel), beschrijving=self.draw(tekst))
        opgave.groepen.set(self._enkele(self.groepen))
        return opgave

    def _kader(self) -> dict[str, Any]:
        return {
            "soort": self.draw(st.sampled_from(KaderSoort.values)),
            "titel": self.draw(regel),
            "tekst": self.draw(tekst),
            "hardheid": self.draw(st.sampled_from(["", *Hardheid.values])),
            "rang": self.draw(st.none() | st.integers(-5, 5)),
            "delegeerbaar": self.draw(st.sampled_from([None, True, False])),
            "groep": self._een_van(self.groepen),
            "opgave": self._een_van(self.opgaven),
            "status": self.draw(st.sampled_from(KaderStatus.values)),
        }

    def _doelen(self) -> list[Doel]:
        wortels = [self._doel(opgave=self.draw(st.sampled_from(self.opgaven))) for _ in self._keer(3)]
        kinderen = [self._doel(ouder=self.draw(st.sampled_from(wortels))) for _ in self._keer(2) if wortels]
        return wortels + kinderen

    def _doel(self, **plaats: Any) -> Doel:
        status = self.draw(st.sampled_from(["actief", "vervallen"]))
        doel: Doel = self._element(
            Doel, tekst=self.draw(gevulde_regel), zodat=self.draw(regel), status=status, **plaats
        )
        doel.kaders.set(self._enkele(self.kaders))
        boven = plaats["ouder"].opgave if "ouder" in plaats else None
        doel.ook_opgaven.set([opgave for opgave in self._enkele(self.opgaven) if opgave not in (doel.opgave, boven)])
        return doel

    def _activiteit(self) -> Activiteit:
        groep = self._een_van(self.groepen)
        doelen = self._enkele(self.doelen)
        mogelijk = set(Status.values) if any(d.status == "actief" for d in doelen) else {*Status.values} - {"lopend"}
        activiteit: Activiteit = self._element(
            Activiteit,
            titel=self.draw(gevulde_regel),
            wat=self.draw(tekst),
            regisseur="" if groep else self.draw(st.sampled_from(["", "=1+1", "De  wijk; en meer"])),
            regisseur_groep=groep,
            capaciteit_fte=self.draw(st.none() | st.decimals(0, 99, places=2)),
            status=self.draw(st.sampled_from(sorted(mogelijk))),
            **self._datums("van", "tot"),
        )
        activiteit.kaders.set(self._enkele(self.kaders))
        for plaats, doel in enumerate(doelen):
            Bijdrage.objects.create(activiteit=activiteit, doel=doel, volgorde=plaats // 2)
        return activiteit

    def _paragraaf(self) -> dict[str, Any]:
        bij = self._een_van([*self.opgaven, *self.kaders, *self.activiteiten])
        soort = self.draw(st.sampled_from(ParagraafSoort.values))
        return {"soort": soort, "titel": self.draw(regel), "tekst": self.draw(tekst), "bij": bij.pk if bij else None}

    def _cijfers(self) -> None:
        for nummer in self._keer(2):
            van = self.draw(st.sampled_from([*self.doelen, *self.activiteiten, *self.kaders, None]))
            if van is not None:
                indicator = self._element(Indicator, naam=f"Indicator {nummer}", trendbreuk_jaren=[2021], **_van(van))
                self._metingen(indicator)
        for _ in self._keer(2):
            van = self.draw(st.sampled_from([*self.doelen, *self.opgaven, *self.kaders, *self.groepen]))
            bedrag = self.draw(st.none() | st.decimals(0, 10**9, places=2))
            self._element(
                Bedrag,
                jaar=self.draw(jaar),
                soort="lasten",
                fase="raming",
                bedrag=bedrag,
                pm=bedrag is None,
                **_van(van),
            )

    def _metingen(self, indicator: Indicator) -> None:
        soorten = st.sampled_from(["norm", "realisatie"])
        gebieden = st.sampled_from(["gemeente", "NL", "wijk:De  Akker".replace("  ", " "), "klasse:=1"])
        for soort, gebied, heel, van in self.draw(
            st.lists(st.tuples(soorten, gebieden, st.booleans(), jaar), max_size=3, unique=True)
        ):
            periode = {"periode_van": date(van, 1, 1), "periode_tot": date(van, 12 if heel else 6, 30 + heel)}
            waarde = self.draw(getal)
            inhoud = {"waarde": waarde} if waarde is not None else {"reden_leeg": "nnb"}
            self._element(Meting, indicator=indicator, soort=soort, gebied=gebied, **periode, **inhoud)


def _van(element: Any) -> dict[str, Any]:
    return {element._meta.model_name: element}
