"""Menukaart Onderwijskansen: from YAML records to a static, searchable site.

The layers, lowest first (a test keeps imports pointing down):

    problems, vocabulary, dutch, characters,
    web_address, garbage_collection,
    crew, compiled                words and help for everybody
    prose, typed                  the small Markdown in texts, and what only looks like it
    filling                       hand-written pages -> clean HTML, in a process of its own
    frozen                        what was released, read by its own codebook (pure)
    model                         what a record may hold
    citing                        references as CSL-JSON, BibTeX and RIS, in and out (pure)
    reading                       files -> positioned YAML -> records
    catalogue                     all records together, references and rules
    evidence                      what is derived from stored figures (pure)
    render                        catalogue -> pages, data and assets (pure)
    comparison                    two readings side by side, in words (pure)
    publish                       files -> MkDocs -> search index -> build/site
    cli                           the command line
"""

__version__ = "0.1.0"
