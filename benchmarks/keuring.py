"""Looks into a PDF: its pages and size, whether it is tagged, what a validator says, and its tables for a reader."""

import json
from pathlib import Path
from typing import Any


def keur(pad: str) -> None:
    """Prints what is found as JSON."""
    import page
    import pikepdf

    inhoud = Path(pad).read_bytes()
    with pikepdf.open(pad) as document:
        elementen = [_soort(ding) for ding in document.objects]
        gevonden: dict[str, Any] = {
            "bladzijden": len(document.pages),
            "kB": len(inhoud) // 1024,
            "getagd": "/StructTreeRoot" in document.Root,
            "tabellen": elementen.count("/Table"),
        }
    for norm in ("ua1", "3a"):
        rapport = page.validate_pdf_bytes(inhoud, profile=norm, limits=page.SafetyLimits.unlimited())
        gevonden[norm] = len(rapport.failures)
    print(json.dumps(gevonden))


def _soort(ding: Any) -> str:
    """The type of a structure element; of anything else nothing."""
    import pikepdf

    if not isinstance(ding, pikepdf.Dictionary) or "/S" not in ding or "/P" not in ding:
        return ""
    return str(ding["/S"])
