import { fieldsOf, listOf, positive, textOf } from '@/utils/article/fields';
import type { Body, Whole } from '@/utils/library/bundle';
import type { Stamped } from '@/utils/library/merge';
import { parseStamped } from '@/utils/library/parse-entry';
import { parseBody, parseHighlights, parsePictures, parsePosition } from './parse-parts';
import { type Member, readText } from './read-member';

/** The members of one article by their names; null for a name that is there twice. */
export type ArticleMembers = ReadonlyMap<string, Member | null>;

const MOST_BODIES = 200;

/**
 * One article out of its members. Everything in them is checked; their texts go through the sanitiser wherever they are
 * shown, as all stored ones do.
 * @throws where a member that is named is missing, there twice, damaged, too large or not what it should be
 */
export async function readWhole(id: string, members: ArticleMembers): Promise<Whole> {
  const about = fieldsOf(await readJson(members, 'entry.json'));
  const entry = parseStamped(about?.entry);
  if (about === null || entry === null || entry.id !== id) throw new TypeError('no entry of this article');
  const bodies: Body[] = [];
  for (const name of listOf(about.bodies, MOST_BODIES)) bodies.push(await readBody(id, members, textOf(name, 80)));
  const hasHighlights = positive(about.highlights) > 0;
  return {
    entry,
    bodies,
    highlights: hasHighlights ? parseHighlights(await readJson(members, 'highlights.json'), id) : [],
    pictures: parsePictures(about.pictures, id),
    position: parsePosition(about.position, id),
  };
}

/**
 * What the list shows of an article, whatever else of it is damaged; null when there is no entry in it.
 * @throws as `readWhole` does
 */
export async function readEntry(members: ArticleMembers): Promise<Stamped | null> {
  return parseStamped(fieldsOf(await readJson(members, 'entry.json'))?.entry);
}

async function readBody(articleId: string, members: ArticleMembers, name: string): Promise<Body> {
  const fields = fieldsOf(await readJson(members, `${name}.json`));
  const told = fieldsOf(fields?.article);
  if (fields === null || told === null) throw new TypeError('no text of this article');
  const html = typeof told.html === 'string' ? told.html : bodyOf(await readFile(members, `${name}.html`));
  const body = await parseBody({ ...fields, article: { ...told, html } }, articleId);
  if (body === null) throw new TypeError('no text of this article');
  return body;
}

/** What follows the first line. */
function bodyOf(page: string): string {
  return page.slice(page.indexOf('\n') + 1);
}

async function readJson(members: ArticleMembers, name: string): Promise<unknown> {
  return JSON.parse(await readFile(members, name));
}

function readFile(members: ArticleMembers, name: string): Promise<string> {
  const member = members.get(name);
  if (member === undefined || member === null) throw new TypeError(`${name} is not there once`);
  return readText(member);
}
