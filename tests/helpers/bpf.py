"""A small interpreter of classic BPF: what the kernel would say of one system call."""

import struct

ALLOW, KILL, EPERM, ENOSYS = 0x7FFF_0000, 0x8000_0000, 0x0005_0001, 0x0005_0026
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06


def verdict(program: bytes, number: int, arch: int, first_argument: int = 0) -> int:
    """Run a filter on one system call, as the kernel would."""
    data = struct.pack("<iIQ6Q", number, arch, 0, first_argument, 0, 0, 0, 0, 0)
    steps = list(struct.iter_unpack("<HBBI", program))
    place = accumulator = 0
    while True:
        code, if_true, if_false, value = steps[place]
        place += 1
        if code == _LOAD:
            (accumulator,) = struct.unpack_from("<I", data, value)
        elif code == _ANSWER:
            return int(value)
        else:
            tests = {
                _EQUAL: accumulator == value,
                _AT_LEAST: accumulator >= value,
                _ANY_BIT: bool(accumulator & value),
            }
            place += if_true if tests[code] else if_false
