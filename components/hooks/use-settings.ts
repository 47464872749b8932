import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { readSettings, watchSettings, writeSettings } from '@/utils/platform/settings-store';
import type { Settings } from '@/utils/settings/fields';

/** The settings, null until they are read; and how to change them. Every surface follows a change at once. */
export function useSettings(): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);
  // Changes on their way to the disk: news of an earlier one must not take them back.
  const pending = useRef<readonly Partial<Settings>[]>([]);
  // Asked for before the first frame and not after it: what is shown first waits for this.
  useLayoutEffect(() => {
    const show = (stored: Settings) => setSettings(Object.assign({ ...stored }, ...pending.current));
    void readSettings().then(show);
    return watchSettings(show);
  }, []);
  const change = (fields: Partial<Settings>) => {
    setSettings((now) => (now === null ? now : { ...now, ...fields }));
    pending.current = [...pending.current, fields];
    void writeSettings(fields).finally(() => {
      pending.current = pending.current.filter((one) => one !== fields);
    });
  };
  return [settings, change];
}
