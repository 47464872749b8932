import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Wishes } from '@/utils/article/passage';
import { proofread } from '@/utils/extract/proofread';

/** Injected when somebody looks a text over; its value is the article as they want it, and the page's texts. */
export default defineUnlistedScript(() => {
  return proofread(document, location.href, (Reflect.get(globalThis, 'lecternWishes') ?? []) as Wishes);
});
