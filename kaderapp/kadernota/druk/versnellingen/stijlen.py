"""Which declarations an element gets, and what its properties are."""

from collections.abc import Callable
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


def zet_aan() -> None:
    ComputedStyle.__missing__ = _eigenschap(ComputedStyle.__missing__)
    StyleFor.__init__ = _stijlen


def _eigenschap(lang: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    """A property that no rule sets: that of the parent, or the initial one."""

    @cache
    def logisch(naam: str, richting: str) -> str:
        waarde: str = PHYSICAL_FUNCTIONS[naam](block="ttb", inline=richting)
        return waarde

    def kort(stijl: Any, naam: str) -> Any:
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
    """Elements with the same parent style and the same matching rules share their styles, also those of what CSS makes
    before, after or beside them."""
    stijlen._cascaded_styles, stijlen._computed_styles = {}, {}
    stijlen.initial_page_sizes = {"box": None, "area": None}
    stijlen._sheets, stijlen.font_config = bladen, font_config
    wortel, berekend = html.etree_element, stijlen._computed_styles
    eigen = _eigen(html, presentational_hints)
    cascades: dict[Any, dict[str | None, Cascade]] = {}
    gedeeld: dict[Any, list[tuple[str | None, Any]]] = {}

    def bereken(element: Any, ouder: Any, cascade: dict[str | None, Cascade]) -> list[tuple[str | None, Any]]:
        soorten = [None, *(soort for soort in cascade if soort)]
        for soort in soorten:
            stijlen._cascaded_styles[element, soort] = cascade.get(soort, {})
            stijlen.set_computed_styles(
                element,
                pseudo_type=soort,
                root=wortel,
                parent=element if soort else ouder,
                base_url=html.base_url,
                target_collector=target_collector,
            )
        return [(soort, berekend[element, soort]) for soort in soorten]

    for gewikkeld in html.wrapper_element.iter_subtree():
        element = gewikkeld.etree_element
        ouder = gewikkeld.parent.etree_element if gewikkeld.parent else None
        regels = [(blad, regel) for blad in bladen for regel in blad[0].matcher.match(gewikkeld)]
        welke = tuple((id(blad[0]), regel[0], id(regel[3][0])) for blad, regel in regels)
        verklaringen, begin = eigen.get(element, (None, None))
        sleutel = (id(berekend[ouder, None]) if ouder is not None else None, verklaringen, welke)
        if sleutel in gedeeld:
            berekend.update({(element, soort): stijl for soort, stijl in gedeeld[sleutel]})
            continue
        if begin is not None:
            cascade = _cascade(regels, begin)
        elif welke in cascades:
            cascade = cascades[welke]
        else:
            cascade = cascades[welke] = _cascade(regels, {})
        gedeeld[sleutel] = bereken(element, ouder, cascade)
    stijlen._cascaded_styles.clear()


def _eigen(html: Any, presentational_hints: Any) -> dict[Any, tuple[tuple[Any, ...], Cascade]]:
    """What elements say of their own style."""
    eigen: dict[Any, tuple[tuple[Any, ...], Cascade]] = {}
    for specificiteit, element, verklaringen, adres in find_style_attributes(
        html.etree_element, presentational_hints, html.base_url
    ):
        stijl = eigen[element][1] if element in eigen else {}
        eigen[element] = (tuple(verklaringen), stijl)
        _voeg_toe(stijl, preprocess_declarations(adres, verklaringen), "author", inf, specificiteit)
    return eigen


def _cascade(regels: list[Any], begin: Cascade) -> dict[str | None, Cascade]:
    """What rules say together, per pseudo-element; `begin` is what the element says itself."""
    cascade: dict[str | None, Cascade] = {None: begin} if begin else {}
    for (blad, herkomst, specificiteit), (eigen, _, soort, (verklaringen, laag)) in regels:
        orde = inf if laag is None else blad.layers.index(laag)
        _voeg_toe(cascade.setdefault(soort, {}), verklaringen, herkomst, orde, specificiteit or eigen)
    return cascade


def _voeg_toe(stijl: Cascade, verklaringen: Any, herkomst: str, orde: float, specificiteit: Any) -> None:
    for naam, waarden, belangrijk in verklaringen:
        gewicht = (declaration_precedence(herkomst, belangrijk), orde, specificiteit)
        oud = stijl.get(naam, (None, None))[1]
        if oud is None or oud <= gewicht:
            stijl[naam] = waarden, gewicht
