from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from menukaart import prose, web_address

SOUND = [
    "https://example.org",
    "http://example.org/a_b?c=d&e=f#g",
    "HTTPS://Example.org/",
    "https://example.org:8080/x",
    "https://medium.com/@iemand/x",
    "https://café.example/é",
    "https://xn--9ca.example/",
    "https://a_b.example/",
    "https://93.184.216.34/x",
]
WRONG = [
    "",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "https://",
    "https:////evil.example",
    "https:\\\\evil.example",
    "https://goed.nl\\@evil.example",
    "https://nji.nl@evil.example",
    "https://a:b@voorbeeld.nl/",
    "https://@voorbeeld.nl/",
    "https://voor beeld.nl",
    "https://voorbeeld.nl/a b",
    "https://voorbeeld.nl/\ta",
    "https://x",
    "http://localhost:8000/x",
    "https://voorbeeld..nl",
    "https://.nl",
    "https://voorbeeld.nl.",
    "https://-a.nl",
    "https://a.nl:x/",
    "https://a.nl:99999/",
    "https://[::1",
    "https://%65vil.example",
    "https://?x.nl",
    "https://#x.nl",
    "ftp://a.nl",
    "//a.nl",
    "www.a.nl",
    "javascript://a.nl/%0aalert(1)",
    "httpss://a.nl",
]


@pytest.mark.parametrize("address", SOUND)
def test_an_address(address: str) -> None:
    assert web_address.flaw(address) == ""
    assert prose.issues(f"[x]({address})") == []


@pytest.mark.parametrize("address", WRONG)
def test_no_address(address: str) -> None:
    assert web_address.flaw(address)


HEALED = {"https://@voorbeeld.nl/"}
"""What Markdown itself writes in the plain way."""


@pytest.mark.parametrize("address", [a for a in WRONG if a and not {" ", "\t"} & set(a) and a not in HEALED])
def test_a_link_in_a_text_is_judged_alike(address: str) -> None:
    text = f"[x](<{address}>)"
    assert [issue.code for issue in prose.issues(text)] == ["onveilige-link"]
    # And when nobody checked it, it leads nowhere.
    assert "href" not in prose.to_html(text, lambda kind, target: f"{kind}/{target}")


@pytest.mark.parametrize("address", ["a@b.nl", "voor.naam@sub.voorbeeld.nl?subject=Vraag"])
def test_an_address_for_mail(address: str) -> None:
    assert web_address.mail_flaw(address) == ""


@pytest.mark.parametrize("address", ["", "a", "@b.nl", "a@b", "a@b.nl,c@d.nl", "a@b@c.nl", "//a@b.nl"])
def test_no_address_for_mail(address: str) -> None:
    assert web_address.mail_flaw(address)


@given(st.text())
@example("//a@b.nl")
def test_what_passes_leads_where_it_says(rest: str) -> None:
    address = f"https://voorbeeld.nl{rest}"
    if not web_address.flaw(address):
        assert (urlsplit(address).hostname or "").startswith("voorbeeld.nl")
        assert "\\" not in address
