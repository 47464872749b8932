/** Puts the focus in the surface's search field, where it has one. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
}
