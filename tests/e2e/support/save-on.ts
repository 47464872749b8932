import { makeArticle } from '@/bench/library/articles';
import { saveArticle } from '@/utils/platform/library/library-store';

/** Saves one article after the other without end, and says of each on a channel that it is saved, once it is. */
export async function saveOn(from: number, channel: string): Promise<never> {
  const told = new BroadcastChannel(channel);
  for (let number = from; ; number++) {
    const { article } = await makeArticle(number, 0.5);
    await saveArticle(article);
    told.postMessage(article.id);
  }
}
