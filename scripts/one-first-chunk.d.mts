import type { Plugin } from 'vite';

export function oneFirstChunk(): Plugin;
