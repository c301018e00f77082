"""WSGI application of kaderapp, behind its front door. In development without: templates and styles change there."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaderapp.settings")
django = get_wsgi_application()

from kaderapp.voordeur import Voordeur  # noqa: E402  (models can be imported only now)

application = django if settings.DEBUG else Voordeur(django)
