import { browser } from 'wxt/browser';
import { spokenLanguage } from '@/utils/speech/language';
import { type Voice, voicesFor } from '@/utils/speech/voices';

const KEY = 'voices';
/**
 * Milliseconds that a browser may take to find its voices, of which some systems have thousands, and after which a voice
 * that says nothing has said it.
 */
const PATIENCE = 6000;
const SILENCE = 1000;

export const CAN_SPEAK = 'speechSynthesis' in globalThis;

/** Kept until it is said: some browsers forget what nobody holds, and never tell that it ended. */
let held: SpeechSynthesisUtterance | null = null;

/** The voices on this device for a language, the one that was chosen for it before at first. */
export async function localVoices(lang: string): Promise<SpeechSynthesisVoice[]> {
  const found = voicesFor(await allVoices(), lang);
  const chosen = (await readChoices())[spokenLanguage(lang)];
  return [...found.filter(({ voiceURI }) => voiceURI === chosen), ...found.filter((one) => one.voiceURI !== chosen)];
}

/** Remembers the voice for a language. */
export async function chooseVoice(lang: string, { voiceURI }: Voice): Promise<void> {
  await navigator.locks.request('lectern-voices', async () => {
    await browser.storage.local.set({ [KEY]: { ...(await readChoices()), [spokenLanguage(lang)]: voiceURI } });
  });
}

async function readChoices(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** Browsers look for voices when they are first asked for one. */
async function allVoices(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  return new Promise((resolve) => {
    const look = () => {
      const found = speechSynthesis.getVoices();
      if (found.length > 0) done(found);
    };
    const done = (found: SpeechSynthesisVoice[]) => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(() => done(speechSynthesis.getVoices()), PATIENCE);
    speechSynthesis.addEventListener('voiceschanged', look);
  });
}

/** Says a text, and resolves when that is over: false if the voice failed. @param rate 1 is the voice's own speed */
export function say(text: string, voice: SpeechSynthesisVoice, rate: number): Promise<boolean> {
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  spoken.rate = rate;
  held = spoken;
  return new Promise((resolve) => {
    const done = (well: boolean) => {
      clearInterval(watch);
      if (held === spoken) held = null;
      resolve(well);
    };
    const watch = setInterval(() => {
      if (!speechSynthesis.speaking && !speechSynthesis.pending) done(true);
    }, SILENCE);
    spoken.onend = () => done(true);
    spoken.onerror = () => done(false);
    speechSynthesis.speak(spoken);
  });
}

/** Falls silent. */
export function hush(): void {
  speechSynthesis.cancel();
}
