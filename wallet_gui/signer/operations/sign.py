"""Sign transactions that a person has just read and confirmed."""

import hmac

from wallet_gui.chains.decode.read import read_payment
from wallet_gui.chains.decode.transaction import parse_unsigned
from wallet_gui.channel.messages import BoxName
from wallet_gui.channel.secrets import Signed, SignedTransaction
from wallet_gui.domain.network import ACCOUNT_NAMESPACE
from wallet_gui.domain.session import Why
from wallet_gui.domain.signing import ToSign
from wallet_gui.signer.keys import key_for
from wallet_gui.signer.opening import answer, opened_vault
from wallet_gui.signer.operations.confirmed import confirmed_request
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.signing import sign
from wallet_gui.signer.task import Outcome, Sealed, Task
from wallet_gui.vault.file import OpenVault
from wallet_gui.vault.spend import SpendKeys


def sign_transactions(task: Task) -> Outcome:
    """Return the signed transactions for home: all of them or none. The password is enough; nothing is written.

    Raises: Refusal: OTHER_REQUEST, PIN, NOT_OURS.
    """
    request = confirmed_request(task)
    with opened_vault(task) as vault:
        for to_sign in request.transactions:
            _check_pin(vault, to_sign)
        signed = Signed(tuple(_signed(vault, to_sign) for to_sign in request.transactions))
        return Outcome(answer(task, vault), Sealed(BoxName.SIGNED, signed))


def _signed(vault: OpenVault, to_sign: ToSign) -> SignedTransaction:
    private = key_for(vault.bodies, to_sign.account, to_sign.sender)
    return sign(parse_unsigned(to_sign.unsigned), private, to_sign.sender)


def _check_pin(vault: OpenVault, to_sign: ToSign) -> None:
    """Refuse a name that was shown although nobody has confirmed it for this receiver. Raises Refusal (PIN)."""
    payment = read_payment(to_sign)
    if not payment.name:
        return
    keys = SpendKeys(vault.roots)
    chains = (ACCOUNT_NAMESPACE, f"{ACCOUNT_NAMESPACE}:{payment.chain_id}")
    pins = [keys.contact_pin(payment.name, chain, payment.to) for chain in chains]
    keys.wipe()
    if not any(hmac.compare_digest(to_sign.pin, pin) for pin in pins):
        raise Refusal(Why.PIN)
