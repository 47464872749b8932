import type { Plugin } from 'vite';

export function briefFunctions(): Plugin;
