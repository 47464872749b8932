export function bundle(module: string, name: string, folder: string, others?: Record<string, string>): Promise<string>;
