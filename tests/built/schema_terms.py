"""The words of schema.org that the site uses: for each type the properties that it may have there.

A list of our own, so that no test asks the network; a new word is looked up at https://schema.org first.
"""

from __future__ import annotations

_THING = frozenset({"name", "description", "url", "sameAs"})
_WORK = _THING | {
    "about", "citation", "dateModified", "datePublished", "encoding", "encodingFormat", "headline",
    "inLanguage", "isAccessibleForFree", "isPartOf", "license", "mainEntity", "publisher", "version",
}  # fmt: skip

TERMS: dict[str, frozenset[str]] = {
    "Article": _WORK,
    "Book": _WORK,
    "BreadcrumbList": _THING | {"itemListElement"},
    "Chapter": _WORK,
    "DataDownload": _WORK | {"contentUrl"},
    "Dataset": _WORK | {"distribution"},
    "DefinedTerm": _THING | {"inDefinedTermSet", "termCode"},
    "DefinedTermSet": _WORK | {"hasDefinedTerm"},
    "Legislation": _WORK,
    "ListItem": _THING | {"item", "position"},
    "MediaObject": _WORK | {"contentUrl"},
    "NewsArticle": _WORK,
    "Organization": _THING,
    "Report": _WORK,
    "ScholarlyArticle": _WORK,
    "Thesis": _WORK,
    "WebPage": _WORK | {"breadcrumb"},
    "WebSite": _WORK,
}
"""By type: what may be said of it."""
