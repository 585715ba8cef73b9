// Brings what the pages take from npm into the build: node assets.mjs TARGET_CLASSES TARGET_TEST_CLASSES
// Asks npm only when package-lock.json has changed since the last time, so an unchanged build needs no network.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [classes, testClasses] = process.argv.slice(2);
const modules = join(here, 'node_modules');
const kern = '@kern-ux/native/dist/';
const wanted = [
  [kern + 'kern.min.css', classes, 'kern.css'],
  ...['Regular', 'Italic', 'Medium', 'SemiBold'].map(cut => [
    `${kern}fonts/fira-sans/FiraSans-${cut}.woff2`, classes, `fonts/FiraSans-${cut}.woff2`]),
  ...['Regular', 'Bold'].map(cut => [
    `${kern}fonts/noto-sans/NotoSans-${cut}.woff`, classes, `fonts/NotoSans-${cut}.woff`]),
  ['htmx.org/dist/htmx.min.js', classes, 'htmx.js'],
  ['axe-core/axe.min.js', testClasses, 'axe.js'],
];

const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
const stamp = join(modules, '.werdegang');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  const done = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], { cwd: here, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('The pages need KERN-UX and htmx from npm, and "npm ci" did not succeed. '
        + 'Check that npm (with Node 20 or newer) is installed and reaches its registry, then build again.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
for (const [from, root, to] of wanted) {
  const source = join(modules, from);
  const target = join(root, 'org/werdegang/platform/web/assets', to);
  if (!existsSync(target) || statSync(target).mtimeMs < statSync(source).mtimeMs || statSync(target).size !== statSync(source).size) {
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target);
  }
}
