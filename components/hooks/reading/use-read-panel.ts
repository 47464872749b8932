import { useEffect, useState } from 'preact/hooks';

type ReadPanel = typeof import('../../popup/ReadPanel').ReadPanel;

/** The reading view and its sanitiser: fetched from the disk beside the first paint, while the page is being read. */
const loading = import('../../popup/ReadPanel').then((module) => module.ReadPanel);
let loaded: ReadPanel | null = null;

/** The popup's reading view, null until it is loaded. */
export function useReadPanel(): ReadPanel | null {
  const [panel, setPanel] = useState<ReadPanel | null>(() => loaded);
  useEffect(() => {
    void loading.then((component) => {
      loaded = component;
      setPanel(() => component);
    });
  }, []);
  return panel;
}
