"""Triggers that keep the PDF of a Versie as it was given out (R5, R6): nothing of it changes, goes, or is added.

A document comes with the status that its Versie has at that moment, and takes pieces until it is complete.

A later migration that lets SQLite rebuild a table must run `maak_triggers` again: SQLite drops the triggers of a
rebuilt table. `manage.py verify_versies` tells when they are missing.
"""

from typing import Any

from django.db import migrations

VERSIE, DOCUMENT, STUK = "policies_versie", "policies_document", "policies_documentstuk"
MELDING = "De PDF van een versie ligt vast en kan niet worden gewijzigd of verwijderd."
ANDERE = "Een PDF hoort bij de status die de versie nu heeft, en er is er een van."
TE_VEEL = "Deze PDF is al volledig bewaard."

# With OR REPLACE SQLite removes the rows that are in the way, and asks no trigger.
SQLITE = f"""
CREATE TRIGGER document_staat_vast BEFORE UPDATE ON {DOCUMENT}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER document_blijft BEFORE DELETE ON {DOCUMENT}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER document_hoort_bij_versie BEFORE INSERT ON {DOCUMENT}
WHEN NEW.status IS NOT (SELECT v.status FROM {VERSIE} v WHERE v.id = NEW.versie_id)
    OR EXISTS (SELECT 1 FROM {DOCUMENT} d WHERE d.versie_id = NEW.versie_id AND d.status = NEW.status)
    OR EXISTS (SELECT 1 FROM {DOCUMENT} d WHERE d.id = NEW.id)
BEGIN SELECT RAISE(ABORT, '{ANDERE}'); END;
--
CREATE TRIGGER documentstuk_staat_vast BEFORE UPDATE ON {STUK}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER documentstuk_blijft BEFORE DELETE ON {STUK}
BEGIN SELECT RAISE(ABORT, '{MELDING}'); END;
--
CREATE TRIGGER documentstuk_past_erin BEFORE INSERT ON {STUK}
WHEN (SELECT COALESCE(SUM(LENGTH(s.inhoud)), 0) + LENGTH(NEW.inhoud) FROM {STUK} s
        WHERE s.document_id = NEW.document_id) > (SELECT d.omvang FROM {DOCUMENT} d WHERE d.id = NEW.document_id)
    OR EXISTS (SELECT 1 FROM {STUK} s WHERE s.document_id = NEW.document_id AND s.nummer = NEW.nummer)
    OR EXISTS (SELECT 1 FROM {STUK} s WHERE s.id = NEW.id)
BEGIN SELECT RAISE(ABORT, '{TE_VEEL}'); END;
"""

POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION document_bewaken() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
END
$$ LANGUAGE plpgsql;
--
CREATE OR REPLACE FUNCTION document_hoort_bij_versie() RETURNS trigger AS $$
BEGIN
    IF NEW.status IS DISTINCT FROM (SELECT status FROM {VERSIE} WHERE id = NEW.versie_id) THEN
        RAISE EXCEPTION '{ANDERE}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$ LANGUAGE plpgsql;
--
CREATE OR REPLACE FUNCTION documentstuk_past_erin() RETURNS trigger AS $$
BEGIN
    IF (SELECT COALESCE(SUM(OCTET_LENGTH(inhoud)), 0) + OCTET_LENGTH(NEW.inhoud) FROM {STUK}
        WHERE document_id = NEW.document_id) > (SELECT omvang FROM {DOCUMENT} WHERE id = NEW.document_id) THEN
        RAISE EXCEPTION '{TE_VEEL}' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END
$$ LANGUAGE plpgsql;
--
CREATE TRIGGER document_bewaken BEFORE UPDATE OR DELETE OR TRUNCATE ON {DOCUMENT}
FOR EACH STATEMENT EXECUTE FUNCTION document_bewaken();
--
CREATE TRIGGER document_hoort_bij_versie BEFORE INSERT ON {DOCUMENT}
FOR EACH ROW EXECUTE FUNCTION document_hoort_bij_versie();
--
CREATE TRIGGER documentstuk_bewaken BEFORE UPDATE OR DELETE OR TRUNCATE ON {STUK}
FOR EACH STATEMENT EXECUTE FUNCTION document_bewaken();
--
CREATE TRIGGER documentstuk_past_erin BEFORE INSERT ON {STUK}
FOR EACH ROW EXECUTE FUNCTION documentstuk_past_erin();
"""

SQLITE_WEG = """
DROP TRIGGER IF EXISTS document_staat_vast;
--
DROP TRIGGER IF EXISTS document_blijft;
--
DROP TRIGGER IF EXISTS document_hoort_bij_versie;
--
DROP TRIGGER IF EXISTS documentstuk_staat_vast;
--
DROP TRIGGER IF EXISTS documentstuk_blijft;
--
DROP TRIGGER IF EXISTS documentstuk_past_erin;
"""

POSTGRESQL_WEG = f"""
DROP TRIGGER IF EXISTS document_bewaken ON {DOCUMENT};
--
DROP TRIGGER IF EXISTS document_hoort_bij_versie ON {DOCUMENT};
--
DROP TRIGGER IF EXISTS documentstuk_bewaken ON {STUK};
--
DROP TRIGGER IF EXISTS documentstuk_past_erin ON {STUK};
--
DROP FUNCTION IF EXISTS document_bewaken();
--
DROP FUNCTION IF EXISTS document_hoort_bij_versie();
--
DROP FUNCTION IF EXISTS documentstuk_past_erin();
"""


def voer_uit(schema_editor: Any, per_database: dict[str, str]) -> None:
    for opdracht in per_database[schema_editor.connection.vendor].split("--\n"):
        schema_editor.execute(opdracht)


def maak_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRESQL})


def verwijder_triggers(apps: Any, schema_editor: Any) -> None:
    voer_uit(schema_editor, {"sqlite": SQLITE_WEG, "postgresql": POSTGRESQL_WEG})


class Migration(migrations.Migration):
    dependencies = [
        ("policies", "0003_wijziging_blijft"),
    ]

    operations = [
        migrations.RunPython(maak_triggers, verwijder_triggers),
    ]
