import type { Page } from 'puppeteer-core';

/** What was said since somebody last asked, and with what voice and speed. */
export interface Said {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}

interface Throat {
  heard: Said[];
  finish: () => void;
  fail: () => void;
}

/**
 * Gives a page voices that say nothing and tell what they were to say: machines that test have none. Two speak English
 * here, one in a company's house.
 */
export function lendVoices(page: Page, hasLocal = true): Promise<void> {
  return page.evaluate((local) => {
    const voice = (name: string, localService: boolean) => {
      return { voiceURI: name, name, lang: 'en-GB', localService, default: name === 'Ann' };
    };
    const voices = local ? [voice('Ann', true), voice('Bob', true), voice('Far', false)] : [voice('Far', false)];
    let current: SpeechSynthesisUtterance | null = null;
    const throat: Throat = {
      heard: [],
      finish: () => end((spoken) => spoken.onend?.({} as SpeechSynthesisEvent)),
      fail: () => end((spoken) => spoken.onerror?.({ error: 'synthesis-failed' } as SpeechSynthesisErrorEvent)),
    };
    const end = (tell: (spoken: SpeechSynthesisUtterance) => void) => {
      const spoken = current;
      current = null;
      if (spoken !== null) tell(spoken);
    };
    const synthesis = {
      getVoices: () => voices,
      speaking: true,
      pending: false,
      speak: (spoken: SpeechSynthesisUtterance) => {
        current = spoken;
        throat.heard.push({ text: spoken.text, voice: spoken.voice?.name ?? '', rate: spoken.rate });
      },
      cancel: () => end((spoken) => spoken.onerror?.({ error: 'interrupted' } as SpeechSynthesisErrorEvent)),
    };
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    for (const [name, value] of Object.entries({
      throat,
      speechSynthesis: synthesis,
      SpeechSynthesisUtterance: Utterance,
    }))
      Object.defineProperty(globalThis, name, { configurable: true, value });
  }, hasLocal);
}

/** What was said since the last time, once there is something. */
export async function heardIn(page: Page): Promise<Said[]> {
  await page.waitForFunction(() => (globalThis as unknown as { throat: Throat }).throat.heard.length > 0, {
    polling: 50,
  });
  return page.evaluate(() => (globalThis as unknown as { throat: Throat }).throat.heard.splice(0));
}

/** What is being said comes to its end, or breaks off. */
export function endSaying(page: Page, how: 'finish' | 'fail'): Promise<void> {
  return page.evaluate((name) => (globalThis as unknown as { throat: Throat }).throat[name](), how);
}
