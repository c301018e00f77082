#!/usr/bin/env python3
"""Command line of kaderapp."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as fout:
        if "--traceback" in sys.argv:
            raise
        sys.exit(str(fout))
