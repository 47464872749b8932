import type { KeptImage } from '@/utils/library/bundle';

/** Bytes turned into text at once: a multiple of three, so that the parts join, and few enough for one call. */
const PART = 0x6000;

/** A kept picture as an address that holds it. */
export function dataAddress({ type, bytes }: KeptImage): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART) text += btoa(String.fromCharCode(...bytes.subarray(at, at + PART)));
  return `data:${type};base64,${text}`;
}
