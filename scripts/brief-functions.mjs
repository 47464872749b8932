const OWN = /\/(utils|components|entrypoints)\/.*\.tsx?$/;

/**
 * A bundler's plugin that writes our functions as arrows, ahead of everything else in their module: minified they are a
 * third shorter, and the scripts that run in a page are parsed anew in every page that is read. Nothing changes by it as
 * long as no module needs another one that needs it.
 */
export function briefFunctions() {
  return {
    name: 'brief-functions',
    apply: 'build',
    enforce: 'post',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!OWN.test(id.split('?')[0])) return null;
      const { body } = this.parse(code);
      const found = body
        .map((node) => ({ node, own: node.type === 'ExportNamedDeclaration' ? node.declaration : node }))
        .filter(({ own }) => own?.type === 'FunctionDeclaration' && !own.generator && !isBound(own.body));
      if (found.length === 0) return null;
      const arrows = found.map(({ node, own }) => `${node === own ? '' : 'export '}const ${arrowOf(own, code)};`);
      let rest = code;
      for (const { node } of found.reverse()) rest = rest.slice(0, node.start) + rest.slice(node.end);
      // Imports count before anything else, wherever they stand.
      return { code: `${arrows.join('\n')}\n${rest}`, map: null };
    },
  };
}

function arrowOf({ id, async, params, body }, code) {
  const given = params.map(({ start, end }) => code.slice(start, end)).join(', ');
  return `${id.name} = ${async ? 'async ' : ''}(${given}) => ${code.slice(body.start, body.end)}`;
}

/** Whether a function asks what it was called on, or with: arrows have neither of their own. */
function isBound(node) {
  if (node === null || typeof node !== 'object') return false;
  if (node.type === 'ThisExpression' || node.type === 'MetaProperty') return true;
  if (node.type === 'Identifier' && node.name === 'arguments') return true;
  if (/^(Function(Declaration|Expression)|Class\w*)$/.test(node.type ?? '')) return false;
  return Object.values(node).some(isBound);
}
