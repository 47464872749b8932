import { randomFrom } from '@/bench/library/articles';
import type { Entry } from '@/utils/library/entry';
import { changeEntries } from '@/utils/platform/library/library-store';

/** What a window did to an article: how often it turned a state over, and the tags that it left on it. */
export interface Edits {
  readonly turns: Readonly<Record<'read' | 'favourite' | 'view', number>>;
  readonly tags: readonly string[];
}

type Turned = keyof Edits['turns'];

/**
 * Changes articles again and again, each change by what the article is at that moment.
 * @param seed the same for the same row of changes
 * @param own the window's name: its tags begin with it
 * @returns what each article has to show for it
 */
export async function edit(seed: number, own: string, ids: readonly string[], count: number) {
  const random = randomFrom(seed);
  const some = () => ids.filter(() => random() < 0.2);
  const edits = new Map(ids.map((id) => [id, { turns: { read: 0, favourite: 0, view: 0 }, tags: [] as string[] }]));
  const one = () => ids[Math.floor(random() * ids.length)] ?? '';
  const turn = async (chosen: readonly string[], what: Turned) => {
    await changeEntries(chosen, (entry) => turned(entry, what));
    for (const id of chosen) (edits.get(id) as { turns: Record<Turned, number> }).turns[what]++;
  };
  for (let at = 0; at < count; at++) {
    const chance = random();
    if (chance < 0.3) await turn([one()], 'read');
    else if (chance < 0.5) await turn([one()], 'favourite');
    else if (chance < 0.65) await turn(some(), 'view');
    else await retag(one(), `${own}${at}`, chance < 0.75);
  }
  return Object.fromEntries(edits);

  async function retag(id: string, tag: string, isLess: boolean): Promise<void> {
    const tags = edits.get(id)?.tags ?? [];
    const dropped = isLess ? tags.shift() : undefined;
    await changeEntries([id], (entry) => ({ tags: [...entry.tags, tag].filter((each) => each !== dropped).sort() }));
    tags.push(tag);
  }
}

function turned(entry: Entry, what: Turned) {
  if (what === 'view') return { view: entry.view === 'inbox' ? 'archive' : 'inbox' } as const;
  return { [what]: !entry[what] };
}
