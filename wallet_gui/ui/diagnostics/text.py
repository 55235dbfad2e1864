"""The diagnostics text as a whole."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import groupby

from wallet_gui.channel.messages import DiagnosticsAre
from wallet_gui.domain.diagnostics import Told


def diagnostics_text(told: Iterable[Told], keeper: DiagnosticsAre) -> str:
    """Return what the person reads and may save. The folder that the keeper tells is left out."""
    moment = datetime.fromtimestamp(keeper.now, UTC).strftime("%Y-%m-%d %H:%M UTC")
    lines = [f"Postern diagnostics, {moment}", "No password, phrase, key, name, address or amount is in this text.", ""]
    lines += [f"{one.name}: {one.value}" for one in (*told, *keeper.told)]
    lines += ["", f"The last {len(keeper.log)} lines of the log:"]
    lines += list(_told_once(keeper.log)) or ["  none"]
    lines += ["", "For a look at every part of the program, run: postern --self-test"]
    return "\n".join([*lines, ""])


def _told_once(log: Iterable[str]) -> Iterable[str]:
    """Yield each line of a log, and in place of its repetitions how many there were."""
    for line, same in groupby(log):
        yield f"  {line}"
        if more := sum(1 for _ in same) - 1:
            yield f"    the same again: {more} times"
