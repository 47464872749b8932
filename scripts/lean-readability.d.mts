import type { Plugin } from 'vite';

export function leanReadability(): Plugin;
