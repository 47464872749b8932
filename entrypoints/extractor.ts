import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extract } from '@/utils/extract/extract';
import { whenReadable } from '@/utils/extract/when-readable';

/** Injected on demand; its value is the extraction. */
export default defineUnlistedScript(async () => {
  await whenReadable(document);
  return extract(document, location.href, { force: Reflect.get(globalThis, 'lecternForce') === true });
});
