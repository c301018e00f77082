"""The borders of a box."""

from collections.abc import Callable
from typing import Any

import weasyprint.draw

from kaderapp.kadernota.druk.versnellingen.maten import ZIJDEN

HOEKEN = ("top_left", "top_right", "bottom_right", "bottom_left")


def zet_aan() -> None:
    weasyprint.draw.draw_border = _randen(weasyprint.draw.draw_border)


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
