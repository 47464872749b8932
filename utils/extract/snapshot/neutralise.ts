/** Elements whose `name` or `id` becomes a property of their form or document. */
const NAMED = 'input, button, select, textarea, fieldset, output, object, img, embed, iframe, frame, form, applet';

/**
 * Takes the names away through which a page could replace properties of forms and of the document. Without this
 * `<form><input name="parentNode"></form>` makes Readability loop for ever.
 */
export function neutralise(copy: Document): void {
  for (const element of Document.prototype.querySelectorAll.call(copy, NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
}
