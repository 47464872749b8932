import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '@/utils/extract/detect';

/** Injected on a click, beside the extractor; its value says whether the page looks like an article. */
export default defineUnlistedScript(() => detect(document));
