// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

// Tokens that are not as ERC-20 says, in the ways in which real ones are not.

abstract contract Ledger {
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    uint256 public totalSupply;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    function _mint(address to, uint256 value) internal {
        totalSupply += value;
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function _move(address from, address to, uint256 value) internal {
        require(balanceOf[from] >= value, "not enough tokens");
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

// Like USDT: transfer and approve return nothing.
contract NoReturnToken is Ledger {
    string public constant name = "Returns Nothing";
    string public constant symbol = "NIL";
    uint8 public constant decimals = 6;

    constructor(uint256 supply) {
        _mint(msg.sender, supply);
    }

    function transfer(address to, uint256 value) external {
        _move(msg.sender, to, value);
    }

    function approve(address spender, uint256 value) external {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }
}

// Like MKR: name and symbol are 32 bytes, not text.
contract Bytes32Token is Ledger {
    bytes32 public constant name = "Short Words";
    bytes32 public constant symbol = "B32";
    uint256 public constant decimals = 18;

    constructor(uint256 supply) {
        _mint(msg.sender, supply);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }
}

// One of a hundred is burnt on the way.
contract FeeToken is Ledger {
    string public constant name = "Takes A Fee";
    string public constant symbol = "FEE";
    uint8 public constant decimals = 18;

    constructor(uint256 supply) {
        _mint(msg.sender, supply);
    }

    function transfer(address to, uint256 value) external returns (bool) {
        uint256 fee = value / 100;
        _move(msg.sender, to, value - fee);
        _move(msg.sender, address(0), fee);
        return true;
    }
}

// Says of itself whatever its maker wants, and pays out a balance that it does not have.
contract LyingToken {
    string public name;
    string public symbol;
    uint256 public decimals;
    uint256 private immutable _balance;

    event Transfer(address indexed from, address indexed to, uint256 value);

    constructor(string memory name_, string memory symbol_, uint256 decimals_, uint256 balance_) {
        name = name_;
        symbol = symbol_;
        decimals = decimals_;
        _balance = balance_;
    }

    function balanceOf(address) external view returns (uint256) {
        return _balance;
    }

    function totalSupply() external view returns (uint256) {
        return _balance;
    }

    // A transfer that nobody made: how address poisoning is done.
    function pretend(address from, address to, uint256 value) external {
        emit Transfer(from, to, value);
    }
}
