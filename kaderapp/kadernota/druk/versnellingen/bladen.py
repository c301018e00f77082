"""The styles of a page and of the boxes in its margins."""

from collections.abc import Callable
from typing import Any

from weasyprint.layout import page


def zet_aan() -> None:
    page.set_page_type_computed_styles = _stijlen(page.set_page_type_computed_styles)


def _stijlen(lang: Callable[..., None]) -> Callable[..., None]:
    """Pages that the same rules are for share their styles. The first page is apart: its size counts for the others."""

    def kort(page_type: Any, html: Any, style_for: Any) -> None:
        eerder = style_for.__dict__.setdefault("bladstijlen", {})
        sleutel = (page_type.index == 0, *_regels(page_type, style_for))
        if sleutel not in eerder:
            lang(page_type, html, style_for)
            berekend = style_for.get_computed_styles()
            eerder[sleutel] = {soort: stijl for (element, soort), stijl in berekend.items() if element == page_type}
        else:
            stijlen = {(page_type, soort): stijl for soort, stijl in eerder[sleutel].items()}
            style_for.get_computed_styles().update(stijlen)

    return kort


def _regels(page_type: Any, style_for: Any) -> list[bool]:
    """Which of all rules for pages are for this one."""
    return [
        style_for._page_type_match(keuze, page_type)
        for blad, _, _ in style_for._sheets
        for _, keuzes, _ in blad.page_rules
        for _, _, keuze in keuzes
    ]
