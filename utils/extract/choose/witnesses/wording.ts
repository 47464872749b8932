import type { Block } from '../blocks';
import type { Witness } from './scene';

/** What a block's beginning says of itself, in the languages the web mostly uses. */
const CUES = {
  invites:
    /^(read|see|learn|find out|discover|watch|listen|get|click|tap|check out|check|explore|continue|view|download|visit|shop|buy|go to|follow|join|sign|subscribe|register|related|more|also|recommended|don.t miss|you (may|might)|up next|trending|lesen|mehr|auch|siehe|weitere|lire|voir|aussi|à lire|plus|lee|leer|ver|también|más|leggi|anche|leia|veja|mais|lees|ook|läs|les|czytaj|zobacz|читай|также|смотри|関連|あわせて|相关|更多|推荐|관련|추천)(?![\p{L}])/iu,
  enrols:
    /newsletter|subscri|sign.?up|sign.?in|log.?in|inbox|abonn|anmeld|registr|suscr|inscri|iscri|assin|member|donat|support (us|our)|paywall|e-?mail|订阅|登录|登録|購読|구독|로그인|подпи/i,
  shares:
    /share|follow us|facebook|twitter|whatsapp|linkedin|instagram|telegram|pinterest|youtube|print|copy link|teilen|partager|compartir|condividi|compartilh|delen|dela|分享|シェア|공유/i,
  reserves:
    /©|copyright|all rights reserved|terms of|privacy|cookie|disclaimer|reproduc|licen[cs]e|alle rechte|tous droits|derechos reservados|版权|著作権|무단|저작권/i,
  signs:
    /^(by|von|par|por|da|di|door|av|af|text|words|written|posted|story|reporting|author|editor|photo|foto|image|bild|source|quelle|credit|video|作者|记者|記者|文|撮影|写真|기자|来源|责任编辑|編集|编辑)(?![\p{L}])/iu,
  replies: /comment|reply|replies|kommentar|commentaire|comentario|коммент|评论|コメント|댓글/i,
  introduces:
    /is an? [\p{L} ]{0,40}(writer|reporter|editor|journalist|author|columnist|correspondent|producer|founder|professor|contributor)|twitter|@\w|contact|schreibt|ist (redakteur|autor|journalist)|reach (him|her|them)|can be reached/iu,
} as const;
const CUE_PATTERNS = Object.values(CUES);
/** Cues that announce, in a heading, that what follows is not the article. */
const ANNOUNCING = ['invites', 'enrols', 'shares', 'replies'] as const;

const TAGS = ['p', 'li', 'div', 'pre', 'tr'] as const;
/** How a sentence ends, quotes and brackets after it included. */
export const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*$/;
/** Scripts that say as much in two characters as others in five. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** Characters that are looked at: what a text is shows at its beginning. */
const BEGINNING = 400;

/** What the text itself tells: how long it is, how it is written, what it asks for. */
export const wording: Witness = {
  names: [
    ...TAGS.map((tag) => `is-${tag}`),
    ...Object.keys(CUES),
    'heading-level',
    'length',
    'link-density',
    'sentence-end',
    'sentences',
    'commas',
    'capitals',
    'digits',
  ],
  ask:
    ({ blocks }) =>
    (at) => {
      const { origin, text, linked } = blocks[at] as Block;
      const head = text.slice(0, BEGINNING);
      return [
        ...TAGS.map((tag) => Number(origin.localName === tag)),
        ...CUE_PATTERNS.map((cue) => Number(cue.test(head.slice(0, 200)))),
        headingLevel(origin),
        Math.log1p(lengthOf(text)),
        linked / text.length,
        Number(SENTENCE_END.test(text)),
        count(head, /[.!?。！？…]/g),
        count(head, /[,;:，、；：]/g),
        count(head, /(?<!\p{L})\p{Lu}/gu) / (1 + count(head, / /g)),
        count(head, /\d/g) / head.length,
      ];
    },
};

/** From 1 to 6 for a heading, 0 for everything else. */
export function headingLevel(element: Element): number {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  return level === undefined ? 0 : Number(level);
}

/** Whether a heading announces something else than the article. */
export function announcesOther(text: string): boolean {
  return ANNOUNCING.some((cue) => CUES[cue].test(text));
}

/** Length of a text, in characters of a script with spaces. */
export function lengthOf(text: string): number {
  return text.length + 1.5 * count(text, DENSE);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
