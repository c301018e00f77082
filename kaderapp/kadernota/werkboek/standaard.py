"""The values of an element of which nothing is said."""

from typing import Any

from kaderapp.kadernota.werkboek.bladen import VELDEN
from policies.resources import Kolom
from policies.resources.verwijzing import VerwijzingWidget


def _leeg(kolom: Kolom) -> Any:
    widget = kolom.widget
    if not isinstance(widget, VerwijzingWidget):
        return widget.leeg
    return () if widget.meervoud else "" if widget.of_tekst else None


STANDAARD: dict[str, dict[str, Any]] = {
    blad: {veld: _leeg(kolom) for veld, kolom in velden.items()} for blad, velden in VELDEN.items()
}
