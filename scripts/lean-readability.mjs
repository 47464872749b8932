const FILE = /@mozilla\/readability\/Readability\.js$/;

/** Parts of Readability that `utils/extract/engine.ts` replaces, or that nothing calls then. */
const REPLACED = [
  '_cleanClasses',
  '_cleanStyles',
  '_fixLazyImages',
  '_fixRelativeUris',
  '_getArticleMetadata',
  '_getArticleTitle',
  '_getCharCount',
  '_getInnerText',
  '_getJSONLD',
  '_getLinkDensity',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_isWhitespace',
  '_simplifyNestedElements',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
];

/**
 * A bundler's plugin that leaves out of Readability what we replace, and its log: the extractor is parsed anew in every
 * page that is read. Fails where a part is not found, so that a new release of Readability is looked at.
 */
export function leanReadability() {
  return {
    name: 'lean-readability',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!FILE.test(id)) return null;
      const { body } = this.parse(code);
      const methods = methodsOf(body);
      const missing = REPLACED.filter((name) => !methods.has(name));
      if (missing.length > 0) throw new Error(`Readability has no ${missing.join(', ')} any more.`);
      const cuts = [...REPLACED.map((name) => methods.get(name)), ...logsIn(body, code)];
      return { code: without(code, cuts), map: null };
    },
  };
}

/** Methods of the prototype, by name. */
function methodsOf(body) {
  const assignment = body.find(
    ({ expression }) => expression?.type === 'AssignmentExpression' && expression.left.property?.name === 'prototype',
  );
  return new Map(assignment.expression.right.properties.map((method) => [method.key.name, method]));
}

/** Every call of the log, wherever it stands. */
function logsIn(node, code, found = []) {
  if (node === null || typeof node !== 'object') return found;
  if (node.type === 'ExpressionStatement' && code.startsWith('this.log(', node.start)) found.push(node);
  else for (const child of Object.values(node)) logsIn(child, code, found);
  return found;
}

/** The code without some of its parts, and without the commas after them. */
function without(code, cuts) {
  let rest = code;
  const outermost = cuts.filter(
    (cut) => !cuts.some((other) => other !== cut && other.start <= cut.start && cut.end <= other.end),
  );
  for (const { start, end } of outermost.sort((a, b) => b.start - a.start))
    rest = rest.slice(0, start) + rest.slice(end).replace(/^,/, '');
  return rest;
}
