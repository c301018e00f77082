"""Shorter ways through WeasyPrint for what a kadernota does most; anything else goes the long way, as it was.

Each stands for one function, gives what that gives, and was measured (`make bench`). A test compares the pages of both
routes; another fails when weasyprint is not the version that these were written for.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import weasyprint.css
import weasyprint.draw
from weasyprint.css import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, PHYSICAL_FUNCTIONS, ComputedStyle
from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as float_
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p

LANGE_WEG = {"float", "display", "position", "page"}
"""Properties whose value depends on each other."""
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
GEWONE_LETTERS = tuple(
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
    )
)
"""Without any of these Pango needs no attributes."""
ZIJDEN = ("top", "right", "bottom", "left")
MATEN = (
    *(f"{soort}_{zijde}" for soort in ("margin", "padding") for zijde in ZIJDEN),
    *(f"{grens}{as_}" for grens in ("", "min_", "max_") for as_ in ("width", "height")),
)


def zet_aan() -> None:
    ComputedStyle.__missing__ = _eigenschap(ComputedStyle.__missing__)
    maten = _maten(percent.resolve_percentages)
    for module in (percent, absolute, block, column, float_, grid, inline, page, table):
        module.resolve_percentages = maten
    line_break.Layout.setup = _zetsel(line_break.Layout.setup)
    weasyprint.draw.draw_border = _randen(weasyprint.draw.draw_border)


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


def _maten(lang: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """The sizes of a box whose style has no percentages: the same for every box of that style, wherever it stands."""

    def kort(vak: Any, containing_block: Any) -> None:
        stijl = vak.style
        try:
            maten = stijl.maten
        except AttributeError:
            maten = stijl.maten = _vaste_maten(stijl)
        if maten is None:
            lang(vak, containing_block)
        else:
            vak.__dict__.update(maten)

    return kort


def _vaste_maten(stijl: Any) -> dict[str, Any] | None:
    """None where a size depends on something else."""
    if stijl["box_sizing"] != "content-box" or stijl["border_collapse"] == "collapse":
        return None
    maten: dict[str, Any] = {f"border_{zijde}_width": stijl[f"border_{zijde}_width"] for zijde in ZIJDEN}
    for naam in MATEN:
        waarde = stijl[naam]
        if waarde == "auto":
            maten[naam] = 0 if naam in ("min_width", "min_height") else "auto"
        elif getattr(waarde, "unit", None) == "px":
            maten[naam] = waarde.value
        else:
            return None
    return maten


def _zetsel(lang: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Lines of one style share what Pango wants to know: language, direction and font of their text are the same."""

    def kort(regel: Any, stijl: Any) -> None:
        if stijl["text_decoration_line"] != "none" or any(stijl[naam] != waarde for naam, waarde in GEWONE_LETTERS):
            lang(regel, stijl)
            return
        sleutel = (tuple(stijl["font_family"]), *(stijl[naam] for naam in LETTERS))
        bewaard = stijl.font_config.__dict__.setdefault("zetsels", {})
        if sleutel not in bewaard:
            bewaard[sleutel] = _maak_zetsel(stijl)
        context, letter, taal = bewaard[sleutel]
        regel.style, regel.language, regel.first_line_direction = stijl, taal, 0
        regel.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
        pango.pango_layout_set_auto_dir(regel.layout, False)
        pango.pango_layout_set_font_description(regel.layout, letter)
        regel.ascent = regel.underline_position = regel.strikethrough_position = None

    return kort


def _maak_zetsel(stijl: Any) -> tuple[Any, Any, Any]:
    context = ffi.gc(pango.pango_font_map_create_context(stijl.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, line_break.PANGO_DIRECTION[stijl["direction"]])
    taal = pango.pango_language_get_default()
    if stijl["lang"]:
        tekst, _ = unicode_to_char_p(stijl["lang"])
        taal = pango.pango_language_from_string(tekst)
        pango.pango_context_set_language(context, taal)
    return context, line_break.get_font_description(stijl), taal


def _randen(lang: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Solid rules of one colour along some sides of a box: a rectangle each, nothing to clip."""

    def kort(stroom: Any, vak: Any) -> None:
        breedten = [getattr(vak, f"border_{zijde}_width") for zijde in ZIJDEN]
        stijl = vak.style
        if (
            stijl["border_image_source"][0] != "none"
            or stijl["column_width"] != "auto"
            or stijl["column_count"] != "auto"
        ):
            lang(stroom, vak)
            return
        if not any(breedten):
            return
        zijden = [zijde for zijde, breed in zip(ZIJDEN, breedten, strict=True) if breed]
        kleuren = {weasyprint.draw.border.get_color(stijl, f"border_{zijde}_color") for zijde in zijden}
        recht = all(stijl[f"border_{hoek}_radius"] == ((0, "px"), (0, "px")) for hoek in HOEKEN)
        vast = all(stijl[f"border_{zijde}_style"] == "solid" for zijde in zijden)
        if len(kleuren) > 1 or not vast or not recht or stijl["visibility"] != "visible":
            lang(stroom, vak)
            return
        kleur = kleuren.pop()
        if kleur.alpha != 1:
            lang(stroom, vak)
            return
        x, y, breed, hoog = vak.rounded_border_box()[:4]
        boven, rechts, onder, links = breedten
        with stroom.artifact(), stroom.stacked():
            stroom.set_color(kleur)
            for plek in (
                (x, y, breed, boven),
                (x + breed - rechts, y, rechts, hoog),
                (x, y + hoog - onder, breed, onder),
                (x, y, links, hoog),
            ):
                if plek[2] and plek[3]:
                    stroom.rectangle(*plek)
            stroom.fill()

    return kort


HOEKEN = ("top_left", "top_right", "bottom_right", "bottom_left")
