// What ethers says about the same transactions, keys and calls. One JSON list of questions in, one of answers out.
import { readFileSync } from "node:fs";
import { HDNodeWallet, Interface, SigningKey, Transaction, computeAddress, encryptKeystoreJsonSync } from "ethers";

const TOKEN = new Interface([
  "function transfer(address to, uint256 units)",
  "function transferFrom(address from, address to, uint256 units)",
  "function approve(address spender, uint256 units)",
  "function increaseAllowance(address spender, uint256 units)",
]);

function readCall(data) {
  try {
    const call = TOKEN.parseTransaction({ data });
    return call && { name: call.name, args: call.args.map(String) };
  } catch {
    return null; // words that are cut short, or no address where one should be
  }
}

function read(unsigned) {
  const tx = Transaction.from(unsigned);
  return {
    unsigned: tx.unsignedSerialized,
    legacy: tx.type === 0,
    chain_id: tx.chainId.toString(),
    nonce: tx.nonce,
    gas: tx.gasLimit.toString(),
    max_fee: (tx.maxFeePerGas ?? tx.gasPrice).toString(),
    tip: (tx.maxPriorityFeePerGas ?? 0n).toString(),
    to: tx.to ?? "",
    value: tx.value.toString(),
    data: tx.data,
    call: readCall(tx.data),
  };
}

function sign({ unsigned, key }) {
  const tx = Transaction.from(unsigned);
  tx.signature = new SigningKey(key).sign(tx.unsignedHash);
  return { raw: tx.serialized, txid: tx.hash, from: tx.from };
}

function encode({ name, args }) {
  return TOKEN.encodeFunctionData(name, args);
}

function derive({ phrase, passphrase, path }) {
  const wallet = HDNodeWallet.fromPhrase(phrase, passphrase, path);
  return { address: wallet.address, private: wallet.privateKey };
}

function keystore({ key, password, n }) {
  const account = { address: computeAddress(key), privateKey: key };
  return encryptKeystoreJsonSync(account, password, { scrypt: { N: n, r: 8, p: 1 } });
}

const ANSWERS = { read: (question) => read(question.unsigned), sign, encode, derive, keystore };

function answer(question) {
  try {
    return { answer: ANSWERS[question.ask](question) };
  } catch (error) {
    return { refused: String(error.code ?? error) };
  }
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(answer)));
