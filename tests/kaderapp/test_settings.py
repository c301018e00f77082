"""The settings: from the environment, safe without asking, and none of them forgotten."""

import json
from pathlib import Path
from typing import Any

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connection
from django.templatetags.static import static
from django.test import override_settings

from kaderapp import postgresql
from kaderapp.databases import Verbinding, databases
from tests.kaderapp.omgeving import ONTWIKKELING, PRODUCTIE, manage, python

TOON = """
import json
from kaderapp import settings
namen = [naam for naam in dir(settings) if naam.isupper()]
print(json.dumps({naam: getattr(settings, naam) for naam in namen}, default=str))
"""


def settings_in(omgeving: dict[str, str]) -> dict[str, Any]:
    """What the settings become in this environment."""
    klaar = python("-c", TOON, omgeving=omgeving)
    assert klaar.returncode == 0, klaar.stderr
    waarden: dict[str, Any] = json.loads(klaar.stdout)
    return waarden


def met_url(url: str, **anders: str) -> dict[str, Any]:
    env = environ.Env()
    env.ENVIRON = {"DATABASE_URL": url, **anders}
    return databases(env, Path("/srv/kaderapp"))["default"]


@pytest.fixture(scope="module")
def productie() -> dict[str, Any]:
    return settings_in(PRODUCTIE)


@pytest.fixture(scope="module")
def ontwikkeling() -> dict[str, Any]:
    return settings_in(ONTWIKKELING)


# -- refusing to start ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "uitleg"),
    [
        ("SECRET_KEY", "Zet in de omgeving of in .env een lange, willekeurige tekst."),
        ("ALLOWED_HOSTS", "Noem de namen waaronder de site te bereiken is."),
    ],
)
def test_without_it_kaderapp_does_not_start_and_says_why(naam: str, uitleg: str) -> None:
    klaar = manage("check", omgeving=PRODUCTIE | {naam: " , "})
    assert (klaar.returncode, klaar.stdout) == (1, "")
    assert klaar.stderr == f"De instelling {naam} ontbreekt. {uitleg}\n"


def test_who_asks_for_the_trace_gets_it() -> None:
    klaar = manage("check", "--traceback", omgeving=PRODUCTIE | {"SECRET_KEY": ""})
    assert klaar.returncode == 1
    assert klaar.stderr.startswith("Traceback")


def test_a_server_does_not_start_either() -> None:
    klaar = python("-c", "import kaderapp.wsgi", omgeving=PRODUCTIE | {"SECRET_KEY": ""})
    assert klaar.stderr.splitlines()[-1] == (
        "django.core.exceptions.ImproperlyConfigured: De instelling SECRET_KEY ontbreekt. Zet in de omgeving of in "
        ".env een lange, willekeurige tekst."
    )


@pytest.mark.parametrize("url", ["mysql://gebruiker@localhost/kaderapp", "foo", "postgres://db:poort/kaderapp"])
def test_a_database_of_another_kind_is_refused_in_words(url: str) -> None:
    with pytest.raises(
        ImproperlyConfigured, match=r"DATABASE_URL klopt niet\. Begin haar met sqlite:// of postgres://"
    ):
        met_url(url)


@pytest.mark.parametrize("threads", ["veel", "0"])
def test_a_pool_of_no_threads_is_refused_in_words(threads: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"DATABASE_POOL klopt niet\. Vul een heel getal in van 1 of meer"):
        met_url("postgres://griffie@db/kaderapp", DATABASE_POOL=threads)


@pytest.mark.parametrize(
    ("naam", "waarde", "raad"),
    [
        ("DEBUG", "misschien", "Vul true of false in."),
        ("CACHE_URL", "foo", "Begin haar met redis:// (zie .env.example)."),
        ("EMAIL_URL", "xx", "Begin haar met smtp://, smtp+tls:// of smtp+ssl:// (zie .env.example)."),
        ("TAKEN_TEGELIJK", "veel", "Vul een heel getal in van 1 of meer, bijvoorbeeld 2."),
        ("PDF_TEGELIJK", "0", "Vul een heel getal in van 1 of meer, bijvoorbeeld 2."),
        ("PDF_RUIMTE", "ruim", "Vul een getal in dat groter is dan 0, bijvoorbeeld 1.5."),
    ],
)
def test_with_a_wrong_setting_kaderapp_does_not_start_and_says_what_to_do(naam: str, waarde: str, raad: str) -> None:
    klaar = manage("check", omgeving=PRODUCTIE | {naam: waarde})
    assert (klaar.returncode, klaar.stderr) == (1, f"De instelling {naam} klopt niet. {raad}\n")


# -- production -------------------------------------------------------------------------------


def test_django_has_no_remark_on_the_production_form() -> None:
    klaar = manage("check", "--deploy", "--fail-level", "WARNING")
    assert (klaar.returncode, klaar.stdout) == (0, "System check identified no issues (0 silenced).\n"), klaar.stderr


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("DEBUG", False),
        ("ALLOWED_HOSTS", ["kaders.example.org", "www.example.org"]),
        ("SITE_URL", "https://kaders.example.org"),
        ("SECURE_SSL_REDIRECT", True),
        ("SECURE_HSTS_SECONDS", 31_536_000),
        ("SECURE_HSTS_INCLUDE_SUBDOMAINS", True),
        ("SECURE_REFERRER_POLICY", "same-origin"),
        ("X_FRAME_OPTIONS", "DENY"),
        ("SESSION_COOKIE_SECURE", True),
        ("SESSION_COOKIE_HTTPONLY", True),
        ("SESSION_COOKIE_SAMESITE", "Lax"),
        ("SESSION_COOKIE_NAME", "__Host-kaderapp-session"),
        ("SESSION_COOKIE_AGE", 8 * 60 * 60),
        ("CSRF_COOKIE_SECURE", True),
        ("CSRF_COOKIE_HTTPONLY", True),
        ("CSRF_COOKIE_SAMESITE", "Lax"),
        ("CSRF_COOKIE_NAME", "__Host-kaderapp-csrf"),
        ("DATA_UPLOAD_MAX_MEMORY_SIZE", 2_621_440),
        ("DATA_UPLOAD_MAX_NUMBER_FIELDS", 1_000),
        ("DATA_UPLOAD_MAX_NUMBER_FILES", 5),
        ("GROOTSTE_VERZOEK", 10_485_760),
        ("PDF_TEGELIJK", 2),
        ("PDF_RUIMTE", 1),
        ("AUTH_USER_MODEL", "kaderapp.User"),
        ("LOGIN_URL", "/inloggen/"),
        ("PASSWORD_RESET_TIMEOUT", 24 * 60 * 60),
        ("DEFAULT_FROM_EMAIL", "kaderapp <niet-beantwoorden@kaders.example.org>"),
        ("ACHTER_PROXY", False),
        ("LANGUAGE_CODE", "nl"),
        ("TIME_ZONE", "Europe/Amsterdam"),
        ("IMPORT_EXPORT_IMPORT_PERMISSION_CODE", "change"),
        ("IMPORT_EXPORT_EXPORT_PERMISSION_CODE", "view"),
    ],
)
def test_a_protection_is_on_without_asking(productie: dict[str, Any], naam: str, waarde: object) -> None:
    assert productie[naam] == waarde


def test_passwords_are_hashed_with_argon2_and_twelve_characters_long(productie: dict[str, Any]) -> None:
    assert productie["PASSWORD_HASHERS"][0] == "django.contrib.auth.hashers.Argon2PasswordHasher"
    assert {"min_length": 12} in [regel.get("OPTIONS") for regel in productie["AUTH_PASSWORD_VALIDATORS"]]


def test_the_proxy_is_believed_only_when_asked(productie: dict[str, Any]) -> None:
    assert "SECURE_PROXY_SSL_HEADER" not in productie
    assert "USE_X_FORWARDED_HOST" not in productie
    achter_proxy = settings_in(PRODUCTIE | {"ACHTER_PROXY": "true"})
    assert achter_proxy["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]


def test_old_keys_stay_valid_for_a_while() -> None:
    assert settings_in(PRODUCTIE | {"SECRET_KEY_FALLBACKS": "oud,ouder"})["SECRET_KEY_FALLBACKS"] == ["oud", "ouder"]


def test_a_key_may_begin_with_any_character() -> None:
    assert settings_in(PRODUCTIE | {"SECRET_KEY": "$ABC-$def"})["SECRET_KEY"] == "$ABC-$def"


def test_without_a_site_url_links_lead_to_the_first_host() -> None:
    zonder = {naam: waarde for naam, waarde in PRODUCTIE.items() if naam != "SITE_URL"}
    assert settings_in(zonder | {"ALLOWED_HOSTS": ".example.org"})["SITE_URL"] == "https://example.org"


@pytest.mark.parametrize("naam", ["SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE"])
def test_development_needs_no_https(ontwikkeling: dict[str, Any], naam: str) -> None:
    assert ontwikkeling[naam] is False


# -- the database -----------------------------------------------------------------------------


def test_sqlite_has_the_options_that_were_measured_to_hold(tmp_path: Path) -> None:
    assert met_url(f"sqlite:///{tmp_path}/kaderapp.sqlite3")["OPTIONS"] == {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "factory": Verbinding,
        "init_command": "PRAGMA synchronous=NORMAL;",
    }


def test_postgresql_has_the_options_that_were_measured_to_hold() -> None:
    database = met_url("postgres://griffie:geheim@db:5433/kaderapp", DATABASE_POOL="8")
    assert database["OPTIONS"] == {
        "connect_timeout": 2,
        "options": "-c statement_timeout=15s -c idle_in_transaction_session_timeout=30s",
        "tcp_user_timeout": 3000,
        "keepalives": 1,
        "keepalives_idle": 2,
        "keepalives_interval": 1,
        "keepalives_count": 3,
        "pool": {"min_size": 2, "max_size": 8, "timeout": 5, "connection_class": postgresql.Verbinding},
    }
    assert (database["CONN_MAX_AGE"], database["CONN_HEALTH_CHECKS"]) == (0, True)


def test_an_option_in_the_url_is_kept() -> None:
    assert met_url("postgres://griffie@db/kaderapp?sslmode=require")["OPTIONS"]["sslmode"] == "require"


def test_a_request_that_reads_never_takes_the_write_lock() -> None:
    assert connection.settings_dict["ATOMIC_REQUESTS"] is False


def test_a_relative_file_is_the_same_one_wherever_the_command_is_given(tmp_path: Path) -> None:
    env = environ.Env()
    env.ENVIRON = {"DATABASE_URL": "sqlite:///gegevens/kaderapp.sqlite3"}
    assert databases(env, tmp_path)["default"]["NAME"] == str(tmp_path / "gegevens" / "kaderapp.sqlite3")


def test_without_a_database_url_data_is_in_the_folder_data(tmp_path: Path) -> None:
    env = environ.Env()
    env.ENVIRON = {}
    assert databases(env, tmp_path)["default"]["NAME"] == str(tmp_path / "data" / "kaderapp.sqlite3")


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="van SQLite")
def test_sqlite_checks_references_and_is_quick_with_the_disk() -> None:
    with connection.cursor() as cursor:
        gevonden = [cursor.execute(f"PRAGMA {naam}").fetchone()[0] for naam in ("foreign_keys", "synchronous")]
    assert gevonden == [1, 1]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="van PostgreSQL")
@pytest.mark.parametrize(
    ("naam", "waarde"), [("statement_timeout", "15s"), ("idle_in_transaction_session_timeout", "30s")]
)
def test_postgresql_ends_what_takes_too_long(naam: str, waarde: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {naam}")
        assert cursor.fetchone() == (waarde,)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="van PostgreSQL")
def test_connections_to_postgresql_come_from_a_pool() -> None:
    pool = connection.pool  # type: ignore[attr-defined]
    assert (pool.min_size, pool.max_size, pool.timeout) == (2, 4, 5)


# -- static files -----------------------------------------------------------------------------


def test_static_files_get_a_name_that_says_what_is_in_them(tmp_path: Path) -> None:
    opslag = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=opslag, DEBUG=False):
        call_command("collectstatic", interactive=False, verbosity=0)
        adres = static("admin/css/base.css")
    bestand = tmp_path / adres.removeprefix("/static/")
    assert bestand.name != "base.css"
    assert bestand.is_file()
