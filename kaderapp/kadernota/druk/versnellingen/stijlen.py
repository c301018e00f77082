"""Which declarations an element gets, and what its properties are."""

from collections.abc import Callable, Sequence
from functools import cache
from math import inf
from typing import Any

from weasyprint.css import (
    INHERITED,
    INITIAL_NOT_COMPUTED,
    INITIAL_VALUES,
    PHYSICAL_FUNCTIONS,
    ComputedStyle,
    StyleFor,
    declaration_precedence,
    find_style_attributes,
    preprocess_declarations,
)

LANGE_WEG = {"float", "display", "position", "page"}
"""Properties whose value depends on each other."""
OUDER = "ouder"
"""Stands for an element with the style of the parent."""


def zet_aan() -> None:
    ComputedStyle.__missing__ = _eigenschap(ComputedStyle.__missing__)
    ComputedStyle.gelijk = None
    StyleFor.__init__ = _stijlen


def _eigenschap(lang: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """A property that no rule sets: that of the parent, or the initial one."""

    @cache
    def logisch(naam: str, richting: str) -> str:
        waarde: str = PHYSICAL_FUNCTIONS[naam](block="ttb", inline=richting)
        return waarde

    def kort(stijl: Any, naam: str) -> Any:
        if stijl.gelijk is not None and naam != "anchor":
            waarde = stijl[naam] = stijl.gelijk[naam]
            return waarde
        gezet, ouder = stijl.cascaded, stijl.parent_style
        if naam in gezet or naam in LANGE_WEG or ouder is None or naam[:16] == "text_decoration_":
            return lang(stijl, naam)
        if naam in PHYSICAL_FUNCTIONS and logisch(naam, stijl["direction"]) in gezet:
            return lang(stijl, naam)
        if naam in INHERITED or naam[:2] == "__":
            waarde = stijl[naam] = ouder[naam]
            return waarde
        if naam in INITIAL_NOT_COMPUTED:
            return lang(stijl, naam)
        waarde = stijl[naam] = INITIAL_VALUES[naam]
        return waarde

    return kort


Cascade = dict[str, tuple[Any, Any]]
"""Property -> value, and the weight of the declaration that it comes from."""


def _stijlen(  # noqa: PLR0917  (as WeasyPrint calls it)
    stijlen: Any, html: Any, bladen: Any, presentational_hints: Any, font_config: Any, target_collector: Any
) -> None:
    """Which declarations each element gets."""
    stijlen._cascaded_styles, stijlen._computed_styles = {}, {}
    stijlen.initial_page_sizes = {"box": None, "area": None}
    stijlen._sheets, stijlen.font_config = bladen, font_config
    delen = _Delen(stijlen, html, target_collector)
    eigen = _eigen(html, presentational_hints)
    for gewikkeld in html.wrapper_element.iter_subtree():
        regels = [(blad, regel) for blad in bladen for regel in blad[0].matcher.match(gewikkeld)]
        delen.voeg_toe(gewikkeld, regels, eigen.get(gewikkeld.etree_element, ()))
    stijlen._cascaded_styles.clear()


class _Delen:
    """Elements with the same parent style and the same matching rules share their styles, also those of what CSS makes
    before, after or beside them. An element with an anchor has a style of its own that differs in nothing else, and
    what stands in it has the styles that it would have without the anchor."""

    def __init__(self, stijlen: Any, html: Any, doelen: Any) -> None:
        self.stijlen, self.html, self.doelen = stijlen, html, doelen
        self.cascades: dict[Any, dict[str | None, Cascade]] = {}
        self.gedeeld: dict[Any, dict[str | None, Any]] = {}
        self.zonder_anker: dict[Any, Any] = {}
        """Of each element the style that its children have as that of their parent."""

    def voeg_toe(self, gewikkeld: Any, regels: list[Any], eigen: Sequence[Any]) -> None:
        """`eigen` is what the element says itself: (specificity, declarations) one after another."""
        element = gewikkeld.etree_element
        ouder = self.zonder_anker[gewikkeld.parent.etree_element] if gewikkeld.parent else None
        welke = tuple((id(blad[0]), regel[0], id(regel[3][0])) for blad, regel in regels)
        anker = len(eigen) == 1 and [naam for naam, _, _ in eigen[0][1]] == ["anchor"]
        sleutel = (id(ouder), welke, None if anker or not eigen else element)
        if sleutel not in self.gedeeld:
            self.gedeeld[sleutel] = self._bereken(element, ouder, self._cascade(welke, regels, () if anker else eigen))
        stijlen = self.gedeeld[sleutel]
        self.zonder_anker[element] = stijlen[None]
        berekend = self.stijlen._computed_styles
        berekend.update({(element, soort): stijl for soort, stijl in stijlen.items()})
        if anker:
            berekend[element, None] = uniek = _met_anker(stijlen[None], eigen)
            self.doelen.collect_anchor(uniek["anchor"])

    def _cascade(self, welke: Any, regels: list[Any], eigen: Sequence[Any]) -> dict[str | None, Cascade]:
        if eigen:
            return _cascade(regels, eigen)
        if welke not in self.cascades:
            self.cascades[welke] = _cascade(regels, ())
        return self.cascades[welke]

    def _bereken(self, element: Any, ouder: Any, cascade: dict[str | None, Cascade]) -> dict[str | None, Any]:
        stijlen, wortel = self.stijlen, self.html.etree_element
        berekend = stijlen._computed_styles
        berekend[OUDER, None] = ouder
        soorten = (None, *(soort for soort in cascade if soort))
        for soort in soorten:
            stijlen._cascaded_styles[element, soort] = cascade.get(soort, {})
            stijlen.set_computed_styles(
                element,
                pseudo_type=soort,
                root=wortel,
                parent=element if soort else OUDER if ouder is not None else None,
                base_url=self.html.base_url,
                target_collector=self.doelen,
            )
        del berekend[OUDER, None]
        return {soort: berekend[element, soort] for soort in soorten}


def _met_anker(stijl: Any, eigen: Sequence[Any]) -> Any:
    """A style that is that of its like but for the anchor."""
    uniek = stijl.copy()
    uniek.gelijk, uniek.specified, uniek.cascaded = stijl, stijl.specified, dict(stijl.cascaded)
    for specificiteit, verklaringen in eigen:
        _voeg_toe(uniek.cascaded, verklaringen, "author", inf, specificiteit)
    uniek.pop("anchor", None)
    uniek.__dict__["anonymous_style"] = stijl.anonymous_style
    return uniek


def _eigen(html: Any, presentational_hints: Any) -> dict[Any, list[tuple[Any, list[Any]]]]:
    """What elements say of their own style: specificity and declarations, one after another."""
    eigen: dict[Any, list[tuple[Any, list[Any]]]] = {}
    for specificiteit, element, verklaringen, adres in find_style_attributes(
        html.etree_element, presentational_hints, html.base_url
    ):
        voorbewerkt = list(preprocess_declarations(adres, verklaringen))
        eigen.setdefault(element, []).append((specificiteit, voorbewerkt))
    return eigen


def _cascade(regels: list[Any], eigen: Sequence[Any]) -> dict[str | None, Cascade]:
    """What rules say together, per pseudo-element, after what the element says itself."""
    cascade: dict[str | None, Cascade] = {}
    for specificiteit, verklaringen in eigen:
        _voeg_toe(cascade.setdefault(None, {}), verklaringen, "author", inf, specificiteit)
    for (blad, herkomst, specificiteit), (van_regel, _, soort, (verklaringen, laag)) in regels:
        orde = inf if laag is None else blad.layers.index(laag)
        _voeg_toe(cascade.setdefault(soort, {}), verklaringen, herkomst, orde, specificiteit or van_regel)
    return cascade


def _voeg_toe(stijl: Cascade, verklaringen: Any, herkomst: str, orde: float, specificiteit: Any) -> None:
    for naam, waarden, belangrijk in verklaringen:
        gewicht = (declaration_precedence(herkomst, belangrijk), orde, specificiteit)
        oud = stijl.get(naam, (None, None))[1]
        if oud is None or oud <= gewicht:
            stijl[naam] = waarden, gewicht
