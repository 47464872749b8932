import { browser } from 'wxt/browser';
import type messages from '@/public/_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** The interface text of a key, in the browser's language; `$1` and `$2` replaced by the given texts. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** Language tag of the interface, for Intl and for `lang`. */
export function uiLanguage(): string {
  return t('ui_language');
}

/** Direction of the interface. */
export function uiDirection(): 'ltr' | 'rtl' {
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Formats by what they are asked for: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.NumberFormat | Intl.RelativeTimeFormat>();

function remember<Format extends Intl.NumberFormat | Intl.RelativeTimeFormat>(
  name: string,
  make: () => Format,
): Format {
  const known = formats.get(name) ?? make();
  formats.set(name, known);
  return known as Format;
}

function number(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remember(JSON.stringify(options), () => new Intl.NumberFormat(uiLanguage(), options));
}

/** "12 minutes" in the interface's language. */
export function formatMinutes(minutes: number, width: 'long' | 'short' = 'long'): string {
  return number({ style: 'unit', unit: 'minute', unitDisplay: width }).format(minutes);
}

/** A number in the interface's digits. */
export function formatCount(count: number): string {
  return number({}).format(count);
}

const KILO = 1000;

/** "12 MB" of a number of bytes. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(KILO)));
  const unit = units[step] ?? 'byte';
  const value = bytes / KILO ** step;
  const format = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return number(format).format(value);
}

/** "45%" of a share between 0 and 1. */
export function formatShare(share: number): string {
  return number({ style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A stored ISO date as a day in the interface's language: the day as it was written, wherever the reader is. */
export function formatDay(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** A moment, with the time of day, where the reader is. Milliseconds since 1970. */
export function formatMoment(time: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 days ago". Times in milliseconds since 1970. */
export function formatAgo(time: number, now: number): string {
  const age = Math.max(0, now - time);
  const [unit, size] = UNITS.find(([, milliseconds]) => age >= milliseconds) ?? ['minute', 60_000];
  const make = () => new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' });
  return remember('ago', make).format(-Math.floor(age / size), unit);
}
