const FILE = /@mozilla\/readability\/Readability\.js$/;

/** Parts of Readability that `utils/extract/engine.ts` replaces, or that nothing calls then. */
const REPLACED = [
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
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
  '_headerDuplicatesTitle',
  '_isElementWithoutContent',
  '_isProbablyVisible',
  '_isSingleImage',
  '_isUrl',
  '_isValidByline',
  '_isWhitespace',
  '_postProcessContent',
  '_prepDocument',
  '_removeScripts',
  '_replaceBrs',
  '_simplifyNestedElements',
  '_textSimilarity',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  'parse',
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
      const cuts = [...REPLACED.map((name) => methods.get(name)), ...logsIn(body, code), ...patternsIn(methods)];
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

/** Patterns that only the parts left out asked. */
const UNASKED = ['b64DataUrl', 'hashUrl', 'jsonLdArticleTypes', 'srcsetUrl', 'tokenize'];

function patternsIn(methods) {
  return methods.get('REGEXPS').value.properties.filter(({ key }) => UNASKED.includes(key.name));
}

/** Every call of the log, wherever it stands, and the log itself. */
function logsIn(node, code, found = []) {
  if (node === null || typeof node !== 'object') return found;
  const isLog =
    (node.type === 'ExpressionStatement' && code.startsWith('this.log(', node.start)) ||
    (node.type === 'IfStatement' && code.startsWith('this._debug', node.test.start));
  if (isLog) found.push(node);
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
