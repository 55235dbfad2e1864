"""The unsigned bytes of transactions, beside an implementation that has nothing in common with ours."""

from typing import Any

import pytest
import rlp
from eth_account import Account
from eth_account.typed_transactions import TypedTransaction  # type: ignore[attr-defined]  # it is not listed
from eth_utils.crypto import keccak
from hypothesis import given
from hypothesis import strategies as st

from wallet_gui.chains.evm.encode import encode
from wallet_gui.domain.payment import Call, Pricing

KEY = Account.from_key(b"\x46" * 32)
OTHER = "0x3535353535353535353535353535353535353535"
words = st.integers(0, 2**256 - 1)
calls = st.builds(
    Call,
    chain_id=st.integers(1, 2**63),
    sender=st.just(KEY.address),
    to=st.sampled_from([OTHER, "", "0x0000000000000000000000000000000000000001"]),
    value=words,
    data=st.binary(max_size=300),
)
nonces, gases = st.integers(0, 2**64 - 2), st.integers(0, 2**64 - 1)


def as_account_takes_it(call: Call, pricing: Pricing) -> dict[str, Any]:
    fields = {"nonce": pricing.nonce, "gas": pricing.gas, "value": call.value, "data": call.data}
    return {**fields, "chainId": call.chain_id, "to": call.to or b""}


@given(calls, st.builds(Pricing, nonces, gases, words, words))
def test_a_transaction_with_two_fees_is_what_another_implementation_signs(call: Call, pricing: Pricing) -> None:
    fields = as_account_takes_it(call, pricing)
    fields |= {"type": 2, "maxFeePerGas": pricing.max_fee, "maxPriorityFeePerGas": pricing.tip}
    assert keccak(encode(call, pricing)) == TypedTransaction.from_dict(fields).hash()


@given(calls, st.builds(Pricing, nonces, gases, words, st.just(0), st.just(True)))
def test_a_transaction_with_one_price_is_what_another_implementation_signs(call: Call, pricing: Pricing) -> None:
    signed = KEY.sign_transaction(as_account_takes_it(call, pricing) | {"gasPrice": pricing.max_fee})
    unsigned = encode(call, pricing)
    both = rlp.decode(bytes(signed.raw_transaction)), rlp.decode(unsigned)
    assert both[0][:6] == both[1][:6]
    assert KEY.unsafe_sign_hash(keccak(unsigned)).r == signed.r


def test_the_example_of_eip_155_is_met() -> None:
    call = Call(1, KEY.address, OTHER, 10**18)
    unsigned = encode(call, Pricing(nonce=9, gas=21_000, max_fee=20 * 10**9, tip=0, is_legacy=True))
    assert keccak(unsigned).hex() == "daf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53"


@pytest.mark.parametrize("to", ["0x35", "0x" + "3g" * 20, "35" * 21])
def test_a_malformed_receiver_is_refused(to: str) -> None:
    with pytest.raises(ValueError):
        encode(Call(1, KEY.address, to, 1), Pricing(0, 21_000, 1, 1))


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError):
        encode(Call(1, KEY.address, OTHER, -1), Pricing(0, 21_000, 1, 1))
