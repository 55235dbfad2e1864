// Writes artefacts.json from the sources beside it. Run once after a change, in a folder where solc 0.8.37 is installed:
//   npm install --ignore-scripts solc@0.8.37 && node .../tests/node/contracts/compile.js
const fs = require("fs");
const path = require("path");
const solc = require(require.resolve("solc", { paths: [process.cwd()] }));

const names = fs.readdirSync(__dirname).filter((name) => name.endsWith(".sol")).sort();
const sources = Object.fromEntries(
  names.map((name) => [name, { content: fs.readFileSync(path.join(__dirname, name), "utf8") }]),
);
const settings = {
  evmVersion: "paris",
  metadata: { appendCBOR: false, bytecodeHash: "none" },
  optimizer: { enabled: true, runs: 200 },
  outputSelection: { "*": { "*": ["evm.bytecode.object", "evm.deployedBytecode.object"] } },
};
const made = JSON.parse(solc.compile(JSON.stringify({ language: "Solidity", sources, settings })));
const errors = (made.errors || []).filter((error) => error.severity === "error");
if (errors.length) throw new Error(errors.map((error) => error.formattedMessage).join("\n"));

const artefacts = {};
for (const contracts of Object.values(made.contracts)) {
  for (const [name, { evm }] of Object.entries(contracts)) {
    if (evm.bytecode.object) {
      artefacts[name] = { bytecode: `0x${evm.bytecode.object}`, runtime: `0x${evm.deployedBytecode.object}` };
    }
  }
}
fs.writeFileSync(path.join(__dirname, "artefacts.json"), `${JSON.stringify(artefacts, null, 2)}\n`);
