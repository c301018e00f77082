"""Lines of text as Pango lays them out: once, and the same line is drawn later."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from weasyprint.css import INITIAL_VALUES, computed_values, units
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango, unicode_to_char_p

LETTERS = (
    "font_style",
    "font_stretch",
    "font_weight",
    "font_size",
    "font_variant_caps",
    "font_variation_settings",
    "direction",
    "lang",
)
GEWOON = tuple(
    (naam, INITIAL_VALUES[naam])
    for naam in (
        "font_kerning",
        "font_variant_ligatures",
        "font_variant_position",
        "font_variant_caps",
        "font_variant_numeric",
        "font_variant_alternates",
        "font_variant_east_asian",
        "font_feature_settings",
        "font_language_override",
        "word_spacing",
        "letter_spacing",
    )
)
"""Without any of these Pango needs no attributes of its own for each text."""
BIJZONDER = re.compile("[\0\t\n\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}]")
"""Characters for which a text goes the long way."""
TOT_HET_EINDE = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Zetsel:
    """What lines of one style share."""

    context: Any
    letter: Any
    taal: Any
    kenmerken: Any
    """Attributes for Pango, or NULL."""


def zet_aan() -> None:
    regel = line_break.Layout
    regel.setup, regel.set_text = _zetsel(regel.setup), _tekst(regel.set_text)
    regel.deactivate, regel.reactivate = _slaap(regel.deactivate), _wek(regel.reactivate)
    regel.gedeeld = False
    line_break.line_size = _omvang
    maat = _regelhoogte(line_break.strut)
    for module in (line_break, inline, computed_values, units):
        module.strut = maat


def _zetsel(lang: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Lines of one style share what Pango wants to know: language, direction and font of their text are the same."""

    def kort(regel: Any, stijl: Any) -> None:
        try:
            zetsel = stijl.zetsel
        except AttributeError:
            zetsel = stijl.zetsel = _zetsel_van(stijl)
        regel.gewoon = zetsel is not None
        if zetsel is None:
            lang(regel, stijl)
            return
        regel.style, regel.language, regel.first_line_direction = stijl, zetsel.taal, 0
        regel.layout = vers = ffi.gc(pango.pango_layout_new(zetsel.context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(vers, False)
        pango.pango_layout_set_font_description(vers, zetsel.letter)
        if zetsel.kenmerken is not None:
            pango.pango_layout_set_attributes(vers, zetsel.kenmerken)
        regel.ascent = regel.underline_position = regel.strikethrough_position = None

    return kort


def _zetsel_van(stijl: Any) -> Zetsel | None:
    """None for a style that goes the long way."""
    if stijl["text_decoration_line"] != "none" or any(stijl[naam] != waarde for naam, waarde in GEWOON):
        return None
    heel = stijl["overflow_wrap"] not in ("anywhere", "break-word")
    sleutel = (heel, tuple(stijl["font_family"]), *(stijl[naam] for naam in LETTERS))
    bewaard = stijl.font_config.__dict__.setdefault("zetsels", {})
    if sleutel not in bewaard:
        bewaard[sleutel] = _maak_zetsel(stijl, heel=heel)
    zetsel: Zetsel = bewaard[sleutel]
    return zetsel


def _maak_zetsel(stijl: Any, *, heel: bool) -> Zetsel:
    context = ffi.gc(pango.pango_font_map_create_context(stijl.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, line_break.PANGO_DIRECTION[stijl["direction"]])
    taal = pango.pango_language_get_default()
    if stijl["lang"]:
        tekst, _ = unicode_to_char_p(stijl["lang"])
        taal = pango.pango_language_from_string(tekst)
        pango.pango_context_set_language(context, taal)
    return Zetsel(context, line_break.get_font_description(stijl), taal, None if heel else _zonder_streepjes())


def _zonder_streepjes() -> Any:
    """Where a word is too long for its line, Pango adds no hyphen of its own."""
    kenmerken = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    kenmerk = pango.pango_attr_insert_hyphens_new(False)
    kenmerk.start_index, kenmerk.end_index = 0, TOT_HET_EINDE
    pango.pango_attr_list_change(kenmerken, kenmerk)
    return kenmerken


def _tekst(lang: Callable[..., None]) -> Callable[..., None]:
    """A text in one paragraph; as Pango is told so now, it need not lay out the line again to draw it."""

    def kort(regel: Any, tekst: str, justify: bool = False) -> None:
        if regel.gedeeld:  # others draw this line as it is
            regel.gedeeld = False
            regel.setup(regel.style)
        if regel.gewoon and not (justify and regel.justification_spacing) and not BIJZONDER.search(tekst):
            regel.text = regel.gezet = tekst
            regel.getekend = None
            pango.pango_layout_set_single_paragraph_mode(regel.layout, True)
            pango.pango_layout_set_text(regel.layout, tekst.encode(), -1)
            return
        if regel.gewoon:
            regel.gewoon = False
            pango.pango_layout_set_single_paragraph_mode(regel.layout, False)
            pango.pango_layout_set_attributes(regel.layout, ffi.NULL)
        lang(regel, tekst, justify)

    return kort


def _slaap(lang: Callable[[Any], None]) -> Callable[[Any], None]:
    """A line that is drawn as it is now stays."""

    def kort(regel: Any) -> None:
        if not regel.gewoon or regel.justification_spacing:
            lang(regel)

    return kort


def _wek(lang: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """A line that stayed, and is the only one of its text, is the line to draw."""

    def kort(regel: Any, stijl: Any) -> None:
        blijft = regel.gewoon and not regel.justification_spacing and regel.gezet is regel.text
        if not blijft or pango.pango_layout_get_line_readonly(regel.layout, 1) != ffi.NULL:
            lang(regel, stijl)

    return kort


_vlak = ffi.new("PangoRectangle *")


def _omvang(lijn: Any, stijl: Any) -> tuple[float, float]:
    """Width and height of a line."""
    pango.pango_layout_line_get_extents(lijn, ffi.NULL, _vlak)
    breed, hoog = _vlak.width * FROM_UNITS, _vlak.height * FROM_UNITS
    if stijl["letter_spacing"] != "normal":
        breed += stijl["letter_spacing"]
    return breed, hoog


def _regelhoogte(lang: Callable[[Any], tuple[float, float]]) -> Callable[[Any], tuple[float, float]]:
    """Of a style, once."""

    def kort(stijl: Any) -> tuple[float, float]:
        try:
            hoogte: tuple[float, float] = stijl.regelhoogte
        except AttributeError:
            hoogte = stijl.regelhoogte = lang(stijl)
        return hoogte

    return kort
