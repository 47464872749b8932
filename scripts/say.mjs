/** Prints one progress line. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends a command that failed: one sentence for people, and exit code 1. */
export function giveUp(error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Failed: ${sentence}\n`);
  process.exitCode = 1;
}
