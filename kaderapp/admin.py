"""The accounts of people: made by a beheerder, who never knows a password."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import date
from django.utils import timezone
from django.utils.crypto import get_random_string

from kaderapp.accounts import mail, slot
from kaderapp.beheer.rechten import RechtenAdmin
from kaderapp.kadernota import admin as kadernota
from kaderapp.models import User
from policies.admin.verwijderen import VerwijderAdmin

__all__ = ["GebruikerAdmin", "kadernota"]

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin

    ModelForm = forms.ModelForm[User]

    BasisAdmin = UserAdmin[User]
    GroepBasis = ModelAdmin[Group]
else:
    BasisAdmin, GroepBasis, ModelForm = UserAdmin, GroupAdmin, forms.ModelForm

admin.site.unregister(Group)


@admin.register(Group)
class RolAdmin(RechtenAdmin, VerwijderAdmin, GroepBasis):
    """The roles; what each may do is in `kaderapp.roles`."""


WIE = ("username", "first_name", "last_name", "email")
MAG = ("is_active", "is_staff", "groups", "groepen", "alleen_eigen_groepen")


class GebruikerForm(ModelForm):
    class Meta:
        model = User
        fields = "__all__"
        labels = {
            "is_staff": "Mag in het beheer",
            "groups": "Rollen",
            "is_active": "Actief",
            "is_superuser": "Mag alles",
        }
        help_texts = {
            "username": "Hiermee logt iemand in; dat kan ook met het e-mailadres.",
            "email": "Naar dit adres gaat de link waarmee iemand een wachtwoord kiest.",
            "is_staff": "Raadsleden hebben dit niet nodig.",
            "is_active": "Uitgevinkt: kan niet inloggen, en wordt meteen uitgelogd. Doe dit in plaats van verwijderen.",
            "groups": "Een rol bepaalt wat iemand mag.",
            "is_superuser": "Ook wat geen enkele rol mag. Alleen voor wie de installatie beheert.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "email" in self.fields:
            self.fields["email"].required = True

    def clean_email(self) -> str:
        """An address is of one person: with it one logs in and gets the link for a new password."""
        email: str = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError("Er is al een account met dit e-mailadres. Kies een ander adres.")
        return email


@admin.register(User)
class GebruikerAdmin(VerwijderAdmin, BasisAdmin):
    """A beheerder gives people their roles, and can't make anybody, or himself, more than a beheerder."""

    form = GebruikerForm
    add_form = GebruikerForm
    fieldsets = (
        (None, {"fields": WIE}),
        ("Wat mag deze persoon?", {"fields": (*MAG, "is_superuser")}),
        ("Inloggen", {"fields": ("last_login", "op_slot", "date_joined")}),
    )
    add_fieldsets = ((None, {"fields": WIE}), ("Wat mag deze persoon?", {"fields": MAG}))
    readonly_fields = ("last_login", "op_slot", "date_joined")
    list_display = ("username", "naam", "email", "in_rollen", "is_active", "last_login")
    list_filter = ("is_active", "groups", "alleen_eigen_groepen")
    autocomplete_fields = ("groepen",)
    filter_horizontal = ()
    add_form_template = None
    actions = ("stuur_link", "haal_slot_eraf")

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        altijd = [str(veld) for veld in super().get_readonly_fields(request, obj)]
        return altijd if request.user.is_superuser else [*altijd, "is_superuser"]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and self._mag(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self._mag(request, obj)

    def _mag(self, request: HttpRequest, obj: User | None) -> bool:
        """Who is no superuser does not change the password or the address of one."""
        return obj is None or not obj.is_superuser or request.user.is_superuser

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """Nobody types the password of somebody else: there is a link for that."""
        raise PermissionDenied

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """A new person starts with a password that nobody knows, and a link to choose one."""
        if not change:
            obj.set_password(get_random_string(40))
        super().save_model(request, obj, form, change)
        if not change and obj.is_active:
            mail.eerste_wachtwoord(obj)
            self.message_user(request, f"Naar {obj.email} is een link gestuurd om een wachtwoord te kiezen.")

    @admin.display(description="naam", ordering="last_name")
    def naam(self, user: User) -> str:
        return user.get_full_name()

    @admin.display(description="rollen")
    def in_rollen(self, user: User) -> str:
        return ", ".join(groep.name for groep in user.groups.all())

    @admin.display(description="op slot")
    def op_slot(self, user: User) -> str:
        tot = slot.op_slot_tot(user)
        return f"tot {date(timezone.localtime(tot), 'H:i')} uur" if tot else "nee"

    @admin.action(description="Stuur een link om een wachtwoord te kiezen", permissions=["change"])
    def stuur_link(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        mensen = [user for user in queryset.filter(is_active=True) if user.email and self._mag(request, user)]
        for user in mensen:
            mail.eerste_wachtwoord(user)
        self.message_user(request, f"Aantal verstuurde links: {len(mensen)}.", messages.SUCCESS)

    @admin.action(description="Haal het slot op het inloggen eraf", permissions=["change"])
    def haal_slot_eraf(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        open_ = [user for user in queryset if self._mag(request, user) and slot.haal_eraf(user)]
        self.message_user(request, f"Aantal geopende accounts: {len(open_)}.", messages.SUCCESS)
