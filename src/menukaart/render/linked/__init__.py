"""The menukaart as linked data: in pages for search engines, and as a catalogue for data portals."""
