"""Figures written in a scale."""

from decimal import Decimal

import pytest

from models.text.quantities import quantities_in
from models.text.scales import written_like


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("huy động 11,8 tỷ đồng", Decimal(12_800_000_000), "12,8"),
        ("có 87 trường", Decimal(1306), "1.306"),
        ("tổ chức ba cuộc họp", Decimal(4), "4"),
        ("phát sinh 0 đơn", Decimal(2), "2"),
    ],
)
def test_a_value_is_told_in_the_scale_of_the_figure(text: str, value: Decimal, written: str) -> None:
    (quantity,) = quantities_in(text)
    assert written_like(text, quantity, value) == written
