"""Cuts a document into parts that start on a page of their own, so that each can be laid out apart."""

import re
from dataclasses import dataclass
from html import unescape

BEGIN = re.compile(r'(?=<section class="(?:hoofdstuk|omslag)\b)')
GEGEVENS = re.compile(r"<meta\b[^>]*>|<title>.*?</title>", re.DOTALL)
"""What a head says of the whole document; no page shows it, and `binden` writes it into the file."""
ANKER = re.compile(r'\bid="([^"]+)"')
DOEL = re.compile(r'\bhref="#([^"]+)"')
STIJLBLAD = '<link rel="stylesheet" href="kadernota:kadernota.css">'


@dataclass(frozen=True, slots=True)
class Delen:
    """The head of a document, with its own style if it has any, and the parts of its body."""

    kop: str
    delen: tuple[str, ...]
    ankers: frozenset[str]
    """Every anchor in the document: a link may lead to another part."""

    def elders(self, deel: str) -> list[str]:
        """Where its links lead, as far as that exists."""
        return sorted({unescape(doel) for doel in DOEL.findall(deel)} & self.ankers)

    def html(self, deel: str) -> str:
        """One part as a document."""
        return f"{self.kop}{deel}</main></body></html>"


def snij(html: str) -> Delen | None:
    """The parts of a kadernota; none where a document is no kadernota, or has only one part."""
    kop, main, rest = html.partition("<main>")
    delen = tuple(deel for deel in BEGIN.split(rest.partition("</main>")[0]) if deel.strip())
    if STIJLBLAD not in kop or len(delen) < 2 or not all(BEGIN.match(deel) for deel in delen):
        return None
    ankers = frozenset(unescape(anker) for anker in ANKER.findall(html))
    return Delen(GEGEVENS.sub("", kop.replace(STIJLBLAD, "")) + main, delen, ankers)
