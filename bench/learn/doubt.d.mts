interface Reading {
  site: string;
  label: number;
}
export function limitOf(pages: Reading[], scores: number[]): number;
export function doubtTable(pages: Reading[], scores: number[]): string;
