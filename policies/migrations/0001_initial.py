import datetime
import re
import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

import policies.models.delen
import policies.models.velden


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Agenda",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "slug",
                    models.CharField(
                        error_messages={"unique": "Er is al een agenda met deze slug. Kies een andere."},
                        max_length=100,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[a-z0-9]+(?:-[a-z0-9]+)*\\Z"),
                                "Gebruik in de slug alleen kleine letters, cijfers en streepjes ertussen.",
                            )
                        ],
                        verbose_name="slug",
                    ),
                ),
                ("titel", policies.models.velden.RegelVeld(verbose_name="titel")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("kadernota", "kadernota"),
                            ("sma", "sociaal-maatschappelijke agenda"),
                            ("beleidsplan", "beleidsplan"),
                            ("startnotitie", "startnotitie"),
                            ("dialoogkader", "kader voor een dialooggroep"),
                        ],
                        default="kadernota",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "indeling",
                    models.CharField(
                        choices=[
                            ("vijf_vragen", "de vijf hoofdvragen"),
                            ("sma", "de hoofdstukken van een sociaal-maatschappelijke agenda"),
                            ("w_vragen", "de W-vragen per opgave"),
                            ("vrij", "vrij"),
                        ],
                        default="vijf_vragen",
                        max_length=20,
                        verbose_name="indeling",
                    ),
                ),
                ("periode_van", models.DateField(blank=True, null=True, verbose_name="periode van")),
                ("periode_tot", models.DateField(blank=True, null=True, verbose_name="periode tot en met")),
                ("ingangsdatum", models.DateField(blank=True, null=True, verbose_name="ingangsdatum")),
                ("evaluatiedatum", models.DateField(blank=True, null=True, verbose_name="evaluatiedatum")),
                (
                    "label_opgave",
                    policies.models.velden.RegelVeld(
                        default="opgave|opgaven",
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[^|]*[^|\\s][^|]*\\|[^|]*[^|\\s][^|]*\\Z"),
                                "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen.",
                            )
                        ],
                        verbose_name="woord voor opgave",
                    ),
                ),
                (
                    "label_doel",
                    policies.models.velden.RegelVeld(
                        default="doel|doelen",
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[^|]*[^|\\s][^|]*\\|[^|]*[^|\\s][^|]*\\Z"),
                                "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen.",
                            )
                        ],
                        verbose_name="woord voor doel",
                    ),
                ),
                (
                    "label_activiteit",
                    policies.models.velden.RegelVeld(
                        default="activiteit|activiteiten",
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[^|]*[^|\\s][^|]*\\|[^|]*[^|\\s][^|]*\\Z"),
                                "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen.",
                            )
                        ],
                        verbose_name="woord voor activiteit",
                    ),
                ),
                (
                    "label_kader",
                    policies.models.velden.RegelVeld(
                        default="kader|kaders",
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[^|]*[^|\\s][^|]*\\|[^|]*[^|\\s][^|]*\\Z"),
                                "Geef enkelvoud en meervoud met een staande streep ertussen: doel|doelen.",
                            )
                        ],
                        verbose_name="woord voor kader",
                    ),
                ),
                (
                    "nummering_opgave",
                    models.CharField(
                        default="1",
                        max_length=5,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^(?:geen|[1aAI](?:\\.[1aAI]){0,2})\\Z"),
                                "Kies 1, a, A of I, per niveau gescheiden door een punt (bijvoorbeeld 1.a), of geen.",
                            )
                        ],
                        verbose_name="nummering opgaven",
                    ),
                ),
                (
                    "nummering_doel",
                    models.CharField(
                        default="1",
                        max_length=5,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^(?:geen|[1aAI](?:\\.[1aAI]){0,2})\\Z"),
                                "Kies 1, a, A of I, per niveau gescheiden door een punt (bijvoorbeeld 1.a), of geen.",
                            )
                        ],
                        verbose_name="nummering doelen",
                    ),
                ),
                (
                    "nummering_kader",
                    models.CharField(
                        default="1",
                        max_length=5,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^(?:geen|[1aAI](?:\\.[1aAI]){0,2})\\Z"),
                                "Kies 1, a, A of I, per niveau gescheiden door een punt (bijvoorbeeld 1.a), of geen.",
                            )
                        ],
                        verbose_name="nummering kaders",
                    ),
                ),
                ("eerste_nummer", models.PositiveIntegerField(default=1, verbose_name="eerste nummer")),
                (
                    "weggelaten",
                    policies.models.delen.WeggelatenVeld(
                        blank=True, default=list, verbose_name="weggelaten onderdelen"
                    ),
                ),
                (
                    "vervangt",
                    models.ManyToManyField(
                        blank=True, related_name="vervangen_door", to="policies.agenda", verbose_name="vervangt"
                    ),
                ),
            ],
            options={
                "verbose_name": "agenda",
                "verbose_name_plural": "agenda's",
                "ordering": ["titel"],
            },
        ),
        migrations.CreateModel(
            name="Gemeente",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", policies.models.velden.RegelVeld(verbose_name="naam")),
                (
                    "code",
                    models.CharField(
                        blank=True,
                        max_length=6,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^GM\\d{4}\\Z", "Een gemeentecode is GM met vier cijfers, bijvoorbeeld GM1961."
                            )
                        ],
                        verbose_name="gemeentecode",
                    ),
                ),
                (
                    "thema",
                    models.CharField(
                        choices=[
                            ("blauw", "blauw, koppen met schreef"),
                            ("groen", "groen, koppen zonder schreef, ronde hoeken"),
                        ],
                        default="blauw",
                        max_length=10,
                        verbose_name="thema",
                    ),
                ),
                (
                    "kleur",
                    models.CharField(
                        blank=True,
                        help_text=(
                            "Voor links, nummers en knoppen, in plaats van de kleur van het thema."
                            " Bijvoorbeeld #1b4f9c."
                        ),
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("#[0-9a-f]{6}\\Z"),
                                "Geef een kleur als # met zes tekens 0-9 en a-f, bijvoorbeeld #1b4f9c.",
                            )
                        ],
                        verbose_name="eigen kleur",
                    ),
                ),
                (
                    "kleur_donker",
                    models.CharField(
                        blank=True,
                        help_text="Voor koppen en de voet van de bladzijde. Bijvoorbeeld #12294f.",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("#[0-9a-f]{6}\\Z"),
                                "Geef een kleur als # met zes tekens 0-9 en a-f, bijvoorbeeld #1b4f9c.",
                            )
                        ],
                        verbose_name="eigen donkere kleur",
                    ),
                ),
                ("logo", models.BinaryField(blank=True, default=bytes, verbose_name="logo")),
                (
                    "logo_naam",
                    models.CharField(blank=True, editable=False, max_length=24, verbose_name="naam van het logo"),
                ),
                (
                    "mailadres",
                    models.EmailField(
                        blank=True,
                        help_text="Staat op de site voor vragen over de teksten en de toegankelijkheid.",
                        max_length=254,
                        verbose_name="mailadres",
                    ),
                ),
                (
                    "bedragen_in",
                    models.CharField(
                        choices=[("euro", "hele euro's"), ("duizend", "duizenden euro's (× € 1.000)")],
                        default="duizend",
                        max_length=10,
                        verbose_name="bedragen in",
                    ),
                ),
                (
                    "saldo",
                    models.CharField(
                        choices=[
                            ("baten_min_lasten", "baten min lasten: een tekort is negatief"),
                            ("lasten_min_baten", "lasten min baten: een tekort is positief"),
                        ],
                        default="baten_min_lasten",
                        max_length=20,
                        verbose_name="saldo",
                    ),
                ),
            ],
            options={
                "verbose_name": "gemeente",
                "verbose_name_plural": "gemeente",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)),
                        name="gemeente_een_rij",
                        violation_error_message="Er is al een gemeente. Wijzig die.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("naam", ""), _negated=True),
                        name="gemeente_naam_gevuld",
                        violation_error_message="Vul “naam” in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("thema__in", ["blauw", "groen"])),
                        name="gemeente_thema_keuze",
                        violation_error_message="Kies bij “thema” een van: blauw, groen.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("bedragen_in__in", ["duizend", "euro"])),
                        name="gemeente_bedragen_in_keuze",
                        violation_error_message="Kies bij “bedragen in” een van: euro, duizend.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("saldo__in", ["baten_min_lasten", "lasten_min_baten"])),
                        name="gemeente_saldo_keuze",
                        violation_error_message="Kies bij “saldo” een van: baten_min_lasten, lasten_min_baten.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Groep",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("code", policies.models.velden.RegelVeld(blank=True, editable=False, verbose_name="code")),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "volgorde",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan.",
                        verbose_name="volgorde",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("raad", "raad"),
                            ("fractie", "fractie"),
                            ("college", "college"),
                            ("afdeling", "afdeling"),
                            ("griffie", "griffie"),
                            ("commissie", "commissie"),
                            ("raadswerkgroep", "raadswerkgroep"),
                            ("dialooggroep", "dialooggroep"),
                            ("adviesraad", "adviesraad"),
                            ("partner", "partner"),
                            ("regionaal", "regionaal verband"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", policies.models.velden.RegelVeld(verbose_name="naam")),
                ("zetels", models.PositiveIntegerField(blank=True, null=True, verbose_name="zetels")),
                ("actief_van", models.DateField(blank=True, null=True, verbose_name="actief van")),
                ("actief_tot", models.DateField(blank=True, null=True, verbose_name="actief tot en met")),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="groepen",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
            ],
            options={
                "verbose_name": "groep",
                "verbose_name_plural": "groepen",
                "ordering": ["volgorde", "sleutel"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Opgave",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("code", policies.models.velden.RegelVeld(blank=True, editable=False, verbose_name="code")),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "volgorde",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan.",
                        verbose_name="volgorde",
                    ),
                ),
                ("naam", policies.models.velden.RegelVeld(verbose_name="naam")),
                (
                    "alias",
                    policies.models.velden.RegelVeld(
                        blank=True, help_text="Een oudere of andere naam, om op te zoeken.", verbose_name="alias"
                    ),
                ),
                (
                    "maatschappelijk_effect",
                    policies.models.velden.TekstVeld(blank=True, verbose_name="maatschappelijk effect"),
                ),
                ("beschrijving", policies.models.velden.TekstVeld(blank=True, verbose_name="beschrijving")),
                ("doorkijk", policies.models.velden.TekstVeld(blank=True, verbose_name="doorkijk")),
                (
                    "status",
                    models.CharField(
                        choices=[("actief", "actief"), ("vervallen", "vervallen")],
                        default="actief",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opgaven",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "groepen",
                    models.ManyToManyField(
                        blank=True, related_name="opgaven", to="policies.groep", verbose_name="groepen"
                    ),
                ),
            ],
            options={
                "verbose_name": "opgave",
                "verbose_name_plural": "opgaven",
                "ordering": ["volgorde", "sleutel"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Moment",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("code", policies.models.velden.RegelVeld(blank=True, editable=False, verbose_name="code")),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "volgorde",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan.",
                        verbose_name="volgorde",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("werksessie", "werksessie"),
                            ("commissie", "commissie"),
                            ("raad", "raad"),
                            ("inzage", "inzage"),
                            ("advies", "advies"),
                            ("pc_moment", "moment in de planning-en-controlcyclus"),
                            ("evaluatie", "evaluatie"),
                            ("mijlpaal", "mijlpaal"),
                            ("deadline", "deadline"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("naam", policies.models.velden.RegelVeld(verbose_name="naam")),
                (
                    "fase",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("beeld", "beeldvorming"),
                            ("oordeel", "oordeelsvorming"),
                            ("besluit", "besluitvorming"),
                        ],
                        max_length=10,
                        verbose_name="fase",
                    ),
                ),
                ("van", models.DateField(blank=True, null=True, verbose_name="van")),
                ("tot", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                (
                    "precisie",
                    models.CharField(
                        choices=[("dag", "dag"), ("maand", "maand"), ("kwartaal", "kwartaal"), ("jaar", "jaar")],
                        default="dag",
                        max_length=10,
                        verbose_name="precisie",
                    ),
                ),
                ("tijd_in_woorden", policies.models.velden.RegelVeld(blank=True, verbose_name="tijd in woorden")),
                ("minuten", models.PositiveIntegerField(blank=True, null=True, verbose_name="minuten")),
                ("bij_overschrijden", policies.models.velden.TekstVeld(blank=True, verbose_name="bij overschrijden")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("gepland", "gepland"),
                            ("nu", "nu"),
                            ("geweest", "geweest"),
                            ("vervallen", "vervallen"),
                        ],
                        default="gepland",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="momenten",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="momenten",
                        to="policies.groep",
                        verbose_name="groep",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="kinderen",
                        to="policies.moment",
                        verbose_name="staat onder",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="momenten",
                        to="policies.opgave",
                        verbose_name="opgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "moment",
                "verbose_name_plural": "momenten",
                "ordering": ["volgorde", "sleutel"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Kader",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("code", policies.models.velden.RegelVeld(blank=True, editable=False, verbose_name="code")),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "volgorde",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan.",
                        verbose_name="volgorde",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("lijst", "lijst van kaders"),
                            ("waarde", "waarde"),
                            ("leidend_principe", "leidend principe"),
                            ("uitgangspunt", "uitgangspunt"),
                            ("inhoudelijk", "inhoudelijk kader"),
                            ("financieel", "financieel kader"),
                            ("proces", "proceskader"),
                            ("kwaliteitseis", "kwaliteitseis"),
                            ("wettelijk", "wettelijk kader"),
                            ("uitzondering", "uitzondering"),
                        ],
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                ("titel", policies.models.velden.RegelVeld(blank=True, verbose_name="titel")),
                ("tekst", policies.models.velden.TekstVeld(blank=True, verbose_name="tekst")),
                ("gevolg", policies.models.velden.TekstVeld(blank=True, verbose_name="dit betekent")),
                ("onderbouwing", policies.models.velden.TekstVeld(blank=True, verbose_name="onderbouwing")),
                (
                    "hardheid",
                    models.CharField(
                        blank=True,
                        choices=[("bindend", "bindend"), ("richtinggevend", "richtinggevend")],
                        max_length=20,
                        verbose_name="hardheid",
                    ),
                ),
                ("rang", models.IntegerField(blank=True, null=True, verbose_name="rang")),
                ("geldig_van", models.DateField(blank=True, null=True, verbose_name="geldig van")),
                ("geldig_tot", models.DateField(blank=True, null=True, verbose_name="geldig tot en met")),
                (
                    "geldig_tot_gebeurtenis",
                    policies.models.velden.RegelVeld(blank=True, verbose_name="geldig tot een gebeurtenis"),
                ),
                (
                    "grondslag",
                    policies.models.velden.RegelVeld(
                        blank=True, help_text="Wet, artikel of ECLI.", verbose_name="grondslag"
                    ),
                ),
                ("herkomst", policies.models.velden.RegelVeld(blank=True, verbose_name="herkomst")),
                ("delegeerbaar", models.BooleanField(blank=True, null=True, verbose_name="delegeerbaar")),
                ("vervolgkeuze", policies.models.velden.RegelVeld(blank=True, verbose_name="vervolgkeuze")),
                ("vervolgkeuze_door", policies.models.velden.RegelVeld(blank=True, verbose_name="vervolgkeuze door")),
                ("komt_terug_op", models.DateField(blank=True, null=True, verbose_name="komt terug op")),
                ("alias", policies.models.velden.RegelVeld(blank=True, verbose_name="alias")),
                (
                    "status",
                    models.CharField(
                        choices=[("actief", "actief"), ("voorbeeld", "voorbeeld"), ("vervallen", "vervallen")],
                        default="actief",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="kaders",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "groep",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="kaders",
                        to="policies.groep",
                        verbose_name="alleen voor groep",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="kinderen",
                        to="policies.kader",
                        verbose_name="staat onder",
                    ),
                ),
                (
                    "opgave",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="kaders",
                        to="policies.opgave",
                        verbose_name="bij opgave",
                    ),
                ),
            ],
            options={
                "verbose_name": "kader",
                "verbose_name_plural": "kaders",
                "ordering": ["volgorde", "sleutel"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Paragraaf",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("code", policies.models.velden.RegelVeld(blank=True, editable=False, verbose_name="code")),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                (
                    "volgorde",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="Plaats tussen de andere; een nieuw element met 0 komt achteraan.",
                        verbose_name="volgorde",
                    ),
                ),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("vrij", "vrije tekst"),
                            ("inleiding", "inleiding"),
                            ("leeswijzer", "leeswijzer"),
                            ("publiekssamenvatting", "publiekssamenvatting"),
                            ("rol", "rol"),
                            ("tijdpad", "tijdpad"),
                            ("communicatie", "communicatie"),
                            ("evaluatie", "evaluatie"),
                            ("staalkaart", "staalkaart"),
                            ("koerskaart", "koerskaart"),
                            ("scenario", "scenario"),
                            ("begrip", "begrip"),
                            ("bron", "bron"),
                            ("bijlage", "bijlage"),
                        ],
                        default="vrij",
                        max_length=20,
                        verbose_name="soort",
                    ),
                ),
                (
                    "hoofdvraag",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("wat", "wat"),
                            ("waarom", "waarom"),
                            ("waaraan", "waaraan"),
                            ("hoe", "hoe"),
                            ("wanneer", "wanneer"),
                            ("wie", "wie"),
                        ],
                        max_length=10,
                        verbose_name="hoofdvraag",
                    ),
                ),
                ("titel", policies.models.velden.RegelVeld(blank=True, verbose_name="titel")),
                ("tekst", policies.models.velden.TekstVeld(blank=True, verbose_name="tekst")),
                (
                    "bijlage_status",
                    models.CharField(
                        blank=True,
                        choices=[("ter_vaststelling", "ter vaststelling"), ("ter_informatie", "ter informatie")],
                        max_length=20,
                        verbose_name="status van de bijlage",
                    ),
                ),
                (
                    "bij",
                    models.UUIDField(
                        blank=True,
                        help_text="Sleutel van het element dat deze tekst inleidt.",
                        null=True,
                        verbose_name="bij",
                    ),
                ),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="paragrafen",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "ouder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.RESTRICT,
                        related_name="kinderen",
                        to="policies.paragraaf",
                        verbose_name="staat onder",
                    ),
                ),
            ],
            options={
                "verbose_name": "paragraaf",
                "verbose_name_plural": "paragrafen",
                "ordering": ["volgorde", "sleutel"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Synoniem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "woorden",
                    policies.models.velden.RegelVeld(
                        error_messages={"unique": "Deze woorden staan al in de lijst."},
                        help_text="Woorden die hetzelfde betekenen, met een komma ertussen, bijvoorbeeld: bijstand, uitkering. Meer woorden achter elkaar mag ook: Wmo, Wet maatschappelijke ondersteuning.",
                        unique=True,
                        verbose_name="woorden",
                    ),
                ),
            ],
            options={
                "verbose_name": "synoniem",
                "verbose_name_plural": "synoniemen",
                "ordering": ["woorden", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("woorden", ""), _negated=True),
                        name="synoniem_woorden_gevuld",
                        violation_error_message="Vul “woorden” in.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("woorden", ""), ("woorden__contains", ","), _connector="OR"),
                        name="synoniem_twee_woorden",
                        violation_error_message="Geef ten minste twee woorden, met een komma ertussen.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Verklaring",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("element", models.UUIDField(help_text="Sleutel van het element.", verbose_name="element")),
                ("regel", policies.models.velden.RegelVeld(verbose_name="regel")),
                ("reden", policies.models.velden.RegelVeld(verbose_name="reden")),
                ("op", models.DateTimeField(verbose_name="op")),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="verklaringen",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "verklaring",
                "verbose_name_plural": "verklaringen",
                "ordering": ["-op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Versie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("nota", "nota"), ("stand", "stand")],
                        default="nota",
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                (
                    "nummer",
                    models.CharField(
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^[0-9A-Za-z]+(?:[.+-][0-9A-Za-z]+)*\\+?\\Z"),
                                "Gebruik in het nummer alleen letters, cijfers en punten of streepjes ertussen, bijvoorbeeld 1.0.",
                            )
                        ],
                        verbose_name="nummer",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("concept", "concept"), ("ter_inzage", "ter inzage"), ("vastgesteld", "vastgesteld")],
                        default="concept",
                        editable=False,
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("inhoud", models.TextField(editable=False, verbose_name="inhoud")),
                ("sha256", models.CharField(editable=False, max_length=64, verbose_name="sha256")),
                (
                    "weggelaten",
                    policies.models.delen.WeggelatenVeld(
                        blank=True, default=list, editable=False, verbose_name="weggelaten onderdelen"
                    ),
                ),
                (
                    "vorige_sha256",
                    models.CharField(blank=True, editable=False, max_length=64, verbose_name="sha256 van de vorige"),
                ),
                ("gemaakt_op", models.DateTimeField(editable=False, verbose_name="gemaakt op")),
                (
                    "bevroren_op",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="bevroren op"),
                ),
                ("inzage_van", models.DateField(blank=True, null=True, verbose_name="inzage van")),
                ("inzage_tot", models.DateField(blank=True, null=True, verbose_name="inzage tot en met")),
                ("vastgesteld_op", models.DateField(blank=True, null=True, verbose_name="vastgesteld op")),
                (
                    "besluit",
                    policies.models.velden.RegelVeld(
                        blank=True,
                        help_text="Besluitnummer of vindplaats in het raadsinformatiesysteem.",
                        verbose_name="besluit",
                    ),
                ),
                (
                    "toelichting",
                    policies.models.velden.RegelVeld(
                        blank=True,
                        help_text="Wat er nieuw is aan deze versie. Dit staat in de kadernota, in de tabel met versies onder “Wat is veranderd”.",
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "agenda",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versies",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
                (
                    "gemaakt_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="gemaakt door",
                    ),
                ),
                (
                    "nota",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="standen",
                        to="policies.versie",
                        verbose_name="stand van nota",
                    ),
                ),
                (
                    "vastgesteld_door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vastgelegd door",
                    ),
                ),
                (
                    "vorige",
                    models.OneToOneField(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="volgende",
                        to="policies.versie",
                        verbose_name="vorige",
                    ),
                ),
            ],
            options={
                "verbose_name": "versie",
                "verbose_name_plural": "versies",
                "ordering": ["-gemaakt_op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "status",
                    models.CharField(
                        choices=[("ter_inzage", "ter inzage"), ("vastgesteld", "vastgesteld")],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("sha256", models.CharField(max_length=64, verbose_name="sha256")),
                ("omvang", models.PositiveIntegerField(verbose_name="omvang in bytes")),
                ("gemaakt_op", models.DateTimeField(verbose_name="gemaakt op")),
                (
                    "versie",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documenten",
                        to="policies.versie",
                        verbose_name="versie",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documenten",
                "ordering": ["versie", "gemaakt_op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Documentstuk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nummer", models.PositiveIntegerField(verbose_name="nummer")),
                ("inhoud", models.BinaryField(verbose_name="inhoud")),
                (
                    "document",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stukken",
                        to="policies.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "stuk van een document",
                "verbose_name_plural": "stukken van documenten",
                "ordering": ["document", "nummer"],
            },
        ),
        migrations.CreateModel(
            name="Visie",
            fields=[
                (
                    "sleutel",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False, verbose_name="sleutel"
                    ),
                ),
                ("revisie", models.PositiveIntegerField(default=1, editable=False, verbose_name="revisie")),
                ("waarom", policies.models.velden.TekstVeld(blank=True, verbose_name="waarom")),
                ("visie", policies.models.velden.TekstVeld(blank=True, verbose_name="visie")),
                ("missie", policies.models.velden.TekstVeld(blank=True, verbose_name="missie")),
                (
                    "herkomst",
                    policies.models.velden.TekstVeld(
                        blank=True,
                        help_text="Waar de visie vandaan komt en wat eraan is toegevoegd.",
                        verbose_name="herkomst",
                    ),
                ),
                (
                    "agenda",
                    models.OneToOneField(
                        error_messages={"unique": "Deze agenda heeft al een visie. Wijzig die."},
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="visie",
                        to="policies.agenda",
                        verbose_name="agenda",
                    ),
                ),
            ],
            options={
                "verbose_name": "visie",
                "verbose_name_plural": "visies",
            },
        ),
        migrations.CreateModel(
            name="Wijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("agenda", models.UUIDField(verbose_name="agenda")),
                ("model", models.CharField(max_length=50, verbose_name="model")),
                ("sleutel", models.UUIDField(verbose_name="sleutel")),
                ("revisie", models.PositiveIntegerField(verbose_name="revisie")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("begin", "eerder gemaakt"),
                            ("toegevoegd", "toegevoegd"),
                            ("gewijzigd", "gewijzigd"),
                            ("verwijderd", "verwijderd"),
                            ("hersteld", "teruggezet"),
                            ("ingelezen", "ingelezen uit een werkboek"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("velden", models.JSONField(verbose_name="velden")),
                ("gewijzigd", models.JSONField(default=list, verbose_name="gewijzigde velden")),
                ("op", models.DateTimeField(verbose_name="op")),
                ("reden", policies.models.velden.RegelVeld(blank=True, verbose_name="reden")),
                (
                    "door",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="door",
                    ),
                ),
            ],
            options={
                "verbose_name": "wijziging",
                "verbose_name_plural": "wijzigingen",
                "ordering": ["-op", "-pk"],
            },
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(("slug", ""), _negated=True),
                name="agenda_slug_gevuld",
                violation_error_message="Vul “slug” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(("titel", ""), _negated=True),
                name="agenda_titel_gevuld",
                violation_error_message="Vul “titel” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("periode_van", None),
                    ("periode_tot", None),
                    ("periode_van__lte", models.F("periode_tot")),
                    _connector="OR",
                ),
                name="agenda_periode_van_voor_periode_tot",
                violation_error_message="De datum bij “periode tot” ligt voor die bij “periode van”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ingangsdatum", None),
                    ("evaluatiedatum", None),
                    ("ingangsdatum__lte", models.F("evaluatiedatum")),
                    _connector="OR",
                ),
                name="agenda_ingangsdatum_voor_evaluatiedatum",
                violation_error_message="De datum bij “evaluatiedatum” ligt voor die bij “ingangsdatum”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort__in", ["beleidsplan", "dialoogkader", "kadernota", "sma", "startnotitie"])),
                name="agenda_soort_keuze",
                violation_error_message="Kies bij “soort” een van: kadernota, sma, beleidsplan, startnotitie, dialoogkader.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(("indeling__in", ["sma", "vijf_vragen", "vrij", "w_vragen"])),
                name="agenda_indeling_keuze",
                violation_error_message="Kies bij “indeling” een van: vijf_vragen, sma, w_vragen, vrij.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(("eerste_nummer", None), ("eerste_nummer__range", (1, 9999)), _connector="OR"),
                name="agenda_eerste_nummer_tussen",
                violation_error_message="Vul bij “eerste nummer” een getal in van 1 tot en met 9999.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("periode_van", None),
                    ("periode_van__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="agenda_periode_van_tussen",
                violation_error_message="Geef bij “periode van” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("periode_tot", None),
                    ("periode_tot__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="agenda_periode_tot_tussen",
                violation_error_message="Geef bij “periode tot” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ingangsdatum", None),
                    ("ingangsdatum__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="agenda_ingangsdatum_tussen",
                violation_error_message="Geef bij “ingangsdatum” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agenda",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("evaluatiedatum", None),
                    ("evaluatiedatum__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="agenda_evaluatiedatum_tussen",
                violation_error_message="Geef bij “evaluatiedatum” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="groep",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True),
                name="groep_naam_gevuld",
                violation_error_message="Vul “naam” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="groep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("actief_van", None),
                    ("actief_tot", None),
                    ("actief_van__lte", models.F("actief_tot")),
                    _connector="OR",
                ),
                name="groep_actief_van_voor_actief_tot",
                violation_error_message="De datum bij “actief tot” ligt voor die bij “actief van”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="groep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "soort__in",
                        [
                            "adviesraad",
                            "afdeling",
                            "college",
                            "commissie",
                            "dialooggroep",
                            "fractie",
                            "griffie",
                            "partner",
                            "raad",
                            "raadswerkgroep",
                            "regionaal",
                        ],
                    )
                ),
                name="groep_soort_keuze",
                violation_error_message="Kies bij “soort” een van: raad, fractie, college, afdeling, griffie, commissie, raadswerkgroep, dialooggroep, adviesraad, partner, regionaal.",
            ),
        ),
        migrations.AddConstraint(
            model_name="groep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("actief_van", None),
                    ("actief_van__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="groep_actief_van_tussen",
                violation_error_message="Geef bij “actief van” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="groep",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("actief_tot", None),
                    ("actief_tot__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="groep_actief_tot_tussen",
                violation_error_message="Geef bij “actief tot” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="opgave",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True),
                name="opgave_naam_gevuld",
                violation_error_message="Vul “naam” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="opgave",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["actief", "vervallen"])),
                name="opgave_status_keuze",
                violation_error_message="Kies bij “status” een van: actief, vervallen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ouder", None), models.Q(("ouder", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="moment_ouder_niet_zichzelf",
                violation_error_message="Een element kan niet onder zichzelf staan. Kies een ander.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("naam", ""), _negated=True),
                name="moment_naam_gevuld",
                violation_error_message="Vul “naam” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("van", None), ("tot", None), ("van__lte", models.F("tot")), _connector="OR"),
                name="moment_van_voor_tot",
                violation_error_message="De datum bij “tot” ligt voor die bij “van”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "soort__in",
                        [
                            "advies",
                            "commissie",
                            "deadline",
                            "evaluatie",
                            "inzage",
                            "mijlpaal",
                            "pc_moment",
                            "raad",
                            "werksessie",
                        ],
                    )
                ),
                name="moment_soort_keuze",
                violation_error_message="Kies bij “soort” een van: werksessie, commissie, raad, inzage, advies, pc_moment, evaluatie, mijlpaal, deadline.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("fase__in", ["", "beeld", "besluit", "oordeel"])),
                name="moment_fase_keuze",
                violation_error_message="Kies bij “fase” een van: beeld, oordeel, besluit.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("precisie__in", ["dag", "jaar", "kwartaal", "maand"])),
                name="moment_precisie_keuze",
                violation_error_message="Kies bij “precisie” een van: dag, maand, kwartaal, jaar.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["gepland", "geweest", "nu", "vervallen"])),
                name="moment_status_keuze",
                violation_error_message="Kies bij “status” een van: gepland, nu, geweest, vervallen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("van", None),
                    ("van__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="moment_van_tussen",
                violation_error_message="Geef bij “van” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="moment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tot", None),
                    ("tot__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="moment_tot_tussen",
                violation_error_message="Geef bij “tot” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ouder", None), models.Q(("ouder", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="kader_ouder_niet_zichzelf",
                violation_error_message="Een element kan niet onder zichzelf staan. Kies een ander.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("geldig_van", None),
                    ("geldig_tot", None),
                    ("geldig_van__lte", models.F("geldig_tot")),
                    _connector="OR",
                ),
                name="kader_geldig_van_voor_geldig_tot",
                violation_error_message="De datum bij “geldig tot” ligt voor die bij “geldig van”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "soort__in",
                        [
                            "financieel",
                            "inhoudelijk",
                            "kwaliteitseis",
                            "leidend_principe",
                            "lijst",
                            "proces",
                            "uitgangspunt",
                            "uitzondering",
                            "waarde",
                            "wettelijk",
                        ],
                    )
                ),
                name="kader_soort_keuze",
                violation_error_message="Kies bij “soort” een van: lijst, waarde, leidend_principe, uitgangspunt, inhoudelijk, financieel, proces, kwaliteitseis, wettelijk, uitzondering.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(("hardheid__in", ["", "bindend", "richtinggevend"])),
                name="kader_hardheid_keuze",
                violation_error_message="Kies bij “hardheid” een van: bindend, richtinggevend.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["actief", "vervallen", "voorbeeld"])),
                name="kader_status_keuze",
                violation_error_message="Kies bij “status” een van: actief, voorbeeld, vervallen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("geldig_van", None),
                    ("geldig_van__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="kader_geldig_van_tussen",
                violation_error_message="Geef bij “geldig van” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("geldig_tot", None),
                    ("geldig_tot__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="kader_geldig_tot_tussen",
                violation_error_message="Geef bij “geldig tot” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kader",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("komt_terug_op", None),
                    ("komt_terug_op__range", (datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))),
                    _connector="OR",
                ),
                name="kader_komt_terug_op_tussen",
                violation_error_message="Geef bij “komt terug op” een dag in de jaren 1900 tot en met 2200.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraaf",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ouder", None), models.Q(("ouder", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="paragraaf_ouder_niet_zichzelf",
                violation_error_message="Een element kan niet onder zichzelf staan. Kies een ander.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraaf",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "soort__in",
                        [
                            "begrip",
                            "bijlage",
                            "bron",
                            "communicatie",
                            "evaluatie",
                            "inleiding",
                            "koerskaart",
                            "leeswijzer",
                            "publiekssamenvatting",
                            "rol",
                            "scenario",
                            "staalkaart",
                            "tijdpad",
                            "vrij",
                        ],
                    )
                ),
                name="paragraaf_soort_keuze",
                violation_error_message="Kies bij “soort” een van: vrij, inleiding, leeswijzer, publiekssamenvatting, rol, tijdpad, communicatie, evaluatie, staalkaart, koerskaart, scenario, begrip, bron, bijlage.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraaf",
            constraint=models.CheckConstraint(
                condition=models.Q(("hoofdvraag__in", ["", "hoe", "waaraan", "waarom", "wanneer", "wat", "wie"])),
                name="paragraaf_hoofdvraag_keuze",
                violation_error_message="Kies bij “hoofdvraag” een van: wat, waarom, waaraan, hoe, wanneer, wie.",
            ),
        ),
        migrations.AddConstraint(
            model_name="paragraaf",
            constraint=models.CheckConstraint(
                condition=models.Q(("bijlage_status__in", ["", "ter_informatie", "ter_vaststelling"])),
                name="paragraaf_bijlage_status_keuze",
                violation_error_message="Kies bij “bijlage status” een van: ter_vaststelling, ter_informatie.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verklaring",
            constraint=models.CheckConstraint(
                condition=models.Q(("regel", ""), _negated=True),
                name="verklaring_regel_gevuld",
                violation_error_message="Vul “regel” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verklaring",
            constraint=models.CheckConstraint(
                condition=models.Q(("reden", ""), _negated=True),
                name="verklaring_reden_gevuld",
                violation_error_message="Vul “reden” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verklaring",
            constraint=models.UniqueConstraint(
                fields=("agenda", "element", "regel"),
                name="verklaring_uniek",
                violation_error_message="Bij dit onderdeel is deze vraag al verklaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.UniqueConstraint(
                fields=("agenda", "nummer"),
                name="versie_nummer_uniek",
                violation_error_message="Deze agenda heeft al een versie met dit nummer. Kies een ander.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("nummer", ""), _negated=True),
                name="versie_nummer_gevuld",
                violation_error_message="Vul “nummer” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("inhoud", ""), _negated=True),
                name="versie_inhoud_gevuld",
                violation_error_message="Vul “inhoud” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("sha256", ""), _negated=True),
                name="versie_sha256_gevuld",
                violation_error_message="Vul “sha256” in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort__in", ["nota", "stand"])),
                name="versie_soort_keuze",
                violation_error_message="Kies bij “soort” een van: nota, stand.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["concept", "ter_inzage", "vastgesteld"])),
                name="versie_status_keuze",
                violation_error_message="Kies bij “status” een van: concept, ter_inzage, vastgesteld.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("inzage_van", None),
                    ("inzage_tot", None),
                    ("inzage_van__lte", models.F("inzage_tot")),
                    _connector="OR",
                ),
                name="versie_inzage_van_voor_inzage_tot",
                violation_error_message="De datum bij “inzage tot” ligt voor die bij “inzage van”. Wijzig een van beide.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("inzage_tot", None),
                    ("vastgesteld_op", None),
                    ("inzage_tot__lte", models.F("vastgesteld_op")),
                    _connector="OR",
                ),
                name="versie_inzage_tot_voor_vastgesteld_op",
                violation_error_message="Het besluit ligt voor het einde van de inzage. Geef een dag op of na de laatste dag daarvan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(models.Q(("soort", "stand"), _negated=True), ("nota", None)),
                    models.Q(models.Q(("soort", "nota"), _negated=True), ("nota__isnull", False)),
                    _connector="OR",
                ),
                name="versie_stand_hoort_bij_nota",
                violation_error_message="Kies bij een stand de nota waar zij bij hoort, en alleen bij een stand.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "ter_inzage"), _negated=True),
                    models.Q(("inzage_tot__isnull", False), ("inzage_van__isnull", False)),
                    _connector="OR",
                ),
                name="versie_inzage_heeft_termijn",
                violation_error_message="Geef het begin en het einde van de inzage.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "vastgesteld"), _negated=True),
                    models.Q(("vastgesteld_op__isnull", False), models.Q(("besluit", ""), _negated=True)),
                    _connector="OR",
                ),
                name="versie_vastgesteld_met_bron",
                violation_error_message="Geef de datum van het besluit en het besluitnummer of de vindplaats.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status", "vastgesteld"),
                    models.Q(("besluit", ""), ("vastgesteld_door", None), ("vastgesteld_op", None)),
                    _connector="OR",
                ),
                name="versie_besluit_alleen_bij_vastgesteld",
                violation_error_message="Alleen een vastgestelde versie heeft een besluit. Maak datum en bron leeg.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bevroren_op", None), ("status", "concept"), ("vorige", None)),
                    models.Q(models.Q(("status", "concept"), _negated=True), ("bevroren_op__isnull", False)),
                    _connector="OR",
                ),
                name="versie_bevroren_na_concept",
                violation_error_message="Een versie is bevroren zodra zij geen concept meer is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("vorige", None), ("vorige_sha256", "")),
                    models.Q(("vorige__isnull", False), models.Q(("vorige_sha256", ""), _negated=True)),
                    _connector="OR",
                ),
                name="versie_vorige_met_hash",
                violation_error_message="Een versie die op een andere volgt, bewaart de hash daarvan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="versie",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vorige", None), models.Q(("vorige", models.F("pk")), _negated=True), _connector="OR"
                ),
                name="versie_vorige_niet_zichzelf",
                violation_error_message="Een versie kan niet op zichzelf volgen.",
            ),
        ),
        migrations.AddIndex(
            model_name="wijziging",
            index=models.Index(fields=["agenda", "op"], name="wijziging_agenda_op"),
        ),
        migrations.AddConstraint(
            model_name="wijziging",
            constraint=models.UniqueConstraint(fields=("sleutel", "revisie"), name="wijziging_revisie_uniek"),
        ),
        migrations.AddConstraint(
            model_name="wijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("soort__in", ["begin", "gewijzigd", "hersteld", "ingelezen", "toegevoegd", "verwijderd"])
                ),
                name="wijziging_soort_keuze",
                violation_error_message="Kies bij “soort” een van: begin, toegevoegd, gewijzigd, verwijderd, hersteld, ingelezen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.UniqueConstraint(
                fields=("versie", "status"),
                name="document_een_per_status",
                violation_error_message="Van deze versie is al een PDF met deze status bewaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["ter_inzage", "vastgesteld"])),
                name="document_status_keuze",
                violation_error_message="Alleen van een openbare versie wordt de PDF bewaard.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.Exact(django.db.models.functions.text.Length("sha256"), 64),
                name="document_sha256_volledig",
                violation_error_message="De sha256 van een document heeft 64 tekens.",
            ),
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(("omvang__gt", 0)),
                name="document_niet_leeg",
                violation_error_message="Dit document is leeg. Maak het opnieuw.",
            ),
        ),
        migrations.AddConstraint(
            model_name="documentstuk",
            constraint=models.UniqueConstraint(fields=("document", "nummer"), name="documentstuk_uniek"),
        ),
    ]
