"""The copy of the site that is kept: it opens from disk, without a server. Pure.

``links`` gives every link to a folder the name of its page, ``scripts`` makes one plain script of each module
with all that it imports, ``copy`` does both for a whole site, and ``readme`` tells the finder what there is.
"""
