import { canonical, spokenLanguage } from './language';

/** What a browser tells of one of its voices. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  /** It speaks on this device; others send what they are to say to a company. */
  readonly localService: boolean;
  readonly default: boolean;
}

/** The voices on this device that speak a language, the region's own first; all of them where it is not known. */
export function voicesFor<Known extends Voice>(voices: readonly Known[], lang: string): Known[] {
  const wanted = canonical(lang);
  const spoken = spokenLanguage(lang);
  const rank = (voice: Known) => Number(canonical(voice.lang) !== wanted) * 2 + Number(!voice.default);
  return voices
    .filter((voice) => voice.localService && (spoken === '' || spokenLanguage(voice.lang) === spoken))
    .sort((a, b) => rank(a) - rank(b));
}
