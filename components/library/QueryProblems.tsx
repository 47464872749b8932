import { t } from '@/utils/platform/text';
import styles from './QueryProblems.module.css';

/** What of a query was not understood; the rest of it has been searched. */
export function QueryProblems({ problems }: { problems: readonly string[] }) {
  return (
    <p class={styles.problems} data-part="query-problems" role="status">
      {t('query_problem', problems.map((problem) => `“${problem}”`).join(', '))}
    </p>
  );
}
