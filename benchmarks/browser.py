"""A headless Chromium that prints HTML."""

import base64
import ctypes
import os
import re
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTEN = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
ADRES = re.compile(r'url\("?(kadernota:[^")]+)"?\)')
PR_SET_CHILD_SUBREAPER = 36


def druk(html: str) -> bytes:
    """The PDF of a page; every process that the browser started has ended, so that its use of the processor counts."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as map_:
        bron, uit = Path(map_, "boek.html"), Path(map_, "boek.pdf")
        bron.write_text(met_stijl(html))
        opdracht = [CHROMIUM, *ARGUMENTEN, f"--user-data-dir={map_}/p", f"--print-to-pdf={uit}", bron.as_uri()]
        klaar = subprocess.run(opdracht, capture_output=True, text=True, check=False)
        _wacht_op_wezen()
        if not uit.exists():
            raise SystemExit(f"Chromium maakte geen PDF:\n{klaar.stderr[-1000:]}")
        return uit.read_bytes()


def met_stijl(html: str) -> str:
    """The document with stylesheet, fonts and drawing inside."""
    from kaderapp.kadernota.boek.bronnen import haal
    from kaderapp.kadernota.druk.delen import STIJLBLAD

    def inhoud(gevonden: "re.Match[str]") -> str:
        bestand, soort = haal(gevonden[1])
        return f'url("data:{soort};base64,{base64.b64encode(bestand).decode()}")'

    stijl = haal("kadernota:kadernota.css")[0].decode()
    return html.replace(STIJLBLAD, f"<style>{ADRES.sub(inhoud, stijl)}</style>", 1)


def _wacht_op_wezen() -> None:
    """Processes of the browser that outlived it are ours now."""
    with suppress(ChildProcessError):
        while True:
            os.wait()
