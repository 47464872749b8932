/**
 * When a field was changed and on which device: a hybrid logical clock (Kulkarni and others, "Logical Physical Clocks",
 * 2014) written so that the later of two stamps is the greater string. '' is before every stamp.
 */
export type Stamp = string;

const FORM = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{8}$/;
const MOST = 36 ** 4 - 1;

/**
 * The stamp after `last`: by the clock on the wall where that has moved on, else by counting, so that a clock that is
 * set back loses nothing.
 * @param now milliseconds since 1970
 * @param device eight characters of a-z and 0-9
 */
export function tick(last: Stamp, now: number, device: string): Stamp {
  const before = isStamp(last) ? Number.parseInt(last.slice(0, 9), 36) : 0;
  const count = isStamp(last) ? Number.parseInt(last.slice(10, 14), 36) : 0;
  if (now > before) return write(now, 0, device);
  return count < MOST ? write(before, count + 1, device) : write(before + 1, 0, device);
}

function write(time: number, count: number, device: string): Stamp {
  return `${time.toString(36).padStart(9, '0')}-${count.toString(36).padStart(4, '0')}-${device}`;
}

/** The stamp of something that happened at a time but was not stamped then: before all that is stamped from it on. */
export function stampAt(time: number): Stamp {
  return write(Math.max(0, Math.round(time)), 0, '00000000');
}

export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && FORM.test(value);
}

/** The later of two. */
export function later(a: Stamp, b: Stamp): Stamp {
  return a > b ? a : b;
}
