import uuid

import django.core.serializers.json
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kaderapp", "0001_initial"),
        ("policies", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="alleen_eigen_groepen",
            field=models.BooleanField(
                default=False,
                help_text="Aangevinkt: deze persoon wijzigt alleen wat bij de eigen groepen hoort, en leest de rest.",
                verbose_name="alleen eigen groepen",
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="groepen",
            field=models.ManyToManyField(
                blank=True,
                help_text="De afdelingen, partners en andere groepen waarvoor deze persoon werkt.",
                related_name="gebruikers",
                to="policies.groep",
                verbose_name="eigen groepen",
            ),
        ),
        migrations.CreateModel(
            name="BewaardFormulier",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("pad", models.TextField(verbose_name="pad")),
                ("velden", models.TextField(verbose_name="velden")),
                ("bestanden", models.TextField(blank=True, verbose_name="bestanden")),
                (
                    "gemaakt_op",
                    models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name="gemaakt op"),
                ),
                (
                    "van",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bewaarde_formulieren",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "bewaard formulier",
                "verbose_name_plural": "bewaarde formulieren",
            },
        ),
        migrations.CreateModel(
            name="Inlogpoging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("account", models.CharField(max_length=64, verbose_name="account")),
                ("adres", models.CharField(max_length=64, verbose_name="adres")),
                ("op", models.DateTimeField(db_index=True, verbose_name="op")),
            ],
            options={
                "verbose_name": "inlogpoging",
                "verbose_name_plural": "inlogpogingen",
                "indexes": [models.Index(fields=["account", "adres", "op"], name="inlogpoging_tellen")],
            },
        ),
        migrations.CreateModel(
            name="Taak",
            fields=[
                ("sleutel", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("soort", models.CharField(max_length=40, verbose_name="soort")),
                ("kenmerk", models.CharField(blank=True, max_length=64, verbose_name="kenmerk")),
                (
                    "gegevens",
                    models.JSONField(
                        default=dict, encoder=django.core.serializers.json.DjangoJSONEncoder, verbose_name="gegevens"
                    ),
                ),
                ("bestand", models.BinaryField(default=bytes, verbose_name="bestand")),
                (
                    "staat",
                    models.CharField(
                        choices=[("wacht", "wacht"), ("bezig", "bezig"), ("klaar", "klaar"), ("mislukt", "mislukt")],
                        default="wacht",
                        max_length=10,
                        verbose_name="staat",
                    ),
                ),
                ("stap", models.CharField(blank=True, max_length=200, verbose_name="stap")),
                ("gedaan", models.PositiveIntegerField(default=0, verbose_name="gedaan")),
                ("totaal", models.PositiveIntegerField(default=0, verbose_name="totaal")),
                ("mail", models.BooleanField(default=False, verbose_name="mail als het klaar is")),
                (
                    "uitkomst",
                    models.JSONField(
                        encoder=django.core.serializers.json.DjangoJSONEncoder, null=True, verbose_name="uitkomst"
                    ),
                ),
                ("pogingen", models.PositiveSmallIntegerField(default=0, verbose_name="pogingen")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                ("gestart_op", models.DateTimeField(null=True, verbose_name="gestart op")),
                ("klaar_op", models.DateTimeField(null=True, verbose_name="klaar op")),
                ("huur_tot", models.DateTimeField(null=True, verbose_name="in behandeling tot")),
                (
                    "eigenaar",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="taken",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="van",
                    ),
                ),
            ],
            options={
                "verbose_name": "taak",
                "verbose_name_plural": "taken",
                "indexes": [models.Index(fields=["staat", "gemaakt_op"], name="taak_rij")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("staat__in", ["wacht", "bezig"]), models.Q(("kenmerk", ""), _negated=True)),
                        fields=("eigenaar", "soort", "kenmerk"),
                        name="taak_een_keer_tegelijk",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("staat__in", ["wacht", "bezig", "klaar", "mislukt"])), name="taak_staat"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("staat", "klaar"), _negated=True),
                            models.Q(("klaar_op__isnull", False), ("uitkomst__isnull", False)),
                            _connector="OR",
                        ),
                        name="taak_klaar_met_uitkomst",
                    ),
                ],
            },
        ),
    ]
