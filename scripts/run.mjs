import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, whatever folder the command was started in. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program quietly. Resolves with its exit code and everything it printed; a program that is not there counts as
 * exit code 127, as in a shell, so that callers have one kind of failure to handle.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, parameters, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (part) => {
      output += part;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program and throws, with the end of what it printed, unless it succeeds. */
export async function must(program, parameters, options) {
  const { code, output } = await run(program, parameters, options);
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-15).join('\n');
    throw new Error(`"${program} ${parameters.join(' ')}" ended with exit code ${code}.\n${end}`);
  }
  return output;
}

/**
 * Runs a script of Node.js in the open: what it prints is seen as it comes.
 *
 * @param {string} title what the step is called
 * @param {string} script
 * @param {string[]} parameters
 * @returns {Promise<void>} rejects when it fails
 */
export async function show(title, script, parameters) {
  process.stdout.write(`\n── ${title}\n`);
  const { code } = await run(process.execPath, [script, ...parameters], { stdio: 'inherit' });
  if (code !== 0) throw new Error(`${title}: not as it should be, see above.`);
}
