"""A long group of changes begins on a page of its own, as a part of the document of its own.

Texts that follow each other without a new page move when one of them grows. So they do in an agenda that was written
anew, of which the annex was/wordt tells hundreds of changes; with this, no further than their own group.
"""

import re
from itertools import pairwise

LANG = 40_000
"""Characters: some ten pages."""
GROEP = re.compile(r'(?=<h3 class="los">)')
KLASSEN = re.compile(r'\s*<section class="([^"]*)"')


def apart(hoofdstuk: str) -> str:
    """A chapter (`<section class="hoofdstuk …">…</section>`) as one or more sections that each begin a page.

    Its groups have a heading without a number; the first one stays below the title.
    """
    begin, *groepen = GROEP.split(hoofdstuk)
    klassen = KLASSEN.match(begin)
    if klassen is None or not groepen:
        return hoofdstuk
    open_ = f'</section>\n<section class="{klassen[1]}">'
    uit = [begin, groepen[0]]
    for vorige, groep in pairwise(groepen):
        if max(len(vorige), len(groep)) >= LANG:
            uit.append(open_)
        uit.append(groep)
    return "".join(uit)
