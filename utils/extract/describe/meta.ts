/** Reads `<meta>` values by name or property, in the order of the given names. '' when none has a value. */
export function metaReader(copy: Document): (...names: string[]) => string {
  const values = new Map<string, string>();
  for (const meta of copy.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content === '' || isCut(meta)) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !values.has(name)) values.set(name, content.slice(0, 20_000));
    }
  }
  return (...names) => {
    for (const name of names) {
      const value = values.get(name);
      if (value !== undefined) return value;
    }
    return '';
  };
}

/** Whether a quotation mark in the value has ended it: what followed became attributes. */
function isCut(meta: Element): boolean {
  return meta.getAttributeNames().some((name) => name.includes('"'));
}
