import { useEffect, useState } from 'preact/hooks';

type ReadPanel = typeof import('../../popup/ReadPanel').ReadPanel;

let loading: Promise<ReadPanel> | null = null;
let loaded: ReadPanel | null = null;

/** Fetches the reading view and its sanitiser from the disk: beside the first paint, while the page is being read. */
export function loadReadPanel(): Promise<ReadPanel> {
  loading ??= import('../../popup/ReadPanel').then((module) => {
    loaded = module.ReadPanel;
    return loaded;
  });
  return loading;
}

/** The popup's reading view, null until it is loaded. */
export function useReadPanel(): ReadPanel | null {
  const [panel, setPanel] = useState<ReadPanel | null>(() => loaded);
  useEffect(() => void loadReadPanel().then((component) => setPanel(() => component)), []);
  return panel;
}
