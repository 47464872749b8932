import { sanitise } from '@/utils/article/sanitise';
import { writeBody } from '@/utils/article/write-body';
import type { Body, PictureNote, Whole } from '@/utils/library/bundle';
import { later } from '@/utils/library/clock';
import { mergeHighlights } from '@/utils/library/highlight';
import { merge, type Stamped } from '@/utils/library/merge';
import { countHighlights } from '../store/highlight-rows';
import type { Ledger } from '../store/ledger';
import type { HighlightStep, Row, StoredImage } from '../store/schema';
import { change } from '../store/transaction';

/** What became of the articles of a backup. */
export interface Restored {
  readonly fresh: number;
  readonly merged: number;
  readonly same: number;
}

/**
 * Brings articles of a backup together with those that are here: part by part as it was changed last. In whatever order
 * backups are brought in, the library ends the same. What it did is noted, so that it can be taken back.
 */
export async function restoreWholes(
  importId: string,
  wholes: readonly Whole[],
  images: readonly StoredImage[],
): Promise<Restored> {
  const cleaned = wholes.map(clean);
  const ids = wholes.map(({ entry }) => entry.id);
  return change(ids, async (ledger) => {
    for (const image of images) await keepImage(ledger, image);
    const counts = { fresh: 0, merged: 0, same: 0 };
    for (const whole of cleaned) counts[await restore(ledger, importId, whole)]++;
    return counts;
  });
}

/** Texts as we would have written them: what a backup of ours holds comes out of this as it went in. */
function clean(whole: Whole): Whole {
  const bodies = whole.bodies.map((body) => {
    const holder = document.createElement('div');
    holder.append(sanitise(body.article.html));
    return { ...body, article: { ...body.article, html: writeBody(holder, body.article.pageUrl) } };
  });
  return { ...whole, bodies };
}

async function restore(ledger: Ledger, importId: string, whole: Whole): Promise<keyof Restored> {
  const { id } = whole.entry;
  const before = await ledger.find(id);
  for (const body of whole.bodies) await keepBody(ledger, body);
  const highlights = await restoreHighlights(ledger, whole);
  for (const picture of whole.pictures) await keepPicture(ledger, picture);
  await restorePosition(ledger, whole);
  const merged = {
    ...(before === null ? whole.entry : merge(strip(before), whole.entry)),
    highlights: await countHighlights(ledger, id),
  };
  await ledger.seen(latest(merged));
  await ledger.seenOrder(merged.order);
  if (before !== null && highlights.length === 0 && isSame(strip(before), merged)) return 'same';
  if (highlights.length > 0) ledger.reindex(id);
  const after = await ledger.put(merged, before);
  const steps = ledger.tx.objectStore('importSteps');
  // A backup that goes on may name an article again: what was there before all of it is what undoing leads back to.
  const step = await steps.get([importId, id]);
  await steps.put({
    ...{ importId, articleId: id, before: step === undefined ? before : step.before, after },
    highlights: [...(step?.highlights ?? []), ...highlights],
  });
  return before === null ? 'fresh' : 'merged';
}

async function keepBody(ledger: Ledger, body: Body): Promise<void> {
  const bodies = ledger.tx.objectStore('bodies');
  const known = await bodies.get(body.id);
  if (known === undefined) await bodies.put(body);
  // The same text, taken on two days: the earlier day, whichever came first. What is here is never written over.
  else if (known.articleId === body.articleId && body.takenAt < known.takenAt)
    await bodies.put({ ...known, takenAt: body.takenAt });
}

/** What is here is never written over: a file's word for what it holds is not checked. */
async function keepImage(ledger: Ledger, image: StoredImage): Promise<void> {
  const images = ledger.tx.objectStore('images');
  if ((await images.getKey(image.hash)) === undefined) await images.put(image);
}

async function restoreHighlights(ledger: Ledger, { highlights }: Whole): Promise<HighlightStep[]> {
  const store = ledger.tx.objectStore('highlights');
  const steps: HighlightStep[] = [];
  for (const highlight of highlights) {
    const before = (await store.get(highlight.id)) ?? null;
    // It has moved on to another article, or the file lies: nobody's highlight is taken from where it is.
    if (before !== null && before.articleId !== highlight.articleId) continue;
    await ledger.seen(highlight.stamp);
    const after = before === null ? highlight : mergeHighlights(before, highlight);
    if (before !== null && isSame(before, after)) continue;
    await store.put(after);
    steps.push({ id: after.id, before, stamp: after.stamp });
  }
  return steps;
}

async function keepPicture(ledger: Ledger, picture: PictureNote): Promise<void> {
  const pictures = ledger.tx.objectStore('pictures');
  const known = await pictures.get([picture.articleId, picture.src]);
  if (known === undefined || known.hash === '') await pictures.put(picture);
}

async function restorePosition(ledger: Ledger, { position }: Whole): Promise<void> {
  if (position === null) return;
  const positions = ledger.tx.objectStore('positions');
  const known = await positions.get(position.id);
  if (known === undefined || position.at > known.at) await positions.put(position);
}

function strip({ slot: _, ...entry }: Row): Stamped {
  return entry;
}

function latest({ stamps: { tags, ...groups } }: Stamped): string {
  return [...Object.values(groups), ...Object.values(tags)].reduce(later, '');
}

/** Whether two versions of a record say the same. Keys may stand in another order. */
function isSame(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
}

function canonical(record: object): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
