"""Settings of kaderapp, all from the environment or from `.env` (see `.env.example`).

Safe by default: without SECRET_KEY and ALLOWED_HOSTS the application refuses to start, and every
protection is on unless DEBUG is switched on for development.
"""

import os
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from kaderapp.databases import databases
from kaderapp.instellingen import GETAL, HEEL_GETAL, JA_OF_NEE, heel_getal, instelling, ja_nee, positief

BASE_DIR = Path(__file__).resolve().parent.parent

env = environ.Env()
env.read_env(env.str("ENV_FILE", default=str(BASE_DIR / ".env")))


def _verplicht(naam: str, uitleg: str) -> str:
    waarde = os.environ.get(naam, "").strip()
    if not waarde.strip(", "):
        raise ImproperlyConfigured(f"De instelling {naam} ontbreekt. {uitleg}")
    return waarde


# -- who and where ----------------------------------------------------------------------------

DEBUG = instelling(env, "DEBUG", "false", ja_nee, JA_OF_NEE)
SECRET_KEY = _verplicht("SECRET_KEY", "Zet in de omgeving of in .env een lange, willekeurige tekst.")
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = _verplicht("ALLOWED_HOSTS", "Noem de namen waaronder de site te bereiken is.").replace(",", " ").split()
SITE_URL = (
    os.environ.get("SITE_URL", "").strip() or f"http{'' if DEBUG else 's'}://{ALLOWED_HOSTS[0].lstrip('.')}"
).rstrip("/")

# -- the application --------------------------------------------------------------------------

INSTALLED_APPS = [
    "kaderapp.apps.KaderappConfig",
    "goals",
    "policies",
    "crispy_forms",
    "import_export",
    "csp",
    "kaderapp.apps.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

# The first five only look at headers and set headers, so that every answer has them; nothing reads a body before
# its size was judged.
MIDDLEWARE = [
    "kaderapp.middleware.besloten_tenzij",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "kaderapp.middleware.weiger_grote_verzoeken",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kaderapp.middleware.wis_bij_afmelden",
    "kaderapp.accounts.middleware.Aanmelden",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kaderapp.ontwikkelstand.huisstijl_voor_404",
]

ROOT_URLCONF = "kaderapp.urls"
WSGI_APPLICATION = "kaderapp.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# -- storage ----------------------------------------------------------------------------------

DATABASES = databases(env, BASE_DIR)
CACHES = {
    "default": instelling(
        env, "CACHE_URL", "locmemcache://", env.cache_url_config, "Begin haar met redis:// (zie .env.example)."
    )
}
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "data" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}

# -- language and time ------------------------------------------------------------------------

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

# -- people -----------------------------------------------------------------------------------

AUTH_USER_MODEL = "kaderapp.User"
AUTHENTICATION_BACKENDS = ["kaderapp.accounts.backend.Accounts"]
LOGIN_URL = "/inloggen/"
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "kaderapp.accounts.wachtwoord.Lengte",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# -- protection -------------------------------------------------------------------------------

SECURE_SSL_REDIRECT = not DEBUG
SECURE_HSTS_SECONDS = 0 if DEBUG else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEBUG
SECURE_HSTS_PRELOAD = not DEBUG
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
ACHTER_PROXY = instelling(env, "ACHTER_PROXY", "false", ja_nee, JA_OF_NEE)
if ACHTER_PROXY:
    # Only where the proxy itself sets or strips this header (S14).
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
SESSION_COOKIE_NAME = "kaderapp-session" if DEBUG else "__Host-kaderapp-session"
CSRF_COOKIE_NAME = "kaderapp-csrf" if DEBUG else "__Host-kaderapp-csrf"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_FAILURE_VIEW = "kaderapp.accounts.opnieuw.csrf_mislukt"
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", default=[])

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1_000
DATA_UPLOAD_MAX_NUMBER_FILES = 5
GROOTSTE_VERZOEK = 10 * 1024 * 1024
"""Bytes; a larger request body is refused before it is read (S10)."""

TAKEN_APART = instelling(env, "TAKEN_APART", "true", ja_nee, JA_OF_NEE)
"""Long work gets a process of its own; off, it is done within the request (the tests do so)."""
TAKEN_TEGELIJK = instelling(env, "TAKEN_TEGELIJK", "2", heel_getal, HEEL_GETAL)

# The library lets any staff member import and export unless these are set (S2).
IMPORT_EXPORT_IMPORT_PERMISSION_CODE = "change"
IMPORT_EXPORT_EXPORT_PERMISSION_CODE = "view"
IMPORT_EXPORT_USE_TRANSACTIONS = True

PDF_TEGELIJK = instelling(env, "PDF_TEGELIJK", "2", heel_getal, HEEL_GETAL)
"""How many PDFs are made at a time on this machine, in all processes together (R11)."""
PDF_RUIMTE = instelling(env, "PDF_RUIMTE", "1", positief, GETAL)
"""Multiplies the time, memory and size that a PDF may take (S6), for a slow machine."""
PDF_MAP = Path(env.str("PDF_MAP", default=f"{gettempdir()}/kaderapp-pdf-{os.getuid()}"))

# -- mail and log -----------------------------------------------------------------------------

EMAIL_TIMEOUT = 20
"""Seconds that a mail server may be silent."""
vars().update(
    instelling(
        env,
        "EMAIL_URL",
        "consolemail://",
        env.email_url_config,
        "Begin haar met smtp://, smtp+tls:// of smtp+ssl:// (zie .env.example).",
    )
)
DEFAULT_FROM_EMAIL: str = env.str("AFZENDER", default=f"kaderapp <niet-beantwoorden@{urlsplit(SITE_URL).hostname}>")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # The renderer tells every step; only what goes wrong is of use.
    "loggers": {name: {"level": "WARNING"} for name in ("weasyprint", "weasyprint.progress", "fontTools")},
}

# -- forms ------------------------------------------------------------------------------------

CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "nlds"
CRISPY_CLASS_CONVERTERS = {
    **dict.fromkeys(("textinput", "passwordinput", "emailinput", "numberinput", "dateinput"), "utrecht-textbox"),
    "textarea": "utrecht-textarea",
    "select": "utrecht-select",
}
CRISPY_FAIL_SILENTLY = not DEBUG
