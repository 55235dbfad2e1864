"""A real process that a test plays: what it hears goes to the test, what the test writes it says.

    puppet.py SOCKET ROLE

It greets with ``role pid`` and then only carries bytes, so that the test is a child of the keeper by way of a real
process: started, spoken with by pipes, killed and reaped as the real ones.
"""

import os
import selectors
import socket
import sys

_CHUNK = 65536


def main() -> None:
    """Carry bytes between the pipes and the test until either side ends."""
    path, role = sys.argv[1:]
    with socket.socket(socket.AF_UNIX) as test, selectors.DefaultSelector() as ways:
        test.connect(path)
        test.sendall(f"{role} {os.getpid()}\n".encode())
        ways.register(0, selectors.EVENT_READ)
        ways.register(test, selectors.EVENT_READ)
        while True:
            for key, _ in ways.select():
                if key.fileobj == 0:
                    data = os.read(0, _CHUNK)
                    if not data:
                        return
                    test.sendall(data)
                else:
                    data = test.recv(_CHUNK)
                    if not data:
                        return
                    while data:
                        data = data[os.write(1, data) :]


if __name__ == "__main__":
    main()
