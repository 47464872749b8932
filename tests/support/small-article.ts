import type { Article } from '@/utils/article/article';
import { parseArticle } from '@/utils/article/parse-article';

/** An article of one paragraph, from a page of that name. */
export async function smallArticle(name: string, html = `<p>About ${name}.</p>`): Promise<Article> {
  const parsed = await parseArticle({ pageUrl: `https://site.example/${name}`, title: `On ${name}`, html });
  if (parsed === null || parsed === 'too-large') throw new Error('not an article');
  return parsed;
}
