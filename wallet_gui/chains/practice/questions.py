"""What is asked of the engine without sending anything: a transaction tried out, a token read."""

from typing import Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.foreign_text import LONGEST_NAME, LONGEST_REASON, LONGEST_SYMBOL, tamed
from wallet_gui.chains.practice.engine import Engine
from wallet_gui.chains.practice.erc20 import DECIMALS, NAME, SYMBOL, TOTAL_SUPPLY, allowance_call, balance_call
from wallet_gui.chains.practice.facts import BLOCK_GAS, FAUCET
from wallet_gui.chains.practice.reading import floor_gas
from wallet_gui.chains.practice.values import NotTakenError
from wallet_gui.domain.errors import Refusal
from wallet_gui.domain.network import PRACTICE_CHAIN_ID
from wallet_gui.domain.payment import Call, Trial

_PLAIN_GAS: Final = 21_000
_TOLERANCE: Final = 1_000


def try_out(engine: Engine, call: Call) -> Trial:
    """Run a transaction without sending it. Raises: NotTakenError if the sender cannot pay."""
    if call.value > engine.balance(call.sender):
        raise NotTakenError(Refusal.FUNDS, "insufficient funds for transfer")
    try:
        outcome = engine.try_out(call)
    except NotTakenError as failure:
        return Trial(0, fails=True, reason=failure.words)
    if not outcome.worked:
        return Trial(0, fails=True, reason=tamed(abi.revert_reason(outcome.output), LONGEST_REASON))
    if outcome.gas_used == _PLAIN_GAS:
        return Trial(_PLAIN_GAS)
    needed = max(_enough(engine, call, outcome.gas_used), floor_gas(call.data))
    return Trial(min(BLOCK_GAS, needed + needed // 5))


def token_balance(engine: Engine, contract: str, address: str) -> int | None:
    """Ask a token how much of it an address owns; None if it does not answer as a token does."""
    return _number(engine, contract, balance_call(address))


def token_allowance(engine: Engine, contract: str, owner: str, spender: str) -> int | None:
    """Ask a token how much somebody may take of what an address owns; None if it does not answer as a token does."""
    return _number(engine, contract, allowance_call(owner, spender))


def token_supply(engine: Engine, contract: str) -> int | None:
    """Ask a token how much of it there is; None if it does not answer as a token does."""
    return _number(engine, contract, TOTAL_SUPPLY)


def token_words(engine: Engine, contract: str) -> tuple[str, str, int]:
    """Ask a token for its symbol, name and decimals, cut and made harmless. Raises: ValueError if it is no token."""
    answers = (_ask(engine, contract, question) for question in (SYMBOL, NAME, DECIMALS, TOTAL_SUPPLY))
    symbol, name, decimals, supply = answers
    abi.number_at(supply, 0)
    return tamed(abi.text(symbol), LONGEST_SYMBOL), tamed(abi.text(name), LONGEST_NAME), abi.number_at(decimals, 0)


def _number(engine: Engine, contract: str, question: bytes) -> int | None:
    try:
        return abi.number_at(_ask(engine, contract, question), 0)
    except ValueError:
        return None


def _ask(engine: Engine, contract: str, question: bytes) -> bytes:
    try:
        outcome = engine.try_out(Call(PRACTICE_CHAIN_ID, FAUCET, contract, 0, question))
    except NotTakenError:
        return b""
    return outcome.output if outcome.worked else b""


def _enough(engine: Engine, call: Call, used: int) -> int:
    """Return gas with which a call works: a call inside may want more at hand than is used in the end (EIP-150)."""
    if _works(engine, call, used):
        return used
    too_little, enough = used, BLOCK_GAS
    while enough - too_little > _TOLERANCE:
        middle = (too_little + enough) // 2
        if _works(engine, call, middle):
            enough = middle
        else:
            too_little = middle
    return enough


def _works(engine: Engine, call: Call, gas: int) -> bool:
    try:
        return engine.try_out(call, gas).worked
    except NotTakenError:
        return False
