"""Forms that a text must have, each with the words that tell an editor what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from menukaart.model.fields import ADDRESS_FORM, ID_PATTERN, PARTIAL_DATE_FORM

DOI_FORM = r"^10\.\d{4,9}(\.\d+)*/\S+$"
LANGUAGE_FORM = r"^[a-z]{2}$"
P_VALUE_FORM = r"^(= |< |> )?0\.\d{1,6}$"

FORMS: Mapping[str, str] = MappingProxyType(
    {
        ID_PATTERN: "Alleen a-z, 0-9 en losse streepjes, bijvoorbeeld zomerschool.",
        DOI_FORM: "Een DOI begint met 10., bijvoorbeeld 10.1234/abc; zonder adres ervoor.",
        LANGUAGE_FORM: "Twee kleine letters, bijvoorbeeld nl of en.",
        ADDRESS_FORM: "Kopieer het uit de adresbalk; het begint met https:// en dan de naam van de site.",
        PARTIAL_DATE_FORM: "Schrijf een jaar (2019), een maand (2019-05) of een dag (2019-05-02).",
        P_VALUE_FORM: "Schrijf haar zoals afgedrukt: 0.03, '= 0.03' of '< 0.05'.",
    }
)
"""The words by the pattern: in what ``check`` says, in the schema of records and in the form."""
