import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { whenGrown } from '@/utils/extract/when-grown';

/** Injected on an unfinished page; its value says whether the page has grown. */
export default defineUnlistedScript(() => whenGrown(document));
