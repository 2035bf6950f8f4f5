from __future__ import annotations

from urllib.parse import urljoin

import pytest

from menukaart.render.addresses import Here, markdown_file, record_address
from menukaart.vocabulary import RecordKind


@pytest.mark.parametrize("page", ["", "menukaart/", "interventies/zomerschool/"])
@pytest.mark.parametrize("target", ["", "themas/", "bronnen/hattie-2009/", "api/v1/openapi.json"])
def test_a_relative_link_leads_to_its_address_under_any_base(page: str, target: str) -> None:
    base = "https://voorbeeld.test/menukaart/"
    assert urljoin(base + page, Here(page).to(target)) == base + target


def test_addresses_of_records_are_dutch_and_end_in_a_slash() -> None:
    assert record_address(RecordKind.INTERVENTION, "vve") == "interventies/vve/"
    assert markdown_file("themas/rekenen/") == "themas/rekenen/index.md"
