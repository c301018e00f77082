"""Shorter ways through WeasyPrint for what a kadernota does most; anything else goes the long way, as it was.

Each stands for one function, gives what that gives, and was measured (`make bench`). A test compares the pages of both
routes; another fails when weasyprint is not the version that these were written for.
"""

from kaderapp.kadernota.druk.versnellingen import bladen, glyphs, herhaald, maten, randen, regels, stijlen, vakken


def zet_aan() -> None:
    """Before anything else changes what WeasyPrint does: the long ways are its own."""
    for module in (stijlen, bladen, maten, vakken, regels, herhaald, glyphs, randen):
        module.zet_aan()
