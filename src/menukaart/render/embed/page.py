"""A card as a page for a frame on the site of another: no script, its own small style, and one way out.

It has a policy of its own in its head. Who may put it in a frame is for the server to say: everybody, unlike
all other pages. That is why it stands in a folder of its own.
"""

from __future__ import annotations

from markupsafe import Markup

from menukaart.evidence.strength.rule import HIGHEST
from menukaart.render.addresses import Here
from menukaart.render.embed.facts import CardFacts
from menukaart.render.views.parts.citation import PUBLISHER

STYLE = "assets/embed/embed.css"
_POLICY = Markup("default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'")
_PAGE = Markup("""<!doctype html>
<html lang="nl"><head><meta http-equiv="Content-Security-Policy" content="{policy}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>{title} ({publisher})</title>
<link rel="canonical" href="{canonical}"><link rel="stylesheet" href="{style}"></head>
<body><main class="embed">
<h1><a href="{href}" target="_blank" rel="noopener">{title}</a></h1>{caution}
<p>{sentence}</p>{rows}
<footer class="embed-foot"><p>{publisher}. {version}</p>{review}{newest}</footer>
</main></body></html>
""")
_LINK = Markup('<p><a href="{}" target="_blank" rel="noopener">{}</a></p>')


def embed_page(facts: CardFacts, address: str, site_url: str) -> str:
    """Write the page.

    Args:
        facts: what it says.
        address: of the page itself, from the root of the site.
        site_url: whole address of the site, with a slash at its end; empty when it is not known.
    """
    here = Here(address)
    rows = Markup("").join(
        Markup("<div><dt>{}</dt><dd>{}{}</dd></div>").format(
            label, value, _blocks(facts.score) if label == "Zekerheid" else ""
        )
        for label, value in facts.rows
    )
    expired = " embed-alert" if facts.is_expired else ""
    newest = facts.newest or facts.address
    words = "Lees de nieuwste tekst" if facts.newest else "Lees alles, met de bronnen"
    return str(
        _PAGE.format(
            policy=_POLICY,
            title=facts.title,
            publisher=PUBLISHER,
            canonical=f"{site_url}{facts.address}" if site_url else here.to(facts.address),
            style=here.to(STYLE),
            href=here.to(facts.address),
            caution=Markup('<p class="embed-alert">{}</p>').format(facts.caution) if facts.caution else "",
            sentence=facts.sentence,
            rows=Markup("\n<dl>{}</dl>").format(rows) if rows else "",
            version=facts.version,
            review=Markup('<p class="embed-until{}">{}</p>').format(expired, facts.review)
            if facts.review
            else "",
            newest=_LINK.format(here.to(newest), words),
        )
    )


def _blocks(score: int | None) -> Markup:
    """Show a score as blocks; the words beside them say the same."""
    if score is None:
        return Markup()
    full, rest = Markup("<i></i>") * score, Markup("<b></b>") * (HIGHEST - score)
    return Markup(' <span class="embed-blocks" aria-hidden="true">{}{}</span>').format(full, rest)
