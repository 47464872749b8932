/** A stream that keeps what is written to it. */
export function collect(): { sink: WritableStream<Uint8Array>; bytes: () => Uint8Array<ArrayBuffer> } {
  const parts: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      parts.push(part.slice());
    },
  });
  return { sink, bytes: () => new Uint8Array(Buffer.concat(parts)) };
}

/** What is listed, one after the other. */
export async function* each<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
