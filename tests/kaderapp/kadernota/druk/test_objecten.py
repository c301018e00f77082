import random
import zlib

import pydyf  # type: ignore[import-untyped]
import pytest

from kaderapp.kadernota.druk.objecten import Rauw, stroom, verplaats


def tien_verder(inhoud: bytes) -> bytes:
    return verplaats(inhoud, lambda oud: oud + 10, lambda naam: b"9 0 R", lambda link: link + 100)


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        (b"<</P 12 0 R /K [3 0 R 4 0 R]>>", b"<</P 22 0 R /K [13 0 R 14 0 R]>>"),
        (b"<</K [1 2 0 R]>>", b"<</K [1 12 0 R]>>"),
        (b"<</T (zie 12 0 R) /P 1 0 R>>", b"<</T (zie 12 0 R) /P 11 0 R>>"),
        (rb"<</T (haak \) 12 0 R \\) /P 1 0 R>>", rb"<</T (haak \) 12 0 R \\) /P 11 0 R>>"),
        (b"<</T (regel\n12 0 R) /P 1 0 R>>", b"<</T (regel\n12 0 R) /P 11 0 R>>"),
        (b"<</F @ABCDEF /T (@ABCDEF ~3~)>>", b"<</F 9 0 R /T (@ABCDEF ~3~)>>"),
        (b"<</StructParent ~3~ /Id <12AB>>>", b"<</StructParent 103 /Id <12AB>>>"),
        (b"<</N /A12 0 /V 1.12 0 R>>", b"<</N /A12 0 /V 1.12 0 R>>"),
        (b"<</L 12 0 Rood>>", b"<</L 12 0 Rood>>"),
        (b"<</N 5>>\nstream\n12 0 R @ABCDEF ~1~ (\nendstream", b"<</N 5>>\nstream\n12 0 R @ABCDEF ~1~ (\nendstream"),
        (b"<</N 5 0 R>>\nstream\n\nstream\n5 0 R", b"<</N 15 0 R>>\nstream\n\nstream\n5 0 R"),
        (b"", b""),
    ],
)
def test_numbers_move_and_texts_and_streams_stay(oud: bytes, nieuw: bytes) -> None:
    assert tien_verder(oud) == nieuw


@pytest.mark.parametrize(
    "tekst", ["12 0 R", "(open", "dicht)", "\\", "\\) 3 0 R (", "@ABCDEF ~1~", "\u20ac 12 0 R (", "\n\r"]
)
def test_any_text_as_pydyf_writes_it_stays_as_it_is(tekst: str) -> None:
    geschreven = pydyf.Dictionary({"T": pydyf.String(tekst), "P": b"1 0 R"}).data
    assert tien_verder(geschreven) == geschreven.replace(b"/P 1 0 R", b"/P 11 0 R")


def test_what_is_not_taken_along_becomes_nothing() -> None:
    assert verplaats(b"<</P 12 0 R>>", lambda _: -1) == b"<</P null>>"


def test_moving_to_the_same_place_changes_nothing() -> None:
    ding = b"<</P 12 0 R /F @ABCDEF /L ~7~ /T (a 1 0 R)>>"
    assert verplaats(ding, lambda oud: oud) == ding


def test_a_stream_can_be_read_and_never_ends_in_a_return() -> None:
    """One in 256 does when it is packed as usual; a reader would take it for the end of the line."""
    dobbel = random.Random(1)
    for _ in range(600):
        inhoud = dobbel.randbytes(dobbel.randrange(40))
        tekst = stroom(inhoud, pydyf.Dictionary())
        kop, _, rest = tekst.partition(b"\nstream\n")
        gepakt = rest.removesuffix(b"\nendstream")
        assert not gepakt.endswith(b"\r")
        assert f"/Length {len(gepakt)}".encode() in kop
        assert zlib.decompress(gepakt).removesuffix(b"\n") == inhoud.removesuffix(b"\n")


def test_streams_stand_on_their_own_and_the_rest_in_groups() -> None:
    assert (Rauw(b"<<>>").compressible, Rauw(stroom(b"x", pydyf.Dictionary())).compressible) == (True, False)
