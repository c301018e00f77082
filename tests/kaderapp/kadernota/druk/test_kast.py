"""Chapters that are kept: the same PDF as without, an edit makes one chapter anew, damage is noticed."""

import io
import os
import resource
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from kaderapp.kadernota.boek import bronnen
from kaderapp.kadernota.druk import kast, opmaak, werkers
from kaderapp.kadernota.druk.kast import Kast
from kaderapp.kadernota.druk.stuk import Stuk
from kaderapp.kadernota.pdf import pdf_van
from tests.kaderapp.kadernota.druk.bron import genoemd
from tests.kaderapp.kadernota.druk.lezer import lees
from tests.kaderapp.kadernota.druk.regels import gebreken

LEEG = Stuk([], [b"<<>>"], [], [], [], [("anker", 0, 12.5)], [], {})

DEEL = '<section class="hoofdstuk breed">{}</section>'


def boek(tweede: str = "Twee") -> str:
    """Three chapters, of which the first names the page of the last."""
    return (
        '<!DOCTYPE html><html lang="nl"><head><title>Boek</title>'
        '<link rel="stylesheet" href="kadernota:kadernota.css"></head><body><main>'
        '<section class="hoofdstuk"><h2 id="een" data-kort="Een">Een</h2><p><a href="#drie">Drie</a>'
        '<span class="pg" data-p="drie">000</span></p></section>'
        f'<section class="hoofdstuk"><h2 id="twee" data-kort="Twee">Twee</h2>{tweede}</section>'
        '<section class="hoofdstuk"><h2 id="drie" data-kort="Drie">Drie</h2><p>Slot</p></section>'
        "</main></body></html>"
    )


def maak(html: str, map_: Path | None) -> tuple[str, list[tuple[int, int]]]:
    """The hash of the PDF, and how far it was said to be while it was made."""
    stappen: list[tuple[int, int]] = []
    pdf = pdf_van(html, merk="merk", kast=map_, voortgang=lambda _, klaar, totaal: stappen.append((klaar, totaal)))
    return sha256(pdf).hexdigest(), stappen


def test_an_edit_makes_one_chapter_anew_and_the_pdf_is_as_without_a_cache(tmp_path: Path) -> None:
    map_ = tmp_path / "delen"
    eerst, stappen = maak(boek("<p>Twee</p>"), map_)
    assert len(stappen) == 3
    assert maak(boek("<p>Twee</p>"), map_) == (eerst, [])
    langer = boek("<p>Twee</p>" * 120)
    gewijzigd, stappen = maak(langer, map_)
    assert stappen == [(3, 3)]  # the first chapter names another page now, and is not laid out again
    assert gewijzigd == maak(langer, None)[0] != eerst


def test_a_chapter_with_letters_of_the_machine_itself_is_not_kept(tmp_path: Path) -> None:
    html = boek("<p>\N{CJK UNIFIED IDEOGRAPH-4E2D}</p>")
    eerst, stappen = maak(html, tmp_path / "delen")
    assert maak(html, tmp_path / "delen") == (eerst, stappen[2:])


def test_the_date_and_title_of_the_file_are_in_no_chapter(tmp_path: Path) -> None:
    eerst, _ = maak(boek(), tmp_path)
    later, stappen = maak(
        boek().replace("<title>Boek", '<meta name="author" content="Een ander"><title>Later'), tmp_path
    )
    assert (later != eerst, stappen) == (True, [])


def test_what_is_damaged_or_cut_off_is_not_used(tmp_path: Path) -> None:
    bewaard = Kast(str(tmp_path / "delen"), ["grond"])
    bewaard.leg_weg("inhoud", LEEG)
    assert bewaard.haal("inhoud") == LEEG
    (bestand,) = (tmp_path / "delen").iterdir()
    heel = bestand.read_bytes()
    for kapot in (heel[:-1], heel[:40] + b"x" + heel[41:], b""):
        bestand.write_bytes(kapot)
        assert bewaard.haal("inhoud") is None


def test_another_ground_or_text_is_another_chapter(tmp_path: Path) -> None:
    map_ = str(tmp_path / "delen")
    Kast(map_, ["grond"]).leg_weg("inhoud", LEEG)
    assert Kast(map_, ["andere grond"]).haal("inhoud") is None
    assert Kast(map_, ["grond"]).haal("andere inhoud") is None
    assert Kast("", ["grond"]).haal("inhoud") is None


def test_another_stylesheet_font_or_program_is_another_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    nu = opmaak.programma()
    assert nu == opmaak.programma()
    bron = bronnen.eigen_bronnen()
    monkeypatch.setattr(bronnen, "eigen_bronnen", lambda: bron | {"kadernota:kadernota.css": (b"p {}", "text/css")})
    assert opmaak.programma() != nu


def test_a_full_disk_is_no_reason_to_have_no_pdf_and_leaves_nothing_half(tmp_path: Path) -> None:
    bewaard = Kast(str(tmp_path / "delen"), ["grond"])
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        bewaard.leg_weg("inhoud", LEEG)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
    assert (bewaard.haal("inhoud"), list((tmp_path / "delen").iterdir())) == (None, [])


def als_bestand(plek: Path) -> None:
    plek.write_text("")


def als_open_map(plek: Path) -> None:
    plek.mkdir()
    plek.chmod(0o770)


def als_verwijzing(plek: Path) -> None:
    elders = plek.with_name("elders")
    elders.mkdir(mode=0o700)
    plek.symlink_to(elders)


def zonder_ouder(plek: Path) -> None:
    plek.parent.rmdir()


@pytest.mark.parametrize("maak_plek", [als_bestand, als_open_map, als_verwijzing, zonder_ouder])
def test_where_no_directory_of_our_own_can_be_nothing_is_kept(
    tmp_path: Path, maak_plek: Callable[[Path], None]
) -> None:
    plek = tmp_path / "pdf" / "delen"
    plek.parent.mkdir()
    maak_plek(plek)
    bewaard = Kast(str(plek), ["grond"])
    bewaard.leg_weg("inhoud", LEEG)
    bewaard.ruim_op()
    assert (bewaard.haal("inhoud"), list(tmp_path.rglob("*.stuk"))) == (None, [])


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bewaard = Kast(str(tmp_path / "delen"), ["grond"])
    for uur, naam in enumerate("abc", 1):
        bewaard.leg_weg(naam, LEEG)
        os.utime(bewaard._plek(naam), (uur, uur))
    bewaard.haal("a")
    monkeypatch.setattr(kast, "HOOGSTENS", 2 * bewaard._plek("a").stat().st_size)
    bewaard.ruim_op()
    assert [bewaard.haal(naam) is not None for naam in "abc"] == [True, False, True]


def test_what_can_not_go_does_not_keep_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bewaard = Kast(str(tmp_path / "delen"), ["grond"])
    for uur, naam in enumerate("ab", 1):
        bewaard.leg_weg(naam, LEEG)
        os.utime(bewaard._plek(naam), (uur, uur))
    (tmp_path / "delen" / "map").mkdir()
    monkeypatch.setattr(kast, "HOOGSTENS", 0)
    bewaard.ruim_op()
    assert [pad.name for pad in (tmp_path / "delen").iterdir()] == ["map"]


def test_two_equal_chapters_have_heads_of_their_own(tmp_path: Path) -> None:
    tabel = "<table><thead><tr><th>Kop</th></tr></thead><tbody><tr><td>Cel</td></tr></tbody></table>"
    html = boek(tabel).replace("</section><section", f"</section>{2 * DEEL.format(tabel)}<section", 1)
    for _keer in range(2):  # also those that were kept
        with pikepdf.open(io.BytesIO(pdf_van(html, kast=tmp_path / "delen"))) as pdf:
            assert [gebrek for gebrek in gebreken(pdf) if "kenmerk" in gebrek] == []
            assert [koppen for _, koppen in genoemd(lees(pdf))[0] + genoemd(lees(pdf))[1]] == [[], ["Kop"]] * 2


def test_another_library_is_another_chapter(monkeypatch: pytest.MonkeyPatch) -> None:
    nu = opmaak.programma()
    monkeypatch.setattr("zlib.ZLIB_RUNTIME_VERSION", "9.9")
    assert opmaak.programma() != nu


def test_short_parts_share_a_process_and_long_ones_do_not() -> None:
    delen = [werkers.Deel(plek, "x" * lengte, "") for plek, lengte in enumerate((10, 70_000, 50_000, 20, 80_000))]
    assert [[deel.plek for deel in groep] for groep in werkers._groepen(delen)] == [[4], [1], [2, 3, 0]]
