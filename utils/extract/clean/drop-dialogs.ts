import { textIn } from '../has-text';
import { holdsPage } from '../labelled';
import { drop, type Rule } from '../rule';

const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Consent walls and dialogs lie over the page; they often hold more text than a short article. */
export const dropDialogs: Rule<Document> = (copy, { labelled, trace }) => {
  for (const dialog of copy.querySelectorAll(DIALOGS)) {
    if (dialog.querySelector('article, main') === null) drop(dialog, 'clean', 'drop-dialogs', trace);
  }
  for (const box of labelled.of('consent')) {
    // A chapter about cookies shows code; what asks for consent does not.
    const wrapsPage = holdsPage(box) || box.querySelector('article, main, pre') !== null;
    if (!wrapsPage && textIn(box).length < 20_000) drop(box, 'clean', 'drop-dialogs', trace);
  }
};
