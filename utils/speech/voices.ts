import { baseLanguage } from '@/utils/article/language';

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
  const wanted = tagOf(lang);
  const base = baseLanguage(wanted);
  const rank = (voice: Known) => Number(tagOf(voice.lang) !== wanted) * 2 + Number(!voice.default);
  return voices
    .filter((voice) => voice.localService && (base === '' || baseLanguage(tagOf(voice.lang)) === base))
    .sort((a, b) => rank(a) - rank(b));
}

/** Some browsers write "en_US". */
function tagOf(lang: string): string {
  return lang.replace(/_/g, '-').toLowerCase();
}
