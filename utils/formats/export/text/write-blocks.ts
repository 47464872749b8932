const BLOCKS =
  'address, article, aside, blockquote, caption, dd, details, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, ' +
  'h5, h6, header, hr, li, main, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul';

/** The paragraphs of a body as plain text: lists with bullets, quotations set in, cells of a table between tabs. */
export function writeBlocks(parent: Node): string[] {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    const text = tidy(line);
    if (text !== '') blocks.push(text);
    line = '';
  };
  for (const child of parent.childNodes) {
    if (child instanceof Element && (child.matches(BLOCKS) || holdsBlocks(child))) {
      endLine();
      blocks.push(...blocksOf(child));
    } else line += inline(child);
  }
  endLine();
  return blocks;
}

function holdsBlocks(element: Element): boolean {
  return element.localName !== 'math' && element.querySelector(BLOCKS) !== null;
}

function blocksOf(element: Element): string[] {
  const inner = () => writeBlocks(element);
  switch (element.localName) {
    case 'pre':
      return [(element.textContent ?? '').replace(/^\n+|\s+$/g, '')].filter((text) => text !== '');
    case 'ul':
    case 'ol':
      return list(element);
    case 'table':
      return table(element);
    case 'blockquote':
      return inner().map((block) => setIn(block, '    '));
    case 'dd':
      return inner().map((block) => setIn(block, '  '));
    case 'hr':
      return ['* * *'];
    default:
      return inner();
  }
}

function list(element: Element): string[] {
  const isNumbered = element.localName === 'ol';
  let number = Number(element.getAttribute('start') ?? 1) - 1;
  const items = [...element.childNodes].flatMap((child) => {
    const blocks = writeBlocks(child.nodeName === 'LI' ? child : wrapped(child));
    if (child.nodeName === 'LI') number = Number((child as Element).getAttribute('value') ?? number + 1);
    if (blocks.length === 0) return [];
    const bullet = isNumbered ? `${number}. ` : '- ';
    return [`${bullet}${setIn(blocks.join('\n'), ' '.repeat(bullet.length)).trimStart()}`];
  });
  return items.length === 0 ? [] : [items.join('\n')];
}

/** What stands in a list without being an item is one all the same. */
function wrapped(node: Node): Node {
  const box = document.createElement('div');
  box.append(node.cloneNode(true));
  return box;
}

function table(element: Element): string[] {
  const captions = [...element.querySelectorAll(':scope > caption')].flatMap(writeBlocks);
  const rows = [...element.querySelectorAll(':scope > tr, :scope > * > tr')].map((row) =>
    [...row.children].map((cell) => writeBlocks(cell).join(' ').replace(/\s+/g, ' ')).join('\t'),
  );
  const loose = rows.length === 0 && captions.length === 0 ? [tidy(element.textContent ?? '')] : [];
  return [...captions, rows.join('\n'), ...loose].filter((text) => text.trim() !== '');
}

function inline(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element)) return '';
  const inner = () => [...node.childNodes].map(inline).join('');
  switch (node.localName) {
    case 'br':
      return '\n';
    case 'img':
      return node.getAttribute('alt') ? `[${node.getAttribute('alt')?.replace(/\s+/g, ' ').trim()}]` : '';
    case 'math':
      return node.getAttribute('alttext') ?? node.textContent ?? '';
    case 'q':
      return `“${inner()}”`;
    case 'rt':
      return node.parentElement?.querySelector('rp') === null ? `(${inner()})` : inner();
    default:
      return inner();
  }
}

function tidy(line: string): string {
  return line
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^\s+|\s+$/g, '');
}

function setIn(block: string, indent: string): string {
  return block.replace(/^(?=.)/gm, indent);
}
