"""The page of the reference prints every need with its example."""

import pytest

from thinkfamily.identify.needs.need import needs
from thinkfamily.identify.needs.reference import page as page_text
from thinkfamily.vocabulary.outcomes import frameworks


@pytest.mark.demand("2.6.1")
def test_the_page_has_every_need_with_its_title_expiry_and_source() -> None:
    page = page_text()
    for framework in frameworks():
        for need in framework.needs:
            assert f"### {need.id}: {need.title}\n" in page
            assert need.rule in page
            assert need.source in page


def test_the_page_works_out_every_example() -> None:
    page = page_text()
    assert page.count("What is found:") == len(needs())
    assert "Joe missed 30 of 218 half-days at school (the school does not say which had leave), 14 in every 100" in page
