import { type CopyNodes, type Place, put, type Scene } from './scene';

/** Copies a list: what stands in it without being an item becomes one. */
export function copyList(element: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  const list = put(element.localName, element, to, scene);
  for (const child of element.childNodes) {
    if (child instanceof Element && child.localName === 'li') {
      const item = put('li', child, list, scene);
      const value = child.getAttribute('value') ?? '';
      if (element.localName === 'ol' && /^-?\d{1,6}$/.test(value)) item.setAttribute('value', value);
      copyNodes(child.childNodes, item, scene, place);
    } else if ((child.textContent ?? '').trim() !== '' || child instanceof Element) {
      copyNodes([child], put('li', document.createElement('li'), list, scene), scene, place);
    }
  }
  if (list.childElementCount === 0) list.remove();
}

/** Copies terms with what is said of them. Where the two do not take turns, boxes say it. */
export function copyDefinitions(element: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  const parts = partsOf(element);
  const names = parts.map((part) => part.localName);
  const isRegular = names[0] === 'dt' && names.at(-1) === 'dd' && names.every((name) => name === 'dt' || name === 'dd');
  const list = put(isRegular ? 'dl' : 'div', element, to, scene);
  for (const part of parts) {
    if (/^(dt|dd)$/.test(part.localName)) {
      const inner = part.localName === 'dt' ? { ...place, bare: true } : place;
      copyNodes(part.childNodes, put(isRegular ? part.localName : 'div', part, list, scene), scene, inner);
    } else copyNodes([part], list, scene, place);
  }
}

/** Terms and definitions, also those in boxes around both; texts between them as elements. */
function partsOf(list: Element): Element[] {
  return [...list.childNodes].flatMap((child) => {
    if (child instanceof Text) {
      if (child.data.trim() === '') return [];
      const text = document.createElement('span');
      text.append(child.data);
      return [text];
    }
    if (!(child instanceof Element)) return [];
    return child.localName === 'div' && child.querySelector(':scope > dt, :scope > dd') !== null
      ? partsOf(child)
      : [child];
  });
}
