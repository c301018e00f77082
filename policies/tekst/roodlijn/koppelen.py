"""Which block, item, row or column of the old text is which of the new one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from policies.tekst.roodlijn.passen import gelijke_reeksen

GELIJKEND = 0.35
"""The share of words in common from which something is changed rather than replaced."""

MEESTE_VERGELIJKINGEN = 2_500
"""Old times new units in one place up to which every one is compared with every other."""

VOORUIT = 12
"""Where there are more: how many of the next new units an old one is compared with."""

Paar = tuple[int | None, int | None]


class Eenheid:
    """`sleutel` is equal for what is equal in every respect; with the same `naam` it is the same for sure."""

    def __init__(self, soort: str, sleutel: str, plat: str, naam: str = "") -> None:
        self.soort, self.sleutel, self.plat, self.naam = soort, sleutel, plat, naam

    @cached_property
    def _woorden(self) -> Counter[str]:
        woorden = (woord.strip(".,;:!?()|") for woord in self.plat.casefold().split())
        return Counter(woord for woord in woorden if woord)

    def gelijkenis(self, ander: "Eenheid") -> float:
        """From 0 to 1; 0 for what can't be one."""
        if self.soort != ander.soort:
            return 0
        if self.naam and self.naam == ander.naam:
            return 1
        samen = (self._woorden & ander._woorden).total()
        gelijkenis = 2 * samen / max(1, self._woorden.total() + ander._woorden.total())
        return gelijkenis if gelijkenis >= GELIJKEND else 0


class Koppeling:
    """The pairs in the order in which they are shown; None where a unit has no other half."""

    def __init__(self, oud: Sequence[Eenheid], nieuw: Sequence[Eenheid]) -> None:
        self.oud, self.nieuw = oud, nieuw
        self._reeksen = gelijke_reeksen([deel.sleutel for deel in oud], [deel.sleutel for deel in nieuw])
        self.verplaatst = self._verplaatst()
        """The sleutels of what stands unchanged in another place."""
        self.paren = list(self._paren())

    def gelijk(self, paar: Paar) -> bool:
        oud, nieuw = paar
        return oud is not None and nieuw is not None and self.oud[oud].sleutel == self.nieuw[nieuw].sleutel

    def _gaten(self) -> Iterator[tuple[range, range]]:
        van_oud = van_nieuw = 0
        for reeks in self._reeksen:
            yield range(van_oud, reeks.oud), range(van_nieuw, reeks.nieuw)
            van_oud, van_nieuw = reeks.einden

    def _verplaatst(self) -> frozenset[str]:
        weg = Counter(self.oud[plek].sleutel for gat, _ in self._gaten() for plek in gat)
        erbij = Counter(self.nieuw[plek].sleutel for _, gat in self._gaten() for plek in gat)
        return frozenset(sleutel for sleutel, aantal in weg.items() if erbij[sleutel] == aantal)

    def _paren(self) -> Iterator[Paar]:
        for (gat_oud, gat_nieuw), reeks in zip(self._gaten(), self._reeksen, strict=True):
            van_oud, van_nieuw = gat_oud.start, gat_nieuw.start
            for oud, nieuw in [*self._gelijkend(gat_oud, gat_nieuw), (gat_oud.stop, gat_nieuw.stop)]:
                yield from ((plek, None) for plek in range(van_oud, oud))
                yield from ((None, plek) for plek in range(van_nieuw, nieuw))
                if oud < gat_oud.stop:
                    yield oud, nieuw
                van_oud, van_nieuw = oud + 1, nieuw + 1
            yield from ((reeks.oud + stap, reeks.nieuw + stap) for stap in range(reeks.lengte))

    def _gelijkend(self, gat_oud: range, gat_nieuw: range) -> list[tuple[int, int]]:
        """Pairs in order with the highest sum of likeness."""
        oud = [plek for plek in gat_oud if self.oud[plek].sleutel not in self.verplaatst]
        nieuw = [plek for plek in gat_nieuw if self.nieuw[plek].sleutel not in self.verplaatst]
        if len(oud) * len(nieuw) > MEESTE_VERGELIJKINGEN:
            return list(self._eerste_gelijkende(oud, nieuw))
        return self._beste_som(oud, nieuw)

    def _eerste_gelijkende(self, oud: list[int], nieuw: list[int]) -> Iterator[tuple[int, int]]:
        """The best of the next few, one after the other."""
        begin = 0
        for een in oud:
            kansen = [
                (self._gelijkenis(een, nieuw[plek]), -plek) for plek in range(begin, min(begin + VOORUIT, len(nieuw)))
            ]
            gelijkenis, plek = max(kansen, default=(0, 0))
            if gelijkenis:
                yield een, nieuw[-plek]
                begin = 1 - plek

    def _beste_som(self, oud: list[int], nieuw: list[int]) -> list[tuple[int, int]]:
        niets: tuple[float, list[tuple[int, int]]] = (0.0, [])
        boven = [niets] * (len(nieuw) + 1)
        for een in oud:
            rij = [niets]
            for plek, ander in enumerate(nieuw):
                mogelijk = [boven[plek + 1], rij[plek]]
                if gelijkenis := self._gelijkenis(een, ander):
                    som, keten = boven[plek]
                    mogelijk.append((som + gelijkenis, [*keten, (een, ander)]))
                rij.append(max(mogelijk, key=lambda mogelijkheid: mogelijkheid[0]))
            boven = rij
        return boven[-1][1]

    def _gelijkenis(self, oud: int, nieuw: int) -> float:
        return self.oud[oud].gelijkenis(self.nieuw[nieuw])
