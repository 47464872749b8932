import { expect } from 'vitest';
import type { Audit } from './audit.ts';
import type { Done } from './labour.ts';

/** What a library has said that it did, against what is in it later. */
export class Promises {
  readonly #there = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #tags = new Set<string>();

  note(all: readonly Done[]): void {
    for (const done of all) {
      if (done.what === 'tagged') this.#tags.add(done.tag);
      else for (const id of done.ids) (done.what === 'removed' ? this.#gone : this.#there).add(id);
    }
  }

  forget(): void {
    for (const set of [this.#there, this.#gone, this.#tags]) set.clear();
  }

  /** @param when what led here, so that a failure can be repeated */
  expectKept({ problems, tags }: Audit, when: string): void {
    expect(problems, when).toEqual([]);
    const standing = new Set(Object.values(tags).flat());
    expect(
      {
        lost: [...this.#there].filter((id) => !Object.hasOwn(tags, id)),
        backAgain: [...this.#gone].filter((id) => Object.hasOwn(tags, id)),
        undone: [...this.#tags].filter((tag) => !standing.has(tag)),
      },
      when,
    ).toEqual({ lost: [], backAgain: [], undone: [] });
  }
}
