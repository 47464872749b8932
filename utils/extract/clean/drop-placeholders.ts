import { plainLine } from '@/utils/article/text';
import { drop, type Rule } from '../rule';

const MAX_LENGTH = 80;
/** "Loading …, please wait" in the languages the web mostly uses. The whole line has to be one. */
const PLACEHOLDER =
  /^(content\s+is\s+)?(now\s+)?(loading|please\s+wait|wird\s+geladen|lädt|laden|bitte\s+warten|chargement|veuillez\s+patienter|cargando|por\s+favor,?\s+espere|caricamento|attendere|carregando|aguarde|bezig\s+met\s+laden|laddar|indlæser|ładowanie|proszę\s+czekać|загрузка|подождите|yükleniyor|読み込み中|加载中|載入中|正在加载|로딩|불러오는|جار[يٍ]?\s+التحميل|טוען)/iu;
/** Parts of a page that may load late without anything missing from the article. */
const NOT_THE_TEXT =
  /comment|advert|\bads?\b|related|recommend|newsletter|video|player|image|photo|map|chart|weather|stock/i;
const TEXT_BLOCK = 60;

/** Whether a line of text only promises that something will come. */
export function isPlaceholder(text: string): boolean {
  const line = text.trim();
  return (
    line.length > 3 &&
    line.length <= MAX_LENGTH &&
    PLACEHOLDER.test(line) &&
    /(…|\.\.\.?|!|wait|warten|patienter|espere|aguarde|中|중)\s*\.*$|^\S+(\s\S+)?$/iu.test(line)
  );
}

/** "Loading content, please wait…" is not text. Where it stood is remembered: the page was not finished there. */
export const dropPlaceholders: Rule<Document> = (copy, { promises, trace }) => {
  for (const element of leavesWithText(copy)) {
    const text = plainLine(element.textContent, MAX_LENGTH + 20);
    if (!isPlaceholder(text)) continue;
    const before = textBefore(element);
    if (before !== '' && !NOT_THE_TEXT.test(`${text} ${element.className} ${element.parentElement?.className ?? ''}`))
      promises.push(before);
    drop(element, 'clean', 'drop-placeholders', trace);
  }
};

function leavesWithText(copy: Document): Element[] {
  const found: Element[] = [];
  const walker = copy.createTreeWalker(copy.body ?? copy.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const parent = walker.currentNode.parentElement;
    const value = walker.currentNode.nodeValue ?? '';
    if (
      parent === null ||
      value.length > 300 ||
      !isPlaceholder(value) ||
      /^(script|style|noscript|button|a|option|pre|code)$/.test(parent.localName)
    )
      continue;
    found.push(parent);
  }
  return found;
}

/** The last text of some length before an element, '' when there is none: a loading screen before everything. */
function textBefore(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.documentElement, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let steps = 0; steps < 300 && walker.previousNode() !== null; steps++) {
    const text = plainLine(walker.currentNode.nodeValue, 5000);
    if (text.length >= TEXT_BLOCK && walker.currentNode.parentElement?.closest('script, style') === null) return text;
  }
  return '';
}
