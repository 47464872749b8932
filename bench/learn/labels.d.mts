interface Block {
  text: string;
  isCaption: boolean;
  wasIn: boolean;
}
interface Page {
  gold: { text?: string; with?: string[]; without?: string[] };
  type: string;
}
export function labelsOf(page: Page, blocks: Block[]): { label: number; weight: number }[];
