"""Whether a person has confirmed the very request that was read to them."""

import hmac

from wallet_gui.channel.secrets import Request
from wallet_gui.domain.session import Why
from wallet_gui.signer.refusal import Refusal
from wallet_gui.signer.task import Task


def confirmed_request(task: Task) -> Request:
    """Return the request.

    Raises: Refusal (OTHER_REQUEST) if the page showed another one.
    """
    if task.request is None or not task.digest or not hmac.compare_digest(task.digest, task.entry.digest):
        raise Refusal(Why.OTHER_REQUEST)
    return task.request
