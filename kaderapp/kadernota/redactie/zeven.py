"""Which rows remain: by words, by who changed them, since when, and whether a question is open."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from django.utils import timezone

from kaderapp.kadernota.redactie.rij import Rij


class Zeef:
    """The filters of the page; `van` are the elements of one person, None for those of everybody."""

    def __init__(
        self, *, zoek: str = "", van: set[UUID] | None = None, sinds: date | None = None, onvolledig: bool = False
    ) -> None:
        self.woorden = zoek.casefold().split()
        self.van, self.sinds, self.onvolledig = van, sinds, onvolledig

    @property
    def doet_iets(self) -> bool:
        return bool(self.woorden or self.van is not None or self.sinds or self.onvolledig)

    def toe(self, rijen: Iterable[Rij]) -> list[Rij]:
        """The rows that pass, each with the rows above it; what stands under it only where that passes too."""
        return list(self._gezeefd(rijen)) if self.doet_iets else list(rijen)

    def _gezeefd(self, rijen: Iterable[Rij]) -> Iterator[Rij]:
        for rij in rijen:
            kinderen = tuple(self._gezeefd(rij.kinderen))
            if kinderen or self._past(rij):
                yield rij.met(*kinderen)

    def _past(self, rij: Rij) -> bool:
        return (
            bool(rij.adres)
            and all(woord in rij.zoektekst for woord in self.woorden)
            and (self.van is None or rij.sleutel in self.van)
            and (self.sinds is None or (rij.op is not None and timezone.localdate(rij.op) >= self.sinds))
            and (not self.onvolledig or bool(rij.vragen))
        )
