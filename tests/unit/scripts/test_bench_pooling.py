from __future__ import annotations

from pathlib import Path

from scripts.bench.pooling import generate_syntheses, measure_pooling

from menukaart.catalogue import check
from menukaart.reading import load_library


def test_the_records_are_sound_and_every_filter_is_another(tmp_path: Path) -> None:
    for pooled in (True, False):
        root = tmp_path / str(pooled)
        generate_syntheses(root, 30, 100, pooled=pooled)
        checked = check(load_library(root))
        assert checked.problems == ()
        requests = [record.synthesis for record in checked.catalogue.interventions]
        filters = {tuple(request.where.items()) for request in requests if request}
        assert (len(requests), len(filters)) == (30, 30 if pooled else 0)
        assert [len(table.rows) for table in checked.catalogue.tables.values()] == [100] * pooled


def test_the_second_time_pools_nothing(tmp_path: Path) -> None:
    """The measurement itself fails when a warm build works anything out."""
    seconds = measure_pooling(tmp_path, 20, 100)
    assert list(seconds) == ["without", "cold", "warm"]
    assert min(seconds.values()) > 0
