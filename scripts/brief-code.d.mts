import type { Plugin } from 'vite';

export function briefCode(): Plugin;
