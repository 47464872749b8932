import type { Author } from '@/utils/article/article';
import styles from './Authors.module.css';

const MAX_SHOWN = 12;

/** Who wrote it, each with a line about them and where to write to. */
export function Authors({ authors }: { authors: readonly Author[] }) {
  return (
    <ul class={styles.authors} data-part="authors">
      {authors.slice(0, MAX_SHOWN).map((author) => (
        <li class={author.bio === '' ? styles.brief : styles.author} key={author.name}>
          <Name author={author} />
          {author.bio !== '' && (
            <span class={styles.bio} data-part="bio" dir="auto">
              {author.bio}
            </span>
          )}
          <Mail author={author} />
        </li>
      ))}
      {authors.length > MAX_SHOWN && <li class={styles.brief}>…</li>}
    </ul>
  );
}

function Name({ author }: { author: Author }) {
  const profile = author.links.find((link) => !link.startsWith('mailto:'));
  if (profile === undefined) return <bdi class={styles.name}>{author.name}</bdi>;
  return (
    <a class={styles.name} href={profile} rel="noopener noreferrer" target="_blank">
      <bdi>{author.name}</bdi>
    </a>
  );
}

function Mail({ author }: { author: Author }) {
  const mail = author.links.find((link) => link.startsWith('mailto:'));
  if (mail === undefined) return null;
  return (
    <a class={styles.mail} dir="ltr" href={mail}>
      {mail.slice(7).split('?')[0]}
    </a>
  );
}
