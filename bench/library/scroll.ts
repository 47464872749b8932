const FRAMES = 1500;

/**
 * Scrolls the list that is open from its first row to its last, a piece every frame. Milliseconds between frames; how many
 * frames showed a row that was still on its way.
 */
export async function scrollThrough(): Promise<{ frames: number[]; waiting: number; rows: number }> {
  const box = document.querySelector('[data-part="list"]');
  if (box === null) throw new Error('There is no list to scroll.');
  const [frames, length]: [number[], number] = [[], box.scrollHeight - box.clientHeight];
  let waiting = 0;
  let before = await nextFrame();
  for (let at = 1; at <= FRAMES; at++) {
    box.scrollTop = (length * at) / FRAMES;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
    if (document.querySelector('li[aria-busy]') !== null) waiting++;
  }
  return { frames, waiting, rows: Number(document.querySelector('li[aria-setsize]')?.ariaSetSize) };
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
