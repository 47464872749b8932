const MINUTE = 60_000;

/** Hands a file to the browser's downloads. Needs no permission: it is a click on a link to our own bytes. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it at leisure.
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}
