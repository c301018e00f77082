"""Where boxes stand: in the flow, or beside what floats."""

from collections.abc import Callable
from typing import Any

from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import block, float, inline

IN_DE_STROOM = {"static", "relative"}


def zet_aan() -> None:
    Box.is_in_normal_flow = _in_de_stroom(Box.is_in_normal_flow)
    langs = _langs(float.avoid_collisions)
    for module in (float, block, inline):
        module.avoid_collisions = langs


def _in_de_stroom(lang: Callable[[Any], bool]) -> Callable[[Any], bool]:
    def kort(vak: Any) -> bool:
        stijl = vak.style
        return (stijl["float"] == "none" and stijl["position"] in IN_DE_STROOM) or lang(vak)

    return kort


def _langs(lang: Callable[..., Any]) -> Callable[..., Any]:
    """Where nothing floats there is nothing to avoid. The sums are those of the long way, to the last bit."""

    def kort(context: Any, vak: Any, rond: Any, outer: bool = True) -> Any:
        if context.excluded_shapes or vak.style["float"] != "none" or rond.style["direction"] != "ltr":
            return lang(context, vak, rond, outer)
        links = rond.content_box_x()
        rechts = links + rond.width
        if outer:
            return links, vak.position_y, rechts - links
        links += vak.margin_left
        rechts -= vak.margin_right
        return links - vak.margin_left, vak.border_box_y() - vak.margin_top, rechts - links

    return kort
