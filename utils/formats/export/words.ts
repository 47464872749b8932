/** Words of ours in an exported article, in the reader's language. */
export interface Words {
  /** Heading of the highlights at the end. */
  readonly highlights: string;
}
