import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HERE } from './here.ts';

/** One request that the server got. Times in milliseconds since 1970; `to` is Infinity while it is open. */
export interface Asked {
  host: string;
  path: string;
  from: number;
  to: number;
}

/** A server with pages that answer in every way that saved links meet; it keeps a log. */
export interface LinkServer {
  readonly origin: string;
  /** The same under another name. */
  readonly other: string;
  readonly asked: Asked[];
  readonly close: () => Promise<void>;
}

const [ONE, TWO] = HERE;

type Answer = (response: ServerResponse, port: number) => void;

const ANSWERS: Record<string, Answer> = {
  '/slow': (response) => void setTimeout(() => send(response, story('A Slow Bell')), 1500),
  '/mill': (response) => send(response, story('The Mill Race')),
  '/ferry': (response) => send(response, story('Ferry Days')),
  '/gone': (response) => send(response, story('Not here any more'), { status: 404 }),
  '/never': () => undefined,
  '/moved': (response, port) => send(response, '', { status: 302, location: `${at(TWO, port)}/story?from=1` }),
  '/story': (response) => send(response, story('The Moved Orchard', '<link rel="canonical" href="/orchard">')),
  '/broken': (response) => send(response, story('Broken for now'), { status: 503 }),
  '/sold': (response, port) => send(response, '', { status: 302, location: `${at(TWO, port)}/` }),
  '/': (response) => send(response, story('All about a name that is for sale')),
  '/portal': (response, port) => send(response, '', { status: 302, location: `${at(TWO, port)}/log-in` }),
  '/log-in': (response) =>
    send(response, page('Welcome to the network of this house', `<p>${NOTICE}</p><form><input></form>`)),
  '/little': (response) => send(response, page('Little', '<p>Log in.</p>')),
  '/dialog': (response) => send(response, page('Dialog', `<script>${DIALOG}</script><p>Never seen.</p>`)),
  '/file': (response) => send(response, 'some bytes', { 'content-disposition': 'attachment; filename="file.bin"' }),
};

const DIALOG = "onbeforeunload = (event) => event.preventDefault(); alert('Look here'); confirm('Really?')";

/** Serves these pages on this machine only, under two names: two sites. */
export async function serveLinks(): Promise<LinkServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one = note(request);
    asked.push(one);
    response.on('close', () => {
      one.to = Date.now();
    });
    const { port } = server.address() as AddressInfo;
    const answer = ANSWERS[one.path.split('?')[0] ?? ''];
    if (answer === undefined) send(response, '', { status: 404 });
    else answer(response, port);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: at(ONE, port), other: at(TWO, port), asked, close };
}

function at(host: string, port: number): string {
  return `http://${host}:${port}`;
}

function note({ headers, url = '/' }: IncomingMessage): Asked {
  return {
    host: (headers.host ?? '').replace(/:\d+$/, ''),
    path: url,
    from: Date.now(),
    to: Number.POSITIVE_INFINITY,
  };
}

function send(
  response: ServerResponse,
  text: string,
  { status = 200, ...headers }: Record<string, unknown> = {},
): void {
  const all = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers };
  response.writeHead(Number(status), all as Record<string, string>);
  response.end(text);
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

const NOTICE =
  'Guests may use it free of charge for a day at a time. Please give the number of your room and the name under which ' +
  'it was taken, say that you have read what we ask of everybody in this house, and press the button below. If nothing ' +
  'happens then, the people at the desk will be glad to help you at any time of the day.';

const PARAGRAPHS = [
  'The water came down from the hill all winter, and in March the men who kept the sluice went up to see what was left.',
  'They found the boards sound and the wheel in its place, and they sat on the wall for a while before they said so.',
  'Nothing had been taken. Somebody had swept the floor of the lower room, and on the sill lay a list of what would have ' +
    'to be done before the summer, in a hand that neither of them knew. They read it twice, agreed with most of it, and ' +
    'put it back under its stone, where it would keep dry until whoever had written it came up again to look.',
  'It had been a long time since anybody had milled there, but the habit of looking after it had not gone with the work.',
];

function story(title: string, head = ''): string {
  const text = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return page(title, `<main><article><h1>${title}</h1>${text}</article></main>`, head);
}
