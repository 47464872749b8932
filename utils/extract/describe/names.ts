import { foldWords, plainLine } from '@/utils/article/text';
import { isBareDateLabel } from './date-labels';
import { dayIn } from './date-text';

/** Words that announce a name, in the languages the web mostly uses. */
const ANNOUNCED =
  '(?:erstellt|gespeichert|veröffentlicht|publiziert|eingestellt|geposted|geschrieben|verfasst)\\s+(?:von|am)|submitted\\s+by|vom|written\\s+by|words\\s+by|story\\s+by|(?:text|commentary|analysis|opinion|interview)\\s+by|reported\\s+by|posted\\s+by|published\\s+by|contributed\\s+by|author[s]?|by|von|verfasst\\s+von|geschrieben\\s+von|ein(?:e)?\\s+(?:kolumne|gastbeitrag|kommentar|analyse|interview)\\s+von|autor(?:en|in|innen|es)?|auteur[s]?|autore|autori|autora|écrit\\s+par|publié\\s+par|par|escrito\\s+por|publicado\\s+por|redactado\\s+por|por|scritto\\s+da|pubblicato\\s+da|di|da|geschreven\\s+door|door|skrevet\\s+av|tekst|text|av|af|skrevet\\s+af|teksti|kirjoittanut|napsal[a]?|autor\\s+článku|przez|opracowanie|автор[ы]?|текст|yazan|tác\\s+giả|oleh|penulis|文|作者|撰文|記者|记者|글|بقلم|كتب|מאת|כתב';
const BY = new RegExp(`^[\\s|·•–—/-]*(?:${ANNOUNCED})(?:\\s*[:：/]\\s*|\\s+|(?=$))`, 'iu');
const CJK_BY = /^(?:文|作者|撰文|記者|记者|글|編集|责任编辑|編輯|编辑)\s*[:：／/|\s]\s*/u;
const MORE =
  /^(?:view\s+all\s+posts\s+by|view\s+all\s+articles\s+by|more\s+(?:from|by)|alle\s+(?:artikel|beiträge)\s+von|alles\s+von|about(?:\s+the\s+author)?|über(?:\s+den\s+autor)?|profile\s+of)[\s:–—-]*/iu;
const NOT_A_NAME =
  /(https?:|www\.|\.com\b|@|\bago\b|\d{2,}|[?!…=<>{}[\]:]|\b(getty|shutterstock|istock|unsplash|pexels)|^(updated|published|posted|reviewed|edited|photo|foto|image|credit|read|full\s+bio|share|follow|comment)|\b(min(utes?)?\s+read|reading\s+time|read\s+more|lesezeit|bio|newsletter|posts?|articles?|artikel|beiträge|comments?|kommentare)\b)/iu;
/** What systems write where nobody is named. */
const NOBODY =
  /^(admin(istrator)?|undefined|null|none|unknown|anonymous|anonym|anónimo|anonimo|super\s*user|publisher|user|guest(\s+(blogger|author|contributor|post))?|webmaster|root|test|author|name|\w+(\.\w+){2,})$/iu;
/** What a house calls itself where no person is named. */
const HOUSE =
  /\b(gmbh|ag|e\.\s?v\.?|ltd|inc|llc|corp|verlag|ministerium|\p{L}*amt|departement|fraktion|partei|germany|deutschland|team|staff|redaktion|redazione|rédaction|redacción|redação|editorial|agenc(y|ies)|agenturen|official)\b/iu;
const ROLE =
  /\b(editor|reporter|correspondent|writer|staff|director|manager|founder|co-founder|ceo|cto|cmo|coo|head\s+of|chief|officer|columnist|contributor|producer|specialist|analyst|professor|president|consultant|expert|author|autor|redakteur(in)?|chefredakteur(in)?|journalist(in)?|korrespondent(in)?|volont\w+|educators?|owner|strategist|engineer|developer|photographer|team|marketing|sponsored|agency|media|magazine|newspaper|university|college|institute)\b/iu;
const POST_NOMINAL =
  /^(m\.?\s?d|ph\.?\s?d|d\.?o|r\.?n|bsn|msn|rdn?|ldn|cpa|cfp|cfa|ea|jd|j\.d|esq|mba|mph|msc?|bsc|b\.?a|m\.?a|dvm|vmd|dds|dmd|dpt|pharmd|np|pa-c|lcsw|lmft|facp|faclm|facs|mrcgp|cscs|edd|psyd|pmp|jr|sr|ii|iii|iv|obe|mbe|cbe|ra|lvt|vts.*)\.?$/i;
const BETWEEN =
  /\s*(?:;|·|•|\||\/|&|\+|(?<!\p{L})(?:and|und|et|y|e|og|och|en|i|ve|и|with|as\s+told\s+to)(?!\p{L})|、|，|・)\s*|\s*,\s*(?:and|und)?\s*/u;
const CAPITAL = /^['’]?[\p{Lu}\p{Lt}\p{Lo}]/u;
const PARTICLE =
  /^(von|van|vom|zu|zum|zur|de|del|della|der|den|di|da|dos|das|do|du|la|le|las|los|el|al|bin|ibn|ben|ten|ter|y|e|af|av|st\.?|d['’]|den)$/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A text without the words that announce a name. */
export function withoutBy(text: string): string {
  const rest = text.replace(CJK_BY, '').replace(MORE, '');
  return rest === text ? text.replace(BY, '') : rest;
}

/** Whether a text begins by announcing a name, as "By" does. */
export function announces(text: string): boolean {
  return BY.test(text) || CJK_BY.test(text);
}

/** One person's name without "By" and role, or '' if the text can hardly be one. */
export function cleanName(value: unknown): string {
  const name = withoutBy(plainLine(value, 120))
    .replace(/\s*\(([^)]*)\)\s*$/, (whole, inside: string) => (ROLE.test(inside) ? '' : whole))
    .replace(/\s+(?:기자|記者|记者)$/, '')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .trim();
  const isName = name.length >= 2 && name.split(' ').length <= 6 && !NOT_A_NAME.test(name) && !NOBODY.test(name);
  return isName ? name : '';
}

/** "By Ann Lee and Bo Ek, MD, editors" → "Ann Lee", "Bo Ek, MD". What follows a name and is a role is left out. */
export function splitNames(value: string): string[] {
  const line = dropDay(withoutBy(plainLine(value, 600)));
  const names: string[] = [];
  for (const part of line.split(/\s[–—-]\s|\s\|\s/)) {
    if (names.length > 0) break;
    collect(part, names);
  }
  return names;
}

function collect(line: string, names: string[]): void {
  for (const part of line.split(BETWEEN)) {
    const last = names.length - 1;
    const isTitle =
      POST_NOMINAL.test(part.trim()) ||
      (last >= 0 && /, [A-Z.]+$/.test(names[last] ?? '') && /^[A-Z]{2,6}$/.test(part.trim()));
    if (last >= 0 && isTitle) names[last] = `${names[last]}, ${part.trim()}`;
    else if (last >= 0 && ROLE.test(part)) continue;
    else {
      const name = cleanName(part);
      if (name !== '') names.push(name);
    }
  }
}

/** A line without the day it also tells. */
function dropDay(line: string): string {
  const day = dayIn(line, '');
  if (day === null) return line;
  const [before, label = ''] = line
    .slice(0, day.from)
    .trim()
    .split(/\s+(?=\S+$)/);
  return [before, isBareDateLabel(label) ? '' : label].join(' ').trim() || line.slice(day.to).trim();
}

/** The full name that a text begins with, before what tells where or for whom it was written; '' for none. */
export function leadingName(text: string): string {
  const words = text.split(' ');
  const end = words.findIndex((word) => !CAPITAL.test(word) && !PARTICLE.test(word));
  const name = words.slice(0, end < 0 ? words.length : end).join(' ');
  return isFullName(name) ? name : '';
}

/** Whether a text is written like a person's full name: two to five words in capitals, small words between allowed. */
export function isFullName(text: string): boolean {
  const name = text.replace(/,.*$/, '').trim();
  if (EAST_ASIAN.test(name)) return name.length >= 2 && name.length <= 8 && !/[\s\p{P}]/u.test(name);
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || /[:.]$/.test(name) || ROLE.test(name)) return false;
  return words.every((word) => CAPITAL.test(word) || PARTICLE.test(word)) && CAPITAL.test(words.at(-1) ?? '');
}

/** Whether a name is that of a company, an office or a team. */
export function isHouse(name: string): boolean {
  return HOUSE.test(name);
}

export function sameName(a: string, b: string): boolean {
  const [first, second] = [foldName(a), foldName(b)];
  return first === second || first.includes(second) || second.includes(first);
}

function foldName(name: string): string {
  return foldWords(name.replace(/,.*$/, '')).normalize('NFKD').replace(/\p{M}/gu, '');
}
