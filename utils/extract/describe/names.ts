import { plainLine } from '@/utils/article/text';

const BY =
  /^\s*(written\s+by|words\s+by|story\s+by|by|von|par|por|da|di|door|av|af|od|autor|author|text|文|作者|記者|글)\s*[:：]?\s+/i;
const NOT_A_NAME = /(https?:|www\.|@|\d{3,}|^admin$|^editor$|^staff$|^(updated|published|posted)\b)/i;
const BETWEEN = /\s*(?:,|;|·|\||\/|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|、|，)\s*/u;

/** One person's name without "By", or '' if the text can hardly be one. */
export function cleanName(value: unknown): string {
  const name = plainLine(value, 120)
    .replace(BY, '')
    .replace(/[\s,;:|–—-]+$/, '')
    .trim();
  return name.length < 2 || name.split(' ').length > 6 || NOT_A_NAME.test(name) ? '' : name;
}

/** "By Ann Lee and Bo Ek" → both names. "Lee, Ann" is left to the page: one comma between two words is no list. */
export function splitNames(value: string): string[] {
  const line = plainLine(value, 600).replace(BY, '');
  return line
    .split(BETWEEN)
    .map(cleanName)
    .filter((name) => name !== '');
}
