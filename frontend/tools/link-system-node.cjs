// Links the installed Node and npm to where the Maven plugin looks for its own (first argument).
// Exit code 0: linked. Any other: no Node that is new enough, so the plugin fetches one.
const fs = require('node:fs');
const path = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
const tooOld = major < 20 || (major === 20 && minor < 19);
if (tooOld || process.platform === 'win32') process.exit(2);

const npm = process.env.PATH.split(path.delimiter)
  .map((folder) => path.join(folder, 'npm'))
  .filter((file) => fs.existsSync(file))
  .map((file) => path.resolve(fs.realpathSync(file), '../..'))
  .find((folder) => fs.existsSync(path.join(folder, 'bin/npm-cli.js')));
if (!npm) process.exit(4);

const node = path.join(process.argv[2], 'node');
fs.rmSync(node, { recursive: true, force: true });
fs.mkdirSync(path.join(node, 'node_modules'), { recursive: true });
fs.symlinkSync(process.execPath, path.join(node, 'node'));
fs.symlinkSync(npm, path.join(node, 'node_modules', 'npm'));
