"""manage.py and the settings in a process of their own, with an environment that holds nothing else."""

import os
import subprocess
import sys

from django.conf import settings

PRODUCTIE = {
    "ENV_FILE": os.devnull,
    "SECRET_KEY": "geheim-voor-deze-test-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEF",
    "ALLOWED_HOSTS": "kaders.example.org, www.example.org",
    "SITE_URL": "https://kaders.example.org/",
    "DATABASE_URL": "sqlite://:memory:",
}
ONTWIKKELING = PRODUCTIE | {"DEBUG": "true", "ALLOWED_HOSTS": "localhost"}


def python(*argumenten: str, omgeving: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs Python in the root of the project."""
    return subprocess.run(
        [sys.executable, *argumenten],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"]} | (PRODUCTIE if omgeving is None else omgeving),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def manage(*argumenten: str, omgeving: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return python("manage.py", *argumenten, omgeving=omgeving)
