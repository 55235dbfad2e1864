"""Ask what may be taken now: a log only tells what was once said."""

from collections.abc import Sequence
from typing import Final

from wallet_gui.chains.evm import abi
from wallet_gui.chains.evm.asking_many import ask_all
from wallet_gui.chains.evm.first_words import first_words
from wallet_gui.chains.evm.questions import code_at, is_code
from wallet_gui.chains.evm.token_facts import read_token
from wallet_gui.chains.rpc import Rpc
from wallet_gui.domain.approval import Allowance, Grant
from wallet_gui.domain.errors import NotATokenError
from wallet_gui.domain.network import Network, Token

ALLOWANCE: Final = "dd62ed3e"
"""``allowance(address,address)``"""
_BALANCE_OF: Final = "70a08231"
_TOTAL_SUPPLY: Final = "18160ddd"
_STRANGERS_MOST: Final = 60
"""Contracts that are asked what they call themselves; the rest stay without a name."""
_CODES_AT_ONCE: Final = 20
"""Code is up to 24 KiB for each address."""


def read_allowances(
    rpc: Rpc, network: Network, grants: Sequence[Grant], tokens: Sequence[Token]
) -> tuple[Allowance, ...]:
    """Return what holds of these as ``domain.ports.Chain.allowances`` says. Raises: NetworkError."""
    units = first_words(rpc, [(one.contract, abi.call_data(ALLOWANCE, one.owner, one.spender)) for one in grants])
    live = [(grant, left) for grant, left in zip(grants, units, strict=True) if left]
    contracts = list(dict.fromkeys(grant.contract for grant, _ in live))
    known = _tokens(rpc, network, contracts, tokens)
    balances = _balances(rpc, [grant for grant, _ in live])
    supplies = dict(
        zip(contracts, first_words(rpc, [(one, abi.call_data(_TOTAL_SUPPLY)) for one in contracts]), strict=True)
    )
    spenders = list(dict.fromkeys(grant.spender for grant, _ in live))
    codes = ask_all(rpc, [code_at(rpc.read, spender) for spender in spenders], _CODES_AT_ONCE)
    contracts_there = {spender for spender, code in zip(spenders, codes, strict=True) if is_code(code)}
    return tuple(
        Allowance(
            grant,
            known[grant.contract],
            left,
            balance=balances.get((grant.owner, grant.contract)) or 0,
            supply=supplies[grant.contract] or 0,
            is_contract=grant.spender in contracts_there,
        )
        for grant, left in live
    )


def _balances(rpc: Rpc, grants: Sequence[Grant]) -> dict[tuple[str, str], int | None]:
    held = list(dict.fromkeys((grant.owner, grant.contract) for grant in grants))
    asked = [(contract, abi.call_data(_BALANCE_OF, owner)) for owner, contract in held]
    return dict(zip(held, first_words(rpc, asked), strict=True))


def _tokens(rpc: Rpc, network: Network, contracts: Sequence[str], tokens: Sequence[Token]) -> dict[str, Token]:
    known = {token.contract: token for token in tokens}
    strangers = [contract for contract in contracts if contract not in known]
    for contract in strangers[:_STRANGERS_MOST]:
        try:
            known[contract] = read_token(rpc, network, contract)
        except NotATokenError:
            continue
    return {one: known.get(one) or Token(network.chain_id, one, "", "", 0) for one in contracts}
