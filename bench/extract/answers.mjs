/**
 * What each reader found, in one form: { title, byline, published, content (HTML, null where it found nothing),
 * detected, grade }.
 */
const FORMS = {
  lectern: ({ article, detected }) => ({
    detected,
    title: article?.title,
    byline: article?.authors.map(({ name }) => name).join(', '),
    published: article?.published,
    content: article && readingView(article),
    grade: article?.verdict.grade,
  }),
  readability: ({ article, detected }) => ({
    detected,
    title: article?.title,
    byline: article?.byline,
    published: article?.publishedTime,
    content: article?.content || null,
  }),
  defuddle: ({ article }) => ({
    title: article.title,
    byline: article.author,
    published: article.published,
    content: article.content || null,
  }),
};

/** @param {string} reader @param {object} found what the reader's function in the page returned */
export function answerOf(reader, found) {
  return FORMS[reader](found);
}

/** The text that our reading view shows below the title: standfirst, lead picture, body. */
export function readingView({ standfirst, lead, html }) {
  return `${standfirst && `<p>${escaped(standfirst)}</p>`}${lead ? figure(lead) : ''}${html}`;
}

function figure({ src, alt, caption, credit }) {
  const words = [caption, credit].filter(Boolean).map(escaped).join(' ');
  return `<figure><img src="${escaped(src)}" alt="${escaped(alt)}">${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
