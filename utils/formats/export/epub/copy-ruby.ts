import { type CopyNodes, type Place, put, type Scene } from './scene';

/** Copies characters with their reading: pairs of both, without the brackets that stand in where neither is known. */
export function copyRuby(element: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  const parts = [...element.childNodes].filter((part) => part.nodeName.toLowerCase() !== 'rp');
  const inner = { ...place, inLine: true, inRuby: true };
  const isPaired = parts.length > 0 && parts.at(-1)?.nodeName.toLowerCase() === 'rt';
  const copy = put(isPaired ? 'ruby' : 'span', element, to, scene);
  for (const part of isPaired ? parts : element.childNodes) {
    const isReading = part instanceof Element && part.localName === 'rt';
    if (isReading) copyNodes(part.childNodes, put(isPaired ? 'rt' : 'span', part, copy, scene), scene, inner);
    else copyNodes([part], copy, scene, inner);
  }
}
