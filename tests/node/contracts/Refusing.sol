// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Refuses in each of the ways in which a contract can.
contract Refusing {
    error Frozen(address who, uint256 until);

    function withWords(string calldata words) external pure {
        revert(words);
    }

    function withoutWords() external pure {
        assembly {
            revert(0, 0)
        }
    }

    function withPanic(uint256 divisor) external pure returns (uint256) {
        return 1 / divisor;
    }

    function withAnErrorOfItsOwn() external view {
        revert Frozen(msg.sender, 7);
    }

    receive() external payable {
        revert("no coins, please");
    }
}
