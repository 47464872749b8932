import type { Rule } from '../rule';

/** The language of a code block, which pages keep in a class, moves to `data-language`. */
export const keepCodeLanguage: Rule<Element> = (body) => {
  for (const code of body.querySelectorAll('pre, pre code')) {
    const language = /(?:^|\s)(?:language|lang|highlight-source|brush:)[-:\s]?([\w+#.-]{1,32})/i.exec(
      code.className,
    )?.[1];
    if (language !== undefined) code.setAttribute('data-language', language.toLowerCase());
  }
};
