"""The sizes of a box whose style has no percentages."""

from collections.abc import Callable
from typing import Any

from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as float_

ZIJDEN = ("top", "right", "bottom", "left")
MATEN = (
    *(f"{soort}_{zijde}" for soort in ("margin", "padding") for zijde in ZIJDEN),
    *(f"{grens}{as_}" for grens in ("", "min_", "max_") for as_ in ("width", "height")),
)


def zet_aan() -> None:
    maten = _maten(percent.resolve_percentages)
    for module in (percent, absolute, block, column, float_, grid, inline, page, table):
        module.resolve_percentages = maten


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
