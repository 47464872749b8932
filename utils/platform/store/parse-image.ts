import { fieldsOf } from '@/utils/article/fields';
import type { StoredImage } from './schema';

/** A kept picture from whatever was stored; null when it has no bytes or no type. */
export function parseImage(value: unknown): StoredImage | null {
  const { hash, type, bytes } = fieldsOf(value) ?? {};
  return typeof hash === 'string' && typeof type === 'string' && ArrayBuffer.isView(bytes)
    ? { hash, type, bytes: bytes as StoredImage['bytes'] }
    : null;
}
