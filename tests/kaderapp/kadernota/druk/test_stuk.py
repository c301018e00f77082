import pytest

from kaderapp.kadernota.druk.stuk import Blad, Letter, Stuk
from tests.kaderapp.kadernota.druk import bouw

STUK = Stuk(
    bladen=[Blad(0, 1, 2, [3], 595.28, 841.89, 76.5, [4, None])],
    objecten=[b"", b"<<>>\nstream\n\x00\xff\r\n(\nendstream", b"<< /Font << /F @ABCDEF >> >>", b"~0~", b""],
    wortels=[4],
    links=[4],
    kenmerken=[("deel-0", 4)],
    plekken=[("caf\N{LATIN SMALL LETTER E WITH ACUTE}", 0, 700.25)],
    bladwijzers=[[1, "Een", 0, 700.25, True], [2, "Een punt een", 0, 1.5, False]],
    letters={"ABCDEF": Letter({7: "fi", 12: "\N{GRINNING FACE}"}, {7: 512.5}, {12: 3})},
    vervolg=True,
    over=3,
)


def test_what_is_written_is_read_back() -> None:
    assert Stuk.van_bytes(STUK.naar_bytes()) == STUK


def test_what_was_drawn_is_read_back() -> None:
    getekend = bouw.stuk("<h1 id='a'>Kop</h1><p><a href='#a'>Terug</a></p>" + bouw.regels(20))
    assert Stuk.van_bytes(getekend.naar_bytes()) == getekend


def test_equal_parts_give_equal_bytes() -> None:
    assert bouw.stuk("<p>Twee keer.</p>").naar_bytes() == bouw.stuk("<p>Twee keer.</p>").naar_bytes()


HEEL = STUK.naar_bytes()


@pytest.mark.parametrize(
    "kapot",
    [
        b"",
        b"\0" * 8,
        HEEL[:7],
        HEEL[:40],
        HEEL[:-1],
        HEEL + b"x",
        b"\0" + HEEL,
        b"\xff" * 8 + HEEL[8:],
        HEEL.replace(b'"wortels"', b'"worteltje"', 1),
        HEEL.replace(b'"letters"', b'"ketters"', 1),
        HEEL.replace(b'"marge"', b'"merge"', 1),
        HEEL.replace(b"{", b"[", 1),
    ],
)
def test_broken_bytes_are_refused(kapot: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        Stuk.van_bytes(kapot)
