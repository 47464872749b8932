import { type Feature, featuresOf } from './detect/features';
import { BASE, WEIGHTS } from './detect/weights';
import { addressOf } from './snapshot/safe-dom';

/**
 * Whether the page looks like an article: what can be seen of it at once, weighed as was learnt from pages that people
 * sorted. Reads the live page without changing it, and only so much of it.
 */
export function detect(page: Document, address = addressOf(page)): boolean {
  const features = featuresOf(page, address);
  const gains = Object.entries(features).map(([name, value]) => WEIGHTS[name as Feature] * Math.log1p(Number(value)));
  return gains.reduce((sum, gain) => sum + gain, BASE) > 0;
}
