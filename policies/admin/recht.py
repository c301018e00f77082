"""Rights per element: `user.has_perm(permission, element)` before every change, and again when it is made."""

from typing import Any

from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from policies.admin.basis import ModelAdmin, ModelForm

NIET_VAN_U = (
    "Zo hoort dit niet bij uw eigen groepen, en dan mag u het niet opslaan. Kies een groep, opgave of ander element "
    "dat wel van u is, of vraag het aan de beheerder."
)


class NietVanU(Exception):
    """What was about to be stored is somebody else's; everything of the request is rolled back."""


class Geweigerd(ModelForm):
    """A form that says why it was not stored."""

    def clean(self) -> dict[str, Any] | None:
        self.add_error(None, NIET_VAN_U)
        return super().clean()


class ElementrechtAdmin(ModelAdmin):
    """Asks `user.has_perm(permission, element)` before every change, and again when it is made.

    The second time tells whether the result is still the person's own; if not, it is refused as an error of the form,
    with everything that was typed.
    """

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and self._mag(request, "change", obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and self._mag(request, "delete", obj)

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return super().changeform_view(request, *args, **kwargs)
        except NietVanU:
            request.geweigerd = True  # type: ignore[attr-defined]
            return super().changeform_view(request, *args, **kwargs)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        return type(form)(form.__name__, (Geweigerd, form), {}) if hasattr(request, "geweigerd") else form

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if change and not self.has_change_permission(request, obj):
            raise PermissionDenied
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        if not self._mag(request, "change" if change else "add", form.instance):
            raise NietVanU

    def _mag(self, request: HttpRequest, daad: str, obj: Any) -> bool:
        recht = f"{self.opts.app_label}.{get_permission_codename(daad, self.opts)}"
        return obj is None or request.user.has_perm(recht, obj)
