import type { Page, Protocol } from 'puppeteer-core';

/** Evaluates an expression in each world that extensions have in a Chromium page, also where they are gone by now. */
export async function inWorlds(page: Page, expression: string): Promise<unknown[]> {
  const session = await page.createCDPSession();
  const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const values: unknown[] = [];
  for (const { id } of worlds.filter(({ origin }) => origin.startsWith('chrome-extension:'))) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: id });
    values.push(result.value);
  }
  await session.detach();
  return values;
}
