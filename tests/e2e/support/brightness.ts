import { readFile } from 'node:fs/promises';

/** The part of the screen where Chromium's toolbar is, left of what changes there. */
const TOOLBAR = { left: 0, right: 500, top: 45, bottom: 80 };

/** How bright Chromium's toolbar is on a screen, from 0 to 255, read from the screen's picture in the XWD format. */
export async function toolbarBrightness(picture: string): Promise<number> {
  const file = await readFile(picture);
  const field = (index: number): number => file.readUInt32BE(index * 4);
  // The header's fields, by their place in X11's XWDFile.h: header size, bits a pixel, bytes a line, number of colours.
  const pixels = field(0) + field(19) * 12;
  const [bytesPerPixel, bytesPerLine] = [field(11) / 8, field(12)];
  let sum = 0;
  let count = 0;
  for (let y = TOOLBAR.top; y < TOOLBAR.bottom; y += 1) {
    for (let x = TOOLBAR.left; x < TOOLBAR.right; x += 1) {
      // Any one colour will do: the second byte is green.
      sum += file.readUInt8(pixels + y * bytesPerLine + x * bytesPerPixel + 1);
      count += 1;
    }
  }
  return sum / count;
}
