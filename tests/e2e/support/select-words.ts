import type { Page } from 'puppeteer-core';

/** Selects words of the article on show, from the first time they stand there, with the mouse. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const line = await page.evaluate((wanted) => {
    const body = document.querySelector('[data-part="body"]') as Element;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)] as DOMRect[];
      if (first === undefined || last === undefined) continue;
      const middle = ({ top, height }: DOMRect) => top + height / 2;
      return { from: { x: first.left, y: middle(first) }, to: { x: last.right, y: middle(last) } };
    }
    throw new Error(`"${wanted}" does not stand in the text.`);
  }, words);
  await page.mouse.move(line.from.x, line.from.y);
  await page.mouse.down();
  await page.mouse.move(line.to.x, line.to.y, { steps: 4 });
  await page.mouse.up();
}

/** Selects words of the article on show as a script would: also where no mouse can be moved. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const body = document.querySelector('[data-part="body"]') as Element;
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`"${wanted}" does not stand in the text.`);
  }, words);
}

/** What is painted in the text, by the names that the style sheet knows. */
export function paintedIn(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([, marks]) => marks.size > 0)
        .map(([name, marks]) => [name, [...marks].map((range) => String(range))]),
    ),
  );
}
