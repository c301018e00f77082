"""A roodlijn read by who sees one side of it only."""

import re

from policies.tekst import platte_tekst

_ERBIJ_GEZEGD = re.compile(r'<span class="(?:alleen-voorlezen|roodlijn-noot)">[^<]*</span>')


def kaal(html: str) -> str:
    """Without what is said to who can't see the marks."""
    return re.sub(r'<span class="alleen-voorlezen">[^<]*</span>', "", html)


def was(html: str) -> str:
    """The old text: all that is vervallen or unmarked."""
    return _zonder("ins", html)


def wordt(html: str) -> str:
    """The new text: all that is toegevoegd or unmarked."""
    return _zonder("del", html)


def gelezen(html: str) -> str:
    """What a reader takes in: a no-break space is a space."""
    return "\n".join(" ".join(regel.split()) for regel in platte_tekst(html).split("\n"))


def _zonder(tag: str, html: str) -> str:
    return re.sub(rf"<{tag}>.*?</{tag}>", "", _ERBIJ_GEZEGD.sub("", html), flags=re.DOTALL)
