// SPDX-License-Identifier: MIT
pragma solidity 0.8.30;

import "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// Play money of Postern's practice network: an OpenZeppelin 4.9.6 ERC-20 token with six decimals.
contract PracticeDollar is ERC20 {
    constructor(uint256 supply, address owner) ERC20("Practice Dollar", "PUSD") {
        _mint(owner, supply);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
