"""The practice network: an Ethereum inside the program, with play money, for one vault alone.

Transactions are run by py-evm under Ethereum's own rules; the chain id is its own, so nothing signed here counts
elsewhere. There is no node, no thread, no file and no network: the clock alone makes blocks, one every five seconds
since the first of January 2026. A block without payments is only counted, never computed.

``open_practice`` returns at once; the first question loads the engine in the thread that asks, which takes a second or
more, so ask in a worker. What must be kept is the *record*: the signed transactions with the numbers of their blocks,
as JSON for the vault. ``save`` gets it anew after every change, in the worker and under the network's lock, so it must
not call back. Running the record again gives the same ids, blocks and balances. ``snapshot()`` returns bytes for the
cache that make loading fast; they may be lost or damaged at any time.

For the pages: ``give(address, GIFT_WEI)`` is the faucet button. It pays play coins and, beside them, ``GIFT_UNITS`` of
the token ``PUSD``; both are in the next block. When ``entries_left()`` is 0, ``send`` and ``give`` are refused as
``Refusal.FULL`` until ``start_over()``. A slow payment waits about 30 seconds, a normal one 10, a fast one is in the
next block; a payment that waits can be replaced for 10 % more of both fees.
"""

from wallet_gui.chains.practice.chain import Practice, open_practice
from wallet_gui.chains.practice.facts import FAUCET, GIFT_UNITS, GIFT_WEI, MOST_ENTRIES, MOST_GIFT_WEI, PUSD

__all__ = ["FAUCET", "GIFT_UNITS", "GIFT_WEI", "MOST_ENTRIES", "MOST_GIFT_WEI", "PUSD", "Practice", "open_practice"]
