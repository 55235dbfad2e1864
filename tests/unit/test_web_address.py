"""Which addresses may be asked, and by which proxies."""

import pytest

from wallet_gui.chains.web_address import is_on_this_computer, parse_proxy, parse_web_address
from wallet_gui.domain.errors import RpcAddressError


@pytest.mark.parametrize(
    "text",
    [
        "https://node.example",
        "https://node.example:8443/v3/key?x=1",
        "https://[2001:db8::1]/",
        "http://localhost:8545",
        "http://127.0.0.1:8545",
        "http://127.8.9.1",
        "http://[::1]:8545",
        "  https://node.example  ",
    ],
)
def test_encrypted_and_local_addresses_are_taken(text: str) -> None:
    assert parse_web_address(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "node.example",
        "https://",
        "https:///path",
        "ftp://node.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ws://127.0.0.1:8545",
        "https://user:word@node.example",
        "https://node.example@evil.example",
        "https://node.example#part",
        "https://node example",
        "https://node.example\r\nHost: evil",
        "https://node.example\\@evil.example",
        "https://nодe.example",
        "https://node.example:0",
        "https://node.example:70000",
        "https://node.example:x",
        "https://[::1",
        "https://" + "a" * 3000,
        "http://node.example",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://192.168.1.5:8545",
        "http://0.0.0.0:8545",
        "http://2130706433",
    ],
)
def test_everything_else_is_refused(text: str) -> None:
    with pytest.raises(RpcAddressError):
        parse_web_address(text)


def test_a_plain_address_is_taken_if_the_person_insists() -> None:
    assert parse_web_address("http://192.168.1.5:8545", allows_plain_http=True) == "http://192.168.1.5:8545"
    with pytest.raises(RpcAddressError):
        parse_web_address("ftp://192.168.1.5", allows_plain_http=True)


@pytest.mark.parametrize(
    ("text", "proxy"),
    [
        ("", ""),
        ("   ", ""),
        ("socks5h://127.0.0.1:9050", "socks5h://127.0.0.1:9050"),
        ("socks5://127.0.0.1", "socks5h://127.0.0.1:9050"),
        ("socks5h://circuit:7@127.0.0.1:9150/", "socks5h://circuit:7@127.0.0.1:9150"),
        ("http://proxy.example", "http://proxy.example:8080"),
    ],
)
def test_a_proxy_looks_up_names_itself(text: str, proxy: str) -> None:
    assert parse_proxy(text) == proxy


@pytest.mark.parametrize(
    "text",
    ["127.0.0.1:9050", "socks4://127.0.0.1:9050", "https://proxy.example", "http://a:b@proxy.example", "http://p/x"],
)
def test_what_is_no_proxy_is_refused(text: str) -> None:
    with pytest.raises(RpcAddressError):
        parse_proxy(text)


def test_this_computer_is_known() -> None:
    assert is_on_this_computer("http://localhost:8545")
    assert not is_on_this_computer("https://node.example")
