/** Between two articles that a file says were saved at one moment, or without a moment. A thousandth of a millisecond. */
const STEP = 0.001;

/**
 * Places in the list for the articles of a file, so that a list shows them in the file's order. Most files begin with the
 * newest; one that begins with the oldest is told by its first two different dates. Articles without a date stand as if
 * they had been saved now, the first on top.
 */
export class ImportOrder {
  readonly #now: number;
  readonly #taken = new Map<number, number>();
  #first = 0;
  #upwards = false;

  /** @param now milliseconds since 1970 */
  constructor(now: number) {
    this.#now = now;
  }

  /** @param savedAt milliseconds since 1970, 0 where the file does not say */
  next(savedAt: number): number {
    const at = savedAt > 0 ? savedAt : this.#now;
    if (savedAt > 0 && this.#first === 0) this.#first = savedAt;
    else if (savedAt > 0 && this.#first !== savedAt && this.#first > 0) {
      this.#upwards = savedAt > this.#first;
      this.#first = -1;
    }
    const before = this.#taken.get(at) ?? 0;
    this.#taken.set(at, before + 1);
    return at + (this.#upwards && savedAt > 0 ? STEP : -STEP) * before;
  }
}
