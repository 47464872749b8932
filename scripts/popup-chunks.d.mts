import type { Plugin } from 'vite';

export function popupChunks(): Plugin;
