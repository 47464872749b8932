import { plainLine } from '@/utils/article/text';

const MAX_LENGTH = 80;
/** "Loading …, please wait" in the languages the web mostly uses. The whole line has to be one. */
const PLACEHOLDER =
  /^(content\s+is\s+)?(now\s+)?(loading|please\s+wait|wird\s+geladen|lädt|laden|bitte\s+warten|chargement|veuillez\s+patienter|cargando|por\s+favor,?\s+espere|caricamento|attendere|carregando|aguarde|bezig\s+met\s+laden|laddar|indlæser|ładowanie|proszę\s+czekać|загрузка|подождите|yükleniyor|読み込み中|加载中|載入中|正在加载|로딩|불러오는|جار[يٍ]?\s+التحميل|טוען)(?!\p{sc=Latn})/iu;
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

/**
 * The text before a placeholder, if it stands for a part of the article: where it ends, the page was not finished.
 * '' for what may load late without anything missing.
 */
export function promisedAfter(element: Element, text: string): string {
  const around = `${text} ${element.className} ${element.parentElement?.className ?? ''}`;
  return NOT_THE_TEXT.test(around) ? '' : textBefore(element);
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
