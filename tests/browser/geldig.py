"""Judges HTML by the rules of the standard, with html-validate."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

BRON = Path(__file__).parent.parent / "vendor" / "html-validate" / "html-validate.min.js"


def fouten(keurder: Page, html: str) -> list[str]:
    """Each mistake as "rule line:column message"; `keurder` is a page of its own, without a CSP."""
    if not keurder.evaluate("'keur' in window"):
        keurder.evaluate(BRON.read_text(encoding="utf-8"))
    gevonden: list[Any] = keurder.evaluate("html => keur(html)", html)
    return gevonden
