import type { Utterance } from './utterances';

/** What pronounces an utterance. */
export interface Mouth {
  /** Resolves when that is over: false if it was not said to its end. After `hush` nobody asks. */
  readonly say: (utterance: Utterance) => Promise<boolean>;
  /** Falls silent at once. */
  readonly hush: () => void;
}

export type SpeakerStatus = 'off' | 'speaking' | 'paused' | 'failed';

/**
 * Says utterances one after the other. A pause ends the sentence, and going on begins it again: browsers' own pauses are
 * forgotten by some voices, and nobody finds back into half a sentence.
 */
export class Speaker {
  readonly #utterances: readonly Utterance[];
  readonly #mouth: Mouth;
  readonly #onChange: (status: SpeakerStatus, at: number) => void;
  #status: SpeakerStatus = 'off';
  #at = 0;
  #turn = 0;

  /** @param onChange hears of each utterance that begins and of each change, with the number of the utterance */
  constructor(utterances: readonly Utterance[], mouth: Mouth, onChange: (status: SpeakerStatus, at: number) => void) {
    this.#utterances = utterances;
    this.#mouth = mouth;
    this.#onChange = onChange;
  }

  get status(): SpeakerStatus {
    return this.#status;
  }

  /** Reads from an utterance on; from the one it stands at if none is said. Resolves when it stops, however. */
  async read(from = this.#at): Promise<void> {
    const turn = ++this.#turn;
    this.#mouth.hush();
    for (let at = Math.max(0, from); at < this.#utterances.length; at++) {
      this.#become('speaking', at);
      const isSaid = await this.#mouth.say(this.#utterances[at] as Utterance);
      if (turn !== this.#turn) return;
      if (!isSaid) return this.#become('failed', at);
    }
    this.#become('off', 0);
  }

  pause(): void {
    this.#end('paused', this.#at);
  }

  stop(): void {
    this.#end('off', 0);
  }

  /** One utterance on or back, which is said if one was being said. */
  step(by: 1 | -1): void {
    const at = Math.min(this.#utterances.length - 1, Math.max(0, this.#at + by));
    if (this.#status === 'speaking') void this.read(at);
    else this.#become(this.#status, at);
  }

  #end(status: SpeakerStatus, at: number): void {
    this.#turn++;
    this.#mouth.hush();
    this.#become(status, at);
  }

  #become(status: SpeakerStatus, at: number): void {
    this.#status = status;
    this.#at = at;
    this.#onChange(status, at);
  }
}
