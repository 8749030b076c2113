"""Where a request comes from, with and without a proxy in front."""

import pytest

from thinkfamily.access.sittings import source

pytestmark = pytest.mark.demand("3.2.5")


@pytest.mark.parametrize(
    ("behind", "remote", "forwarded", "address"),
    [
        pytest.param(False, "192.0.2.1", "", "192.0.2.1", id="no proxy"),
        pytest.param(False, "192.0.2.1", "6.6.6.6", "192.0.2.1", id="without a proxy a header is only a claim"),
        pytest.param(True, "10.0.0.1", "6.6.6.6, 192.0.2.1", "192.0.2.1", id="our proxy's word is the last"),
        pytest.param(True, "10.0.0.1", "", "10.0.0.1", id="a proxy that says nothing"),
        pytest.param(False, "2001:db8:1:2:aaaa::1", "", "2001:db8:1:2::/64", id="one office shares half an address"),
        pytest.param(False, "", "", "unknown", id="a socket of the same machine"),
    ],
)
def test_the_address(rf, settings, behind, remote, forwarded, address):
    settings.BEHIND_PROXY = behind
    request = rf.get("/", REMOTE_ADDR=remote, **({"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}))
    assert source.of(request).address == address


def test_a_browser_is_known_by_its_secret_which_is_kept_nowhere(rf, settings):
    request = rf.get("/")
    request.COOKIES[settings.DEVICE_COOKIE] = "secret"
    assert source.of(request).device
    assert "secret" not in source.of(request).device
