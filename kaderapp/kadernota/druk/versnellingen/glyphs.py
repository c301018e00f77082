"""The glyphs of a line as they stand in the PDF."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import weasyprint.draw.text
from weasyprint.text.ffi import FROM_UNITS, ffi, pango

STAP = ffi.sizeof("PangoGlyphInfo") // ffi.sizeof("int")
"""Numbers per glyph: which, its width, how far it is moved aside and up, and whether a cluster begins."""
BIJZONDER = 0x0FFFFFFF
"""Glyphs from here on are none: an empty one, or one that the font does not have."""
WEET_DE_MAAT = 14802
"""Pango from here on knows the size of a font."""
Lijn = tuple[Any, list[int], list[int]]
"""Of a run its glyph item, its glyphs and their widths."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A font in one size, and every glyph with its width that was written in it."""

    bron: Any
    corps: float
    bekend: dict[tuple[int, int], str]


def zet_aan() -> None:
    if pango.pango_version() >= WEET_DE_MAAT:
        weasyprint.draw.text.draw_first_line = _teken(weasyprint.draw.text.draw_first_line)


def _teken(lang: Callable[..., Any]) -> Callable[..., Any]:
    """A line of ordinary glyphs in ordinary fonts, each written once for its font and width."""

    def kort(stroom: Any, vak: Any, text_overflow: Any, block_ellipsis: Any, matrix: Any) -> Any:
        regel = vak.pango_layout
        ingekort = text_overflow == "ellipsis" or block_ellipsis != "none"
        if ingekort or not regel.gewoon or not vak.text.strip() or vak.style["font_size"] < 1:
            return lang(stroom, vak, text_overflow, block_ellipsis, matrix)
        stukken = _al_getekend(stroom, regel) or _stukken(stroom, regel)
        if stukken is None:
            return lang(stroom, vak, text_overflow, block_ellipsis, matrix)
        regel.getekend = stroom._fonts, stukken
        stroom.set_text_matrix(*matrix.values)
        for letter, tekst in stukken:
            stroom.set_font_size(letter.bron.hash, letter.corps)
            stroom.show_text(tekst)
        return []

    return kort


def _al_getekend(stroom: Any, regel: Any) -> list[tuple[Letter, str]] | None:
    """What was drawn before of a line, with the fonts of the same document."""
    return regel.getekend[1] if regel.getekend and regel.getekend[0] is stroom._fonts else None


def _stukken(stroom: Any, regel: Any) -> list[tuple[Letter, str]] | None:
    """The text of each stretch in one font; None for a line that goes the long way."""
    runs = _runs(pango.pango_layout_get_line_readonly(regel.layout, 0))
    if runs is None:
        return None
    vorige, stukken = ffi.NULL, []
    for item, glyphs, breedten in runs:
        pango_letter = item.item.analysis.font
        if pango_letter != vorige:
            vorige = pango_letter
            letter = _letter(stroom, pango_letter)
            if letter.bron.bitmap or letter.bron.png or letter.bron.svg or letter.bron.colr:
                return None
            stukken.append((letter, ""))
        bekend = letter.bekend.get
        tekst = "".join(
            [
                bekend(glyph) or _schrijf(stroom, regel, item, plek, letter)
                for plek, glyph in enumerate(zip(glyphs, breedten, strict=True))
            ]
        )
        stukken[-1] = letter, f"{stukken[-1][1]}<{tekst}>".replace("<>", "")
    return stukken


def _runs(lijn: Any) -> list[Lijn] | None:
    runs = []
    run = lijn.runs[0]
    while run != ffi.NULL:
        item, run = run.data, run.next
        getallen = ffi.unpack(ffi.cast("int *", item.glyphs.glyphs), STAP * item.glyphs.num_glyphs)
        glyphs = getallen[::STAP]
        if (
            not glyphs
            or any(getallen[2::STAP])
            or any(getallen[3::STAP])
            or max(glyphs) >= BIJZONDER
            or min(glyphs) < 0
        ):
            return None
        runs.append((item, glyphs, getallen[1::STAP]))
    return runs


def _letter(stroom: Any, pango_letter: Any) -> Letter:
    """The font, found once for what is drawn in one stream."""
    bekend = stroom.__dict__.setdefault("letters", {})
    if pango_letter not in bekend:
        bron, corps = stroom.add_font(pango_letter)
        bekend[pango_letter] = Letter(bron, corps, bron.__dict__.setdefault("geschreven", {}).setdefault(corps, {}))
    gevonden: Letter = bekend[pango_letter]
    return gevonden


def _schrijf(stroom: Any, regel: Any, item: Any, plek: int, letter: Letter) -> str:
    """A glyph that is new in this font, size or width, with what its width differs from that of the font."""
    glyph, breed = item.glyphs.glyphs[plek].glyph, item.glyphs.glyphs[plek].geometry.width
    bron, corps = letter.bron, letter.corps
    if glyph not in bron.to_unicode:
        bron.to_unicode[glyph] = _tekens(regel, item, plek)
    if glyph not in bron.widths:
        pango.pango_font_get_glyph_extents(item.item.analysis.font, glyph, stroom.ink_rect, stroom.logical_rect)
        bron.widths[glyph] = round(stroom.logical_rect.width * 1000 * FROM_UNITS / corps)
    verschil = bron.widths[glyph] - breed * 1000 * FROM_UNITS / corps
    tekst = letter.bekend[glyph, breed] = f"{glyph:04x}>{int(verschil)}<" if verschil else f"{glyph:04x}"
    return tekst


def _tekens(regel: Any, item: Any, plek: int) -> str:
    """The text that a glyph stands for."""
    clusters, laatste = item.glyphs.log_clusters, item.glyphs.num_glyphs - 1
    if item.item.analysis.level % 2:  # from right to left
        eind = item.item.length if plek == 0 else clusters[plek - 1]
    else:
        eind = item.item.length if plek == laatste else clusters[plek + 1]
    begin = item.item.offset
    tekst: bytes = regel.text.encode()
    return tekst[begin + clusters[plek] : begin + eind].decode()
