"""Joins what a page break cut in two: WeasyPrint begins a new element wherever a page ends.

The marks of `stempels` tell which fragments are of one element; a head that is repeated on every page goes.
"""

from kaderapp.kadernota.druk.boom import Boom, Element

KOPPEN = {f"/H{n}" for n in range(1, 7)}
GROEPEN = {"/Part", "/Sect", "/Art", "/Div", "/L", "/LI", "/Table", "/TBody", "/TR", "/NonStruct"}
TEKSTEN = {"/P", "/TD", "/TH", "/LBody", "/Lbl", "/Caption", "/BlockQuote", *KOPPEN}
SAMEN = GROEPEN | TEKSTEN
"""What may go on over a page break. Span, Link and Figure belong to one page."""
OP_STEMPEL = {"/Document", "/TR", "/L"}
"""Where fragments stand beside each other: a cut row is cut per cell, a nested list stands beside its item."""


def op_stempel(boom: Boom, ouder: Element, refs: list[bytes]) -> None:
    """Each fragment goes to the last one of the same."""
    al = {sleutel: kind for kind in boom.elementen(ouder) if (sleutel := _sleutel(kind))}
    for ref in refs:
        kind = boom.element(ref)
        sleutel = _sleutel(kind)
        if sleutel in al and _samen(al[sleutel], kind):
            _voeg_samen(boom, al[sleutel], kind)
            continue
        boom.hang(ouder, ref)
        if sleutel:
            al[sleutel] = kind


def _voeg_samen(boom: Boom, eerste: Element, tweede: Element) -> None:
    if eerste["S"] == "/Table":
        _laat_herhaling_weg(boom, eerste, tweede)
    if eerste["S"] in OP_STEMPEL:
        op_stempel(boom, eerste, tweede["K"])
    else:
        _op_de_naad(boom, eerste, tweede["K"])


def _op_de_naad(boom: Boom, ouder: Element, refs: list[bytes]) -> None:
    """Only the last fragment before the break and the first after it can be the same."""
    rest = list(refs)
    if ouder["K"] and rest:
        laatste, eerste = boom.element(ouder["K"][-1]), boom.element(rest[0])
        if _sleutel(laatste) and _sleutel(laatste) == _sleutel(eerste) and _samen(laatste, eerste):
            _voeg_samen(boom, laatste, eerste)
            del rest[0]
    for ref in rest:
        boom.hang(ouder, ref)


def _samen(eerste: Element, tweede: Element) -> bool:
    return eerste["S"] in SAMEN and not any(isinstance(kind, int) for kind in (*eerste["K"], *tweede["K"]))


def _laat_herhaling_weg(boom: Boom, eerste: Element, tweede: Element) -> None:
    """A head and a foot stand on every page: the first head is that of the table, and the last foot."""
    kop, voet = _groep(boom, eerste, "/THead"), _groep(boom, eerste, "/TFoot")
    herhaald, laatste = _groep(boom, tweede, "/THead"), _groep(boom, tweede, "/TFoot")
    if voet is not None and laatste is not None:
        eerste["K"].remove(voet.reference)
    if herhaald is None:
        return
    tweede["K"].remove(herhaald.reference)
    if kop is None:  # above a high first row there was no room for it
        bijschriften = sum(k["S"] == "/Caption" for k in boom.elementen(eerste))
        eerste["K"].insert(bijschriften, herhaald.reference)
        herhaald["P"] = eerste.reference


def _groep(boom: Boom, tabel: Element, soort: str) -> Element | None:
    return next((groep for groep in boom.elementen(tabel) if groep["S"] == soort), None)


def _sleutel(element: Element) -> tuple[int, str, str] | None:
    """The same for every fragment of the same element."""
    bron = getattr(element, "bron", None)
    return None if bron is None else (id(bron), element.soortnaam, element["S"])
