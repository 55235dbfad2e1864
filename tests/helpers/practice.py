"""A practice network whose clock a test moves, and people who pay on it with keys of their own."""

from dataclasses import dataclass, field, replace
from typing import Any

import rlp
from eth_account import Account
from eth_account.signers.local import LocalAccount
from eth_utils.address import to_checksum_address
from eth_utils.crypto import keccak

from wallet_gui.chains.practice import PUSD, Practice, open_practice
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call, FeeOption, Pricing, Speed

START = 1_800_000_000.0
"""Where the clock begins, in Unix seconds."""
BLOCK_S = 5
MEI: LocalAccount = Account.from_key(b"\x11" * 32)
TOM: LocalAccount = Account.from_key(b"\x22" * 32)
PLAY = 10**18


@dataclass
class PracticeDesk:
    """One practice network as home has it: what was saved last is what a later session opens."""

    time: float = START
    record: dict[str, Any] = field(default_factory=dict)
    saves: int = 0
    chain: Practice = field(init=False)

    def __post_init__(self) -> None:
        self.reopen()

    def reopen(self, snapshot: bytes = b"") -> None:
        """Begin another session with what was saved."""
        self.chain = open_practice(self.record, self.save, lambda: self.time, snapshot)

    def save(self, record: dict[str, Any]) -> None:
        self.record = record
        self.saves += 1

    def wait(self, blocks: int = 1) -> float:
        self.time += blocks * BLOCK_S
        return self.time

    def rich(self, *people: LocalAccount, wei: int = 10 * PLAY) -> None:
        """Give money to people, and wait until they have it."""
        for person in people:
            self.chain.give(person.address, wei)
        self.wait()

    def pay(self, payer: LocalAccount, to: str, wei: int, speed: Speed = Speed.FAST, **pricing: Any) -> str:
        """Sign a payment and send it."""
        call = Call(PRACTICE_CHAIN_ID, payer.address, to, wei)
        return self.chain.send(self.signed(payer, call, speed, **pricing))

    def signed(self, payer: LocalAccount, call: Call, speed: Speed = Speed.FAST, **pricing: Any) -> bytes:
        """Sign a call at the fees of a speed, with a nonce that is next, unless the test says otherwise."""
        option: FeeOption = self.chain.fees().option(speed)
        usual = Pricing(self.chain.next_nonce(payer.address), 21_000, option.max_fee, option.tip)
        return sign(payer, call, replace(usual, **pricing))


def first_contract_of(person: LocalAccount) -> str:
    """Return the address of the contract that a person's first transaction makes."""
    return to_checksum_address(keccak(rlp.encode([bytes.fromhex(person.address[2:]), b""]))[12:])


def token_call(payer: str, to: str, units: int) -> Call:
    """Return what moves play dollars (EIP-20 ``transfer``)."""
    data = bytes.fromhex("a9059cbb") + bytes.fromhex(to[2:]).rjust(32, b"\0") + units.to_bytes(32, "big")
    return Call(PRACTICE_CHAIN_ID, payer, PUSD.contract, 0, data)


def sign(payer: LocalAccount, call: Call, pricing: Pricing, **changed: Any) -> bytes:
    """Sign by ``eth_account``, which knows nothing of Postern's encoding."""
    fields: dict[str, Any] = {
        "chainId": call.chain_id,
        "nonce": pricing.nonce,
        "gas": pricing.gas,
        "value": call.value,
        "data": call.data,
        **({"to": call.to} if call.to else {}),
    }
    if pricing.is_legacy:
        fields |= {"gasPrice": pricing.max_fee}
    else:
        fields |= {"type": 2, "maxFeePerGas": pricing.max_fee, "maxPriorityFeePerGas": pricing.tip}
    return bytes(payer.sign_transaction({**fields, **changed}).raw_transaction)
