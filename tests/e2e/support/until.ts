import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 15_000;

/** Asks until the answer is truthy, and resolves to it. What can't be waited for by an event is waited for by this. */
export async function until<T>(what: string, ask: () => Promise<T>, every = 50): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE;
  while (true) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE / 1000} seconds in vain: ${what}.`);
    await pause(every);
  }
}
