import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/utils/library/entry';
import { listBodies } from '@/utils/platform/library/article-store';
import { exportAddress, readerAddress } from '@/utils/platform/tabs/surfaces';

/** A text that an article had before. */
export interface OlderText {
  /** Of the full page that shows it. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
}

/** The texts that a saved article had before, the newest first. */
export function useOlderTexts({ id, bodyId }: Entry): readonly OlderText[] {
  const [older, setOlder] = useState<readonly OlderText[]>([]);
  useEffect(() => {
    const read = async () => {
      const bodies = await listBodies(id);
      const others = bodies.filter((body) => body.id !== bodyId);
      setOlder(others.map((body) => ({ address: readerAddress(id, body.id), takenAt: body.takenAt })));
    };
    // A library that cannot be read has said so already.
    void read().catch(console.warn);
  }, [id, bodyId]);
  return older;
}

/** Address of the page that takes a saved article out. */
export function takeOutAddress({ id }: Entry): string {
  return exportAddress(id);
}
