"""A table of an editor with many columns gets landscape pages of its own, as a part of the document of its own.

Only a part begins a page, and gives its pages their size and their heads; so the chapter is cut before the table and
goes on after it. In an annex ter informatie the table stays where it is: there every page must say what it is (I-12).
"""

import re

KOLOMMEN = 9
"""From this many on a table is too wide for an upright page."""
TABEL = re.compile(r"<table>.*?</table>", re.DOTALL)
RIJ = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
HOOFDSTUK = re.compile(r'<section class="([^"]*)"')
VAK = re.compile(r"<(/?)(?:section|div|ul|ol|li|blockquote)\b")


def apart(hoofdstuk: str) -> str:
    """A chapter (`<section class="hoofdstuk …">…</section>`) as one or more sections that each begin a page."""
    klassen = HOOFDSTUK.search(hoofdstuk)
    if klassen is None or "informatie" in klassen[1].split() or "<table>" not in hoofdstuk:
        return hoofdstuk
    uit, vanaf = [], 0
    for tabel in TABEL.finditer(hoofdstuk):
        if _kolommen(tabel[0]) >= KOLOMMEN and _diepte(hoofdstuk[: tabel.start()]) == 1:
            uit.append(hoofdstuk[vanaf : tabel.start()])
            uit.append(tabel[0].replace("<table>", '<table class="vol eigen">', 1))
            vanaf = tabel.end()
    if not uit:
        return hoofdstuk
    rest = hoofdstuk[vanaf:].rstrip().removesuffix("</section>").strip()
    delen = [_deel(tekst, "breed" if i % 2 else "", eerste=not i) for i, tekst in enumerate(uit) if tekst.strip()]
    return "\n".join([*delen, *([_deel(rest, "")] if rest else [])])


def _deel(tekst: str, klasse: str, *, eerste: bool = False) -> str:
    klassen = f"hoofdstuk {klasse}".strip()
    return f"{tekst}</section>" if eerste else f'<section class="{klassen}">{tekst}</section>'


def _kolommen(tabel: str) -> int:
    eerste = RIJ.search(tabel)
    return len(re.findall(r"<t[hd]\b", eerste[1])) if eerste else 0


def _diepte(html: str) -> int:
    """In how many boxes what follows stands; the chapter itself is one."""
    return sum(-1 if sluit else 1 for sluit in VAK.findall(html))
