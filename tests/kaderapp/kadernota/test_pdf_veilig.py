"""What the making of a PDF refuses, and how it ends when a document is out to harm (S6)."""

import base64
import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from kaderapp.kadernota import pdf
from kaderapp.kadernota.boek import proces
from kaderapp.kadernota.boek.bronnen import Geweigerd, eigen_bronnen, haal
from kaderapp.kadernota.boek.document import kadernota_html
from kaderapp.kadernota.boek.proces import Grenzen, draai, grenzen
from kaderapp.kadernota.pdf import PdfMislukt, pdf_van
from tests.kaderapp.kadernota import voorbeeld
from tests.kaderapp.kadernota.conftest import pdftotext

GEHEIM = "kanarie-5f1d"
RUIM = Grenzen(cpu=30, klok=60, geheugen=2**30, uitvoer=10**7)

IN_DE_TEKST = """
<p>gewone tekst</p>
<img src="{a}/img.png" alt="x"><img src="{b}" alt="x"><img srcset="{a}/set.png 2x" alt="x">
<p style="background: url({a}/achtergrond.png)">x</p><p style="background: url({b})">x</p>
<p style="list-style-image: url({a}/lijst.png); display: list-item">x</p>
<p style="content: url({a}/inhoud.png)">x</p><p style="border-image: url({a}/rand.png) 1">x</p>
<object data="{a}/object.svg"></object><object data="{b}"></object>
<embed src="{a}/embed.svg"><iframe src="{a}/iframe.html"></iframe><video poster="{a}/poster.png"></video>
<svg width="10" height="10" xmlns:xlink="http://www.w3.org/1999/xlink"><image href="{a}/svg.png" width="9" height="9"/>
<image xlink:href="{b}" width="9" height="9"/><use href="{a}/use.svg#x"/><use xlink:href="{b}#x"/></svg>
<a rel="attachment" href="{b}">bijlage</a><a rel="attachment" href="{a}/bijlage">bijlage</a>
<a rel="attachment" href="data:text/plain,{geheim}">bijlage</a>
<img src="data:image/svg+xml;base64,{svg}" alt="x"><img src="kadernota:../../manage.py" alt="x">
"""
IN_DE_KOP = """
<link rel="stylesheet" href="{a}/stijl.css"><link rel="stylesheet" href="{b}"><link rel="attachment" href="{b}">
<link rel="attachment" href="{a}/bijlage.txt"><link rel="attachment" href="data:text/plain,{geheim}">
<style>@import url({a}/import.css); @import "{b}"; @font-face {{ font-family: X; src: url({a}/letter.woff2), url({b}) }}
@page {{ background: url({a}/pagina.png) }} p {{ font-family: X }}</style>
<base href="{a}/">
"""


@pytest.fixture(scope="module")
def kanarie() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes who came, and the list of its notes."""
    gezien: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            gezien.append(self.path)
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()

        def log_message(self, *delen: object) -> None:
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Server)
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield f"http://127.0.0.1:{server.server_port}", gezien
    server.shutdown()
    server.server_close()
    draad.join()


@pytest.fixture(scope="module")
def gevaarlijk(kanarie: tuple[str, list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document that asks for everything it may not have, as a PDF."""
    map_ = tmp_path_factory.mktemp("kanarie")
    bestand = map_ / "geheim.txt"
    bestand.write_text(GEHEIM)
    adres = kanarie[0]
    svg = base64.b64encode(
        f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{adres}/diep.png"/></svg>'.encode()
    ).decode()
    vul = {"a": adres, "b": bestand.as_uri(), "svg": svg, "geheim": GEHEIM}
    kop, tekst = IN_DE_KOP.format(**vul), IN_DE_TEKST.format(**vul)
    html = f"<html lang=nl><head><title>x</title>{kop}</head><body>{tekst}</body></html>"
    uit: Path = map_ / "uit.pdf"
    uit.write_bytes(pdf_van(html))
    return uit


def test_a_document_reaches_no_network(kanarie: tuple[str, list[str]], gevaarlijk: Path) -> None:
    assert kanarie[1] == []


def test_a_document_reads_no_file(gevaarlijk: Path) -> None:
    with pikepdf.open(gevaarlijk) as pdf:
        stromen = [
            o.read_bytes() for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") != "/Image"
        ]
    assert [s for s in (*stromen, gevaarlijk.read_bytes()) if GEHEIM.encode() in s] == []
    assert GEHEIM not in pdftotext(gevaarlijk)


def test_a_document_attaches_nothing(gevaarlijk: Path) -> None:
    with pikepdf.open(gevaarlijk) as pdf:
        soorten = [str(a.Subtype) for p in pdf.pages for a in p.get("/Annots", [])]
        assert (len(pdf.attachments), [s for s in soorten if s == "/FileAttachment"]) == (0, [])


def test_the_rest_of_a_dangerous_document_is_still_there(gevaarlijk: Path) -> None:
    assert "gewone tekst" in pdftotext(gevaarlijk)


def test_a_colour_profile_from_elsewhere_ends_the_document(kanarie: tuple[str, list[str]]) -> None:
    stijl = f"<style>@color-profile --x {{ src: url({kanarie[0]}/profiel.icc) }}</style>"
    with pytest.raises(PdfMislukt):
        pdf_van(f"<html lang=nl><title>x</title>{stijl}<p>x")
    assert kanarie[1] == []


@pytest.mark.parametrize(
    "adres",
    [
        "http://127.0.0.1/x",
        "https://voorbeeld.example/x.png",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "ftp://x/y",
        "//voorbeeld.example/x",
        "/etc/passwd",
        "kadernota:../settings.py",
        "kadernota:OFL-Source-Sans-3.txt",
        "kadernota:",
        "data:text/html,x",
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:image/png,onzin",
        "data:image/png;base64,b256aW4=",
        "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
        "javascript:alert(1)",
        "jar:file:///x",
        "",
    ],
)
def test_an_address_that_is_not_ours_is_refused(adres: str) -> None:
    with pytest.raises(Geweigerd):
        haal(adres)


def plaatje(soort: str, maat: tuple[int, int]) -> str:
    uit = io.BytesIO()
    Image.new("1", maat).save(uit, soort)
    return f"data:image/{soort.lower()};base64,{base64.b64encode(uit.getvalue()).decode()}"


@pytest.mark.parametrize("soort", ["PNG", "JPEG"])
def test_a_small_picture_in_the_text_itself_is_served(soort: str) -> None:
    assert haal(plaatje(soort, (4, 4)))[1] == f"image/{soort.lower()}"


def test_a_picture_with_too_many_points_is_refused() -> None:
    with pytest.raises(Geweigerd):
        haal(plaatje("PNG", (6000, 5000)))


def test_a_picture_under_a_wrong_name_is_refused() -> None:
    with pytest.raises(Geweigerd):
        haal(plaatje("PNG", (4, 4)).replace("image/png", "image/jpeg"))


def test_own_bronnen_are_the_stylesheet_the_cover_and_the_letters() -> None:
    soorten = {Path(naam).suffix for naam in eigen_bronnen()}
    assert soorten == {".css", ".svg", ".ttf"}


def test_the_stylesheet_asks_only_for_own_bronnen() -> None:
    stijl = haal("kadernota:kadernota.css")[0].decode()
    gevraagd = {deel.split(")")[0].strip('"') for deel in stijl.split("url(")[1:]}
    assert gevraagd <= set(eigen_bronnen())


GEEN_KEUZE = {
    *("titel", "naam", "tekst", "zodat", "herkomst", "alias", "grondslag", "geldig_tot_gebeurtenis", "vervolgkeuze"),
    *("vervolgkeuze_door", "waar", "regisseur", "stopreden", "eenheid", "bron", "bron_url", "bbv_code", "taakveld"),
    *("dekking", "budgethouder", "tijd_in_woorden", "toelichting", "nummer", "code", "gebied", "beschrijving"),
    *("label_opgave", "label_doel", "label_activiteit", "status_in_woorden", "besluit", "visie", "wat", "gevolg"),
}
KWAAD = "\"><img src=x onerror=y>'<script>z</script>"


def vergiftigd(deel: Any) -> Any:
    """The same tree with markup in every text that a person can write."""
    if isinstance(deel, tuple):
        return tuple(vergiftigd(kind) for kind in deel)
    if not is_dataclass(deel) or isinstance(deel, type):
        return deel
    velden = {f.name: getattr(deel, f.name) for f in fields(deel)}
    return replace(
        deel, **{n: KWAAD if n in GEEN_KEUZE and isinstance(w, str) else vergiftigd(w) for n, w in velden.items()}
    )


@pytest.mark.parametrize("indeling", ["vijf_vragen", "sma", "w_vragen", "vrij"])
def test_markup_in_a_plain_text_stays_text(indeling: str) -> None:
    uitgave = vergiftigd(voorbeeld.uitgave(voorbeeld.met_indeling(voorbeeld.klein(), indeling)))
    html = kadernota_html(uitgave)
    assert (html.count("<img"), html.count("<script"), html.count("onerror=y&gt;") > 100) == (0, 0, True)


def nest(diepte: int) -> str:
    return '<div style="display:flex">' * diepte + "x" + "</div>" * diepte


def document(inhoud: str) -> dict[str, object]:
    return {
        "html": f"<html lang=nl><title>x</title><body>{inhoud}",
        "merk": "",
        "website": "",
        "gewoon": False,
        "bestanden": [],
        "kast": "",
    }


def misluk(inhoud: str, binnen: Grenzen) -> str:
    with pytest.raises(PdfMislukt) as fout:
        draai("kaderapp.kadernota.pdf", document(inhoud), binnen)
    return str(fout.value)


def test_a_time_bomb_ends_and_the_next_pdf_is_fine() -> None:
    assert misluk(nest(22), Grenzen(cpu=3, klok=30, geheugen=2**30, uitvoer=10**7)).startswith(
        "Het maken van de PDF duurde te lang."
    )
    assert pdf_van("<html lang=nl><title>x</title><p>goed").startswith(b"%PDF")


@pytest.mark.parametrize(
    ("bom", "binnen", "reden"),
    [
        (nest(22), Grenzen(cpu=3, klok=60, geheugen=2**30, uitvoer=10**7), "Het maken van de PDF duurde te lang."),
        ("<div>" * 3000 + "</div>" * 3000, RUIM, "De tekst is te diep genest"),
    ],
)
def test_a_bomb_in_one_chapter_ends_the_whole_and_leaves_no_process(
    bom: str, binnen: Grenzen, reden: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A chapter is laid out in a process of its own, within the same limits."""
    kop = '<html lang="nl"><head><title>x</title><link rel="stylesheet" href="kadernota:kadernota.css"></head><body>'
    hoofdstuk = '<section class="hoofdstuk"><h2 id="{0}" data-kort="x">x</h2>{1}</section>'
    html = f"{kop}<main>{hoofdstuk.format('a', 'goed')}{hoofdstuk.format('b', bom)}</main></body></html>"
    kinderen: list[subprocess.Popen[bytes]] = []
    start = proces._start

    def onthoud(*wat: Any) -> "subprocess.Popen[bytes]":
        kinderen.append(start(*wat))
        return kinderen[-1]

    monkeypatch.setattr(proces, "_start", onthoud)
    with pytest.raises(PdfMislukt, match=reden):
        draai("kaderapp.kadernota.pdf", document("") | {"html": html}, binnen)
    with pytest.raises(ProcessLookupError):
        os.killpg(kinderen[0].pid, 0)


def test_waiting_ends_by_the_clock() -> None:
    assert misluk(nest(22), Grenzen(cpu=30, klok=2, geheugen=2**30, uitvoer=10**7)) == (
        "De machine heeft het nu te druk. Probeer het over een paar minuten opnieuw."
    )


def test_a_memory_bomb_ends() -> None:
    bom = f"<table><tr><td colspan=1000>{'<p>veel tekst' * 20_000}</table>"
    assert misluk(bom, Grenzen(cpu=60, klok=90, geheugen=250 * 2**20, uitvoer=10**7)).endswith("probeer het opnieuw.")


def test_a_text_that_is_nested_too_deep_is_named_as_such() -> None:
    assert misluk("<div>" * 3000, RUIM).startswith("De tekst is te diep genest")


def test_too_large_a_pdf_is_refused() -> None:
    assert misluk("<p>x</p>", Grenzen(cpu=30, klok=60, geheugen=2**30, uitvoer=500)).startswith("De PDF werd te groot.")


EEN_DEEL_STOPT = """
import sys
from kaderapp.kadernota import pdf
from kaderapp.kadernota.druk.werkers import Afgebroken
def teken(opdracht):
    raise Afgebroken(int(sys.argv[1]))
pdf._teken = teken
sys.exit(pdf.main())
"""


@pytest.mark.parametrize("code", [-signal.SIGKILL, -signal.SIGXCPU, -signal.SIGSEGV, proces.GEHEUGEN, proces.DIEP])
def test_the_whole_ends_as_the_process_of_a_chapter_did(code: int) -> None:
    """For that is how the reason gets into words."""
    opdracht = json.dumps({"grenzen": asdict(RUIM)}).encode()
    programma = [sys.executable, "-c", EEN_DEEL_STOPT, str(code)]
    klaar = subprocess.run(programma, input=opdracht, cwd=proces.WORTEL, check=False)
    assert klaar.returncode == code


def test_a_small_document_may_not_take_longer_than_two_minutes() -> None:
    assert (grenzen(5_000).cpu, grenzen(5_000).klok) == (30, 120)


def test_the_kadernota_of_the_demo_has_time_on_a_busy_machine() -> None:
    assert (grenzen(453_074).cpu, grenzen(453_074).klok) == (88, 352)


def test_the_beheerder_of_a_slow_machine_gives_more_room(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PDF_RUIMTE = 2.5
    gevraagd: list[float] = []

    def onthoud(html: str, *, ruimte: float, **anders: object) -> bytes:
        gevraagd.append(ruimte)
        return b""

    monkeypatch.setattr(pdf, "pdf_van", onthoud)
    pdf.kadernota_pdf(voorbeeld.uitgave(voorbeeld.klein()))
    assert (gevraagd, grenzen(0, 2.5).cpu) == ([2.5], 75)


def test_a_kadernota_of_a_thousand_pages_fits() -> None:
    ruim = grenzen(3_000_000)
    assert (ruim.cpu > 150, ruim.geheugen > 4 * 2**30) == (True, True)


def test_the_child_gets_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "geheim")
    monkeypatch.setenv("PYTHONPATH", "/tmp")
    assert {"SECRET_KEY", "DATABASE_URL", "PYTHONPATH"}.isdisjoint(proces._omgeving())


def test_only_one_package_names_weasyprint() -> None:
    wortel = Path(__file__).resolve().parents[3]
    namen = {
        str(p.relative_to(wortel).parent).removesuffix("/versnellingen")
        for app in ("kaderapp", "goals", "policies")
        for p in (wortel / app).rglob("*.py")
        if "import weasyprint" in p.read_text() or "from weasyprint" in p.read_text()
    }
    assert namen == {"kaderapp/kadernota/druk"}


def test_a_process_that_serves_pages_never_loads_weasyprint() -> None:
    vraag = "import sys, kaderapp.kadernota.pdf, kaderapp.kadernota.druk.gegevens; print('weasyprint' in sys.modules)"
    klaar = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True)
    assert klaar.stdout.strip() == "False"
