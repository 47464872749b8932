/** Opens every fold around a place in the text: what is folded can neither be seen nor gone to. */
export function unfold(place: Node): void {
  let fold = (place instanceof Element ? place : place.parentElement)?.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details');
  }
}
