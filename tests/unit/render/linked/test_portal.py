"""The catalogue for data portals, judged by others: rdflib reads it, and the shapes of DCAT-AP-NL fit.

The shapes stand beside the project and are not ours to give on; the tests say so when they are not there.
"""

from __future__ import annotations

import os
import warnings
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from menukaart.catalogue import Catalogue
from menukaart.render.linked.portal import portal_files
from menukaart.render.project import NO_PROJECT, Project
from tests.unit import records

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pyshacl
    from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef
    from rdflib.compare import isomorphic

ROOT = Path(__file__).parents[4]
SHAPES = Path(os.environ.get("DCAT_SHAPES", ROOT.parent / "shared" / "dcat-shapes"))
NO_SHAPES = "De vormen van DCAT-AP-NL staan hier niet: de catalogus is niet daarmee vergeleken."
CONTEXT = Path(__file__).parent / "dcat_context.ttl"
"""What the lists of the European Union say of the few words that the catalogue takes from them."""
SITE_URL = "https://voorbeeld.test/menukaart/"
TOLD = Project(
    contact="mailto:redactie@voorbeeld.test",
    publisher="Stichting Voorbeeld",
    publisher_address="https://voorbeeld.test/stichting",
)
SHACL = "http://www.w3.org/ns/shacl#"
ODD = 'Taal "en" \\ lezen, hè?'

needs_shapes = pytest.mark.skipif(not SHAPES.is_dir(), reason=NO_SHAPES)


@cache
def _catalogue() -> Catalogue:
    themes = [records.theme("lezen", title=ODD, related=["rekenen"]), records.theme("rekenen")]
    every = [*themes, records.intervention("zomerschool"), records.source("jansen-2020")]
    return Catalogue((records.kind_of(each), each) for each in every)


@cache
def _files(project: Project, site_url: str = SITE_URL) -> tuple[str, str]:
    files = dict(portal_files(_catalogue(), (), project, site_url, "2026-11-26"))
    return files["data/catalogus.ttl"], files["data/catalogus.jsonld"]


def _read(text: str, form: str = "turtle") -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Graph().parse(data=text, format=form, publicID=f"{SITE_URL}data/")


@cache
def _shapes() -> Graph:
    whole = Graph()
    for file in sorted(SHAPES.glob("*.ttl")):
        whole.parse(file)
    return whole


def _violations(graph: Graph) -> set[tuple[str, str]]:
    """Give what does not fit: the property, and the last part of what it is said of."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole = graph + Graph().parse(CONTEXT)
        for thing in {each for each in graph.objects() if isinstance(each, URIRef)}:
            whole.add((thing, RDF.type, RDFS.Resource))  # as everything is, by the meaning of RDF
        _, report, _ = pyshacl.validate(whole, shacl_graph=_shapes())
    found = set()
    for result in report.subjects(RDF.type, URIRef(f"{SHACL}ValidationResult")):
        # What is only recommended comes as a warning.
        if report.value(result, URIRef(f"{SHACL}resultSeverity")) == URIRef(f"{SHACL}Violation"):
            path = str(report.value(result, URIRef(f"{SHACL}resultPath")))
            about = str(report.value(result, URIRef(f"{SHACL}focusNode")))
            found.add((path.replace("#", "/").rpartition("/")[2], about.rpartition("#")[2]))
    return found


@pytest.mark.parametrize("project", [NO_PROJECT, TOLD, replace(TOLD, contact="https://voorbeeld.test/vraag")])
@pytest.mark.parametrize("site_url", [SITE_URL, ""])
def test_both_forms_say_the_same(project: Project, site_url: str) -> None:
    turtle, json_ld = _files(project, site_url)
    graph = _read(turtle)
    assert isomorphic(graph, _read(json_ld, "json-ld"))
    theme = URIRef(f"{SITE_URL}themas/lezen/#thema")
    assert graph.value(theme, SKOS.prefLabel) == Literal(ODD, lang="nl")
    assert graph.value(theme, SKOS.related) == URIRef(f"{SITE_URL}themas/rekenen/#thema")
    assert (None, DCTERMS.publisher, None) in graph if project.publisher else True


@needs_shapes
@pytest.mark.parametrize("contact", ["mailto:redactie@voorbeeld.test", "https://voorbeeld.test/vraag"])
@pytest.mark.parametrize("licence", ["", "https://creativecommons.org/licenses/by/4.0/deed.nl"])
def test_it_fits_the_profile_once_the_publisher_is_known(contact: str, licence: str) -> None:
    told = replace(TOLD, contact=contact, licence=licence)
    assert _violations(_read(_files(told)[0])) == set()
    assert _violations(_read(_files(replace(told, publisher_address=""))[0])) == set()


@needs_shapes
def test_without_a_publisher_just_that_is_missing() -> None:
    missing = {
        (name, part) for name in ("publisher", "contactPoint") for part in ("catalogus", "gegevens", "api")
    }
    assert _violations(_read(_files(NO_PROJECT)[0])) == missing


@needs_shapes
def test_what_a_portal_needs_is_noticed_when_it_goes() -> None:
    graph = _read(_files(TOLD)[0])
    graph.remove((None, DCTERMS.accessRights, None))
    assert _violations(graph) == {("accessRights", "gegevens"), ("accessRights", "api")}


def test_nothing_is_made_up_about_the_publisher() -> None:
    for text in _files(NO_PROJECT):
        assert "publisher" not in text
        assert "contactPoint" not in text
        assert "uitgever" not in text
