import { baseLanguage } from '@/utils/article/language';

/**
 * A language tag as the platform writes it: "cmn" is "zh", "en_US" is "en-US". Of what is no whole tag the language alone.
 * @param lang BCP 47, roughly; '' for none
 */
export function canonical(lang: string): string {
  const tag = lang.replace(/_/g, '-');
  if (tag === '') return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    // Pages and devices write tags that no standard knows.
    return baseLanguage(tag);
  }
}

/** The language that is heard, whatever the region. Both written forms of Norwegian are spoken as one. */
export function spokenLanguage(lang: string): string {
  const base = baseLanguage(canonical(lang));
  return base === 'nb' || base === 'nn' ? 'no' : base;
}
