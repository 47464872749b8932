import { plainLine } from '@/utils/article/text';
import { named } from '../named';
import { drop, type Rule } from '../rule';

const AD_NAME =
  /(^|[\s_-])(ad|ads|advert|advertisement|advertisements|adunit\w*|ad(slot|unit|box|container|wrapper)|dfp|gpt|sponsored|taboola|outbrain|banner-ad|werbung|anzeige|publicidad|publicité|pubblicità)([\s_-]|$)/i;
const AD_LABEL =
  /^(advertisement|advertising|ad|sponsored( content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklama?|annons|реклама|広告|广告|廣告|광고|إعلان|פרסומת)( (continues|- continue reading) below)?\s*[:：]?$/iu;

/** Advertisements between paragraphs: boxes that say so in their name, and lines that say nothing else. */
export const dropAdvertisements: Rule<Document> = (copy, { trace }) => {
  for (const box of copy.querySelectorAll(named('ad sponsor taboola outbrain publici werbung'))) {
    if (AD_NAME.test(`${box.getAttribute('class') ?? ''} ${box.id}`) && holdsNoText(box))
      drop(box, 'clean', 'drop-advertisements', trace);
  }
  for (const line of copy.querySelectorAll('p, div, span, small, h6')) {
    const text = line.textContent ?? '';
    if (text.length > 60 || line.querySelector('img, p, div') !== null) continue;
    if (AD_LABEL.test(plainLine(text, 60))) drop(line, 'clean', 'drop-advertisements', trace);
  }
};

/** A page may call its whole column "with-ads": what holds real text is not the advertisement itself. */
function holdsNoText(box: Element): boolean {
  return (
    !/^(html|body|main|article)$/.test(box.localName) &&
    box.querySelector('h1, article') === null &&
    (box.textContent ?? '').trim().length < 600
  );
}
