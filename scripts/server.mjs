import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { contentTypeOf } from './content-types.mjs';

/**
 * Serves a folder to this machine only, on a free port.
 *
 * A file with a neighbour called `<file>.headers.json` is sent with the headers in it, so that a test page can declare a
 * content security policy. `"x-lectern-hang": "true"` there sends the whole file and then never ends the response, as
 * some real pages do.
 *
 * @param {string} root
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function serve(root) {
  const folder = await realpath(root);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error) => {
      // A file that can't be read is the page's fault, not the server's: say so and stay up.
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => close(server) };
}

function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Hanging responses would keep the server open for ever.
    server.closeAllConnections();
  });
}

async function answer(folder, request, response) {
  const file = await fileFor(folder, request.url ?? '/');
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('Not found');
    return;
  }
  const { 'x-lectern-hang': hang, ...headers } = await headersOf(file);
  response.writeHead(200, { 'content-type': contentTypeOf(extname(file)), 'cache-control': 'no-store', ...headers });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response, { end: hang !== 'true' });
}

/** The file that an address means, or undefined: nothing outside the folder, be it by `..` or by a symbolic link. */
async function fileFor(folder, address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    // A folder is asked for with its slash: without it, the page's own relative links would go astray.
    const file = await realpath(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    if (!(await stat(file)).isFile()) return undefined;
    return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? file : undefined;
  } catch {
    // No such file, or an address that can't be decoded: both are "not found".
    return undefined;
  }
}

async function headersOf(file) {
  try {
    return JSON.parse(await readFile(`${file}.headers.json`, 'utf8'));
  } catch (error) {
    // Most files have no headers of their own; a file that has them broken should be heard of.
    if (error.code === 'ENOENT') return {};
    throw new Error(`${file}.headers.json: ${error.message}`);
  }
}
