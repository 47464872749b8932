import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings, writeSettings } from '@/utils/platform/settings-store';
import type { Settings } from '@/utils/settings/fields';

/** The settings, null until they are read; and how to change them. Every surface follows a change at once. */
export function useSettings(): [Settings | null, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  const change = (fields: Partial<Settings>) => {
    setSettings((now) => (now === null ? now : { ...now, ...fields }));
    void writeSettings(fields);
  };
  return [settings, change];
}
