// Checks the types of every part with the native compiler. Each part has its own tsconfig, because each may see other
// globals: the pure floors see neither Node nor the browser, the server sees Node, the web application sees the browser, its service worker no window, the tests in a browser see both.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const native = join(root, 'node_modules/ts7/lib/tsc.js');
const compiler = existsSync(native) ? native : join(root, 'node_modules/typescript/lib/tsc.js');

const parts = [
  { config: 'tsconfig.pure.json', folders: ['src/lib', 'src/model', 'src/analytics'] },
  { config: 'tsconfig.json', folders: ['src', 'test'] },
  { config: 'tsconfig.web.json', folders: ['web'] },
  { config: 'web/worker/tsconfig.json', folders: ['web/worker'] },
  { config: 'test/e2e/tsconfig.json', folders: ['test/e2e'] },
];

function hasSources(folder) {
  const path = join(root, folder);
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => /\.tsx?$/.test(String(name)));
}

function check(config) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [compiler, '-p', config, '--pretty', 'false'], { cwd: root, stdio: 'inherit' });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

let failed = false;
for (const { config, folders } of parts) {
  if (!folders.some(hasSources)) continue;
  if ((await check(config)) !== 0) failed = true;
}
process.exit(failed ? 1 : 0);
