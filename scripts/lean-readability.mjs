import { readFileSync } from 'node:fs';

const FILE = /@mozilla\/readability\/Readability\.js$/;
const ENGINE = /utils\/extract\/engine\.ts$/;

/** Parts of Readability that `utils/extract/engine.ts` replaces, or that nothing calls then. */
const REPLACED = [
  'CLASSES_TO_PRESERVE',
  'DEFAULT_MAX_ELEMS_TO_PARSE',
  'DEPRECATED_SIZE_ATTRIBUTE_ELEMS',
  'HTML_ESCAPE_MAP',
  'PRESENTATIONAL_ATTRIBUTES',
  '_cleanClasses',
  '_cleanStyles',
  '_findNode',
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
  '_removeFlag',
  '_removeScripts',
  '_replaceBrs',
  '_simplifyNestedElements',
  '_textSimilarity',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  'parse',
];

/**
 * A bundler's plugin that leaves out of Readability what we replace, and its log, and shortens the names that only it
 * knows: the extractor is parsed anew in every page that is read. Fails where a part is not found, so that a new
 * release of Readability is looked at.
 */
export function leanReadability() {
  return {
    name: 'lean-readability',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (ENGINE.test(id)) return { code: code.replace(OWN, (name) => KNOWN.get(name) ?? name), map: null };
      if (!FILE.test(id)) return null;
      const { body } = this.parse(code);
      const methods = methodsOf(body);
      const missing = [
        ...REPLACED.filter((name) => !methods.has(name)),
        ...NEVER.filter((condition) => !code.replace(/\(\s+/g, '(').includes(`if (${condition}`)),
      ];
      if (missing.length > 0) throw new Error(`Readability has no ${missing.join(', ')} any more.`);
      const cuts = [...REPLACED.map((name) => methods.get(name)), ...idleIn(body, code), ...patternsIn(methods)];
      return { code: shortened(without(code, cuts)), map: null };
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
const UNASKED = [
  ...['b64DataUrl', 'byline', 'extraneous', 'hashUrl', 'jsonLdArticleTypes', 'nextLink', 'normalize', 'prevLink'],
  ...['replaceFonts', 'srcsetUrl', 'tokenize'],
];

function patternsIn(methods) {
  return methods.get('REGEXPS').value.properties.filter(({ key }) => UNASKED.includes(key.name));
}

/** Conditions that are never met, as the engine is set: it logs nothing, and finds by others what they ask for. */
const NEVER = [
  ...['this._debug', '!this._articleByline', '!this._isProbablyVisible(', 'shouldRemoveTitleHeader &&'],
  'textLength < this._charThreshold',
];

/** What the engine is told or keeps for the parts left out. */
const UNREAD = [
  ...['_articleSiteName', '_articleTitle', '_attempts', '_classesToPreserve', '_disableJSONLD', '_keepClasses'],
  ...['_maxElemsToParse', '_serializer'],
];
const IDLE = ['this.log(', ...UNREAD.map((name) => `this.${name} =`)];

/** Every call of the log, wherever it stands, what nobody reads, and what is done only where a condition is never met. */
function idleIn(node, code, found = []) {
  if (node === null || typeof node !== 'object') return found;
  const isIdle =
    (node.type === 'ExpressionStatement' && IDLE.some((start) => code.startsWith(start, node.start))) ||
    (node.type === 'IfStatement' && NEVER.some((condition) => code.startsWith(condition, node.test.start)));
  if (isIdle) found.push(node);
  else for (const child of Object.values(node)) idleIn(child, code, found);
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

/** Names that only it uses, or the engine; those of kinds of nodes are the platform's. */
const OWN = /\b(?!(?:ELEMENT|TEXT)_NODE\b)(_[A-Za-z]\w+|[A-Z]+(_[A-Z]+)+|REGEXPS|contentScore)\b/g;

/** Short names for its parts that the engine knows, as our declaration of it has them. */
const KNOWN = namesFor(
  readFileSync(new URL('../utils/extract/readability.d.ts', import.meta.url), 'utf8').match(/\b_\w+/g) ?? [],
);

function namesFor(long) {
  return new Map([...new Set(long)].map((name, index) => [name, `_${index}`]));
}

/** The code with short names in place of those that nobody else uses; no minifier may touch what could be public. */
function shortened(code) {
  const names = namesFor([...KNOWN.keys(), ...code.match(OWN)]);
  return code.replace(OWN, (name) => names.get(name));
}
