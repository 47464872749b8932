// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { keepQuestions } from './keep-questions';

function kept(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  keepQuestions(copy, {} as Context);
  return copy.body.innerHTML;
}

test('a question that is a button stays as a line of text', () => {
  expect(kept('<button><span>How high is the tide?</span></button><div>Two metres.</div>')).toBe(
    '<p><strong>How high is the tide?</strong></p><div>Two metres.</div>',
  );
  expect(kept('<button>満潮は何メートルですか？</button>')).toBe('<p><strong>満潮は何メートルですか？</strong></p>');
});

test.each([
  '<button>Enlarge the picture</button>',
  '<button>Need help?</button>',
  '<form><button>Have you forgotten it?</button></form>',
  '<nav><button>How high is the tide?</button></nav>',
])('%s is none', (html) => {
  expect(kept(html)).toBe(html);
});
