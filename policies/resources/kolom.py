"""A column of the workbook: what it is called, which attribute it fills, whether it must be there."""

from typing import Any

from import_export.declarative import ModelDeclarativeMetaclass
from import_export.fields import Field
from import_export.resources import ModelResource

from policies.resources.widgets import CelWidget


class Kolom(Field):
    """One column; the name in the class body is the name in the workbook.

    `attribute` is the field of the tree that it fills, where that has another name.
    """

    def __init__(self, widget: CelWidget, *, attribute: str | None = None, verplicht: bool = False) -> None:
        super().__init__(attribute=attribute, widget=widget)
        self.widget: CelWidget = widget
        self.verplicht = verplicht

    @property
    def naam(self) -> str:
        return str(self.column_name)

    @property
    def veld(self) -> str:
        return self.attribute or self.naam


class KolommenMeta(ModelDeclarativeMetaclass):
    """Gives a resource exactly the columns that its class body declares, nothing by introspection (S3)."""

    def __new__(cls, name: str, bases: tuple[type, ...], attrs: dict[str, Any]) -> Any:
        if "Meta" in attrs:
            attrs["Meta"].fields = tuple(naam for naam, veld in attrs.items() if isinstance(veld, Kolom))
        return super().__new__(cls, name, bases, attrs)


class ElementResource(ModelResource, metaclass=KolommenMeta):
    """The columns of one sheet; `blad` is its name."""

    blad: str
    heeft_code = True

    @classmethod
    def kolommen(cls) -> list[Kolom]:
        """In the order of the class body, which is that of the contract."""
        return [cls.fields[naam] for naam in cls._meta.fields]

    class Meta:
        import_id_fields = ("sleutel",)
        clean_model_instances = True
        use_transactions = True
