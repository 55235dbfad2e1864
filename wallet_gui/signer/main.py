"""Composition root of the signer, the only process that learns keys that move money. It lives about a second."""

import os
import sys

from wallet_gui.system.hygiene import harden, redacted, report_errors_without_values


def main() -> int:
    """Live one signer's life and end the process, without the tidying up that would look for files in the jail."""
    harden(die_with_parent=True, no_new_privileges=True)
    report_errors_without_values("signer")
    code = _live()
    sys.stderr.flush()
    os._exit(code)


def _live() -> int:
    # Late: no larger library is loaded before the process is hardened.
    from wallet_gui.channel.conversation import child_side
    from wallet_gui.channel.frames import ChannelBrokenError
    from wallet_gui.channel.messages import Failed, Role
    from wallet_gui.channel.pipe import ChannelEndedError, standard_pipe
    from wallet_gui.domain.session import Why
    from wallet_gui.signer.jail import jail_for_this_system
    from wallet_gui.signer.life import Signer

    pipe = standard_pipe(child_side(Role.SIGNER))
    signer = Signer(pipe, jail_for_this_system())
    try:
        signer.live()
    except ChannelEndedError:
        return 0
    except ChannelBrokenError as error:
        sys.stderr.write(f"signer: {redacted(error)}\n")
        return 1
    except Exception as error:  # noqa: BLE001  # our mistake: the person is told, and the place is logged
        sys.stderr.write(f"signer: {redacted(error)}\n")
        if not signer.op:
            return 1
        pipe.send(Failed(signer.op, Why.FAILED, offset_s=0, number=0))
    return 0
