"""A process that makes kadernota's as `manage.py verricht` does, with a lease of seconds and a renderer of its own.

`python -m tests.kaderapp.taken.werker` renders for ever; with a text as argument that text is the document.
"""

import sys
import time
from datetime import timedelta
from typing import Any

import django


def main() -> None:
    django.setup()
    from kaderapp.kadernota import pdf
    from kaderapp.models import taak
    from kaderapp.taken import hartslag
    from kaderapp.taken.verrichten import verricht_alles

    def teken(uitgave: Any, *_voortgang: Any, **_meer: Any) -> bytes:
        while len(sys.argv) == 1:
            time.sleep(0.05)
        return sys.argv[1].encode()

    taak.HUUR = timedelta(seconds=3)
    hartslag.SLAG = hartslag.TIK = 0.1
    pdf.kadernota_pdf = teken
    verricht_alles()


if __name__ == "__main__":
    main()
