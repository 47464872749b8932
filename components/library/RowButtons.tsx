import type { Entry } from '@/utils/library/entry';
import { t } from '@/utils/platform/text';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';
import type { MenuItem } from '../controls/MenuList';
import styles from './RowButtons.module.css';
import type { RowActs } from './row-acts';

interface Act extends MenuItem {
  readonly pressed?: boolean;
}

/** What can be done with a saved article. Where there is little room, the last two and a menu of the others. */
export function RowButtons({ entry, acts }: { entry: Entry; acts: RowActs }) {
  if (entry.view === 'trash')
    return <Button icon="inbox" iconOnly label={t('restore')} onClick={() => acts.restore(entry)} />;
  const more = moreActs(entry, acts);
  return (
    <>
      <span class={styles.wide}>
        {more.map(({ run, pressed, ...shown }) => (
          <Button {...shown} aria-pressed={pressed} iconOnly key={shown.icon} onClick={run} />
        ))}
      </span>
      <span class={styles.narrow}>
        <Menu items={more} label={t('more')} />
      </span>
      <Button
        icon={entry.view === 'archive' ? 'inbox' : 'archive'}
        iconOnly
        label={t(entry.view === 'archive' ? 'unarchive' : 'archive')}
        onClick={() => acts.toggleArchive(entry)}
      />
      <Button icon="trash" iconOnly label={t('delete')} onClick={() => acts.trash(entry)} />
    </>
  );
}

function moreActs(entry: Entry, acts: RowActs): readonly Act[] {
  const { dead, kind, favourite, read } = entry;
  return [
    ...(dead ? [{ icon: 'refresh', label: t('try_again'), run: () => acts.revive(entry) } as const] : []),
    ...(kind === 'article' ? [{ icon: 'full', label: t('full_page'), run: () => acts.openFull(entry) } as const] : []),
    {
      icon: 'star',
      label: t(favourite ? 'unfavourite' : 'favourite'),
      filled: favourite,
      pressed: favourite,
      run: () => acts.toggleFavourite(entry),
    },
    { icon: 'check', label: t(read ? 'mark_unread' : 'mark_read'), pressed: read, run: () => acts.toggleRead(entry) },
  ];
}
