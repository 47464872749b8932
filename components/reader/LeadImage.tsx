import { useState } from 'preact/hooks';
import type { Picture } from '@/utils/article/article';
import type { ImagePolicy } from './ArticleBody';
import styles from './LeadImage.module.css';

/** The story's picture; caption and credit are two different things and stand apart. */
export function LeadImage({ picture, images }: { picture: Picture; images: ImagePolicy }) {
  const [failed, setFailed] = useState(false);
  const src = images === 'load' || picture.src.startsWith('data:') ? picture.src : undefined;
  return (
    <figure class={styles.lead} data-part="lead-image">
      <img
        alt={picture.alt || picture.caption}
        data-failed={failed || undefined}
        data-src={picture.src}
        decoding="async"
        onError={() => setFailed(true)}
        referrerpolicy="no-referrer"
        src={src}
      />
      {(picture.caption !== '' || picture.credit !== '') && (
        <figcaption class="caption">
          {picture.caption !== '' && (
            <span class={styles.caption} data-part="caption" dir="auto">
              {picture.caption}
            </span>
          )}
          {picture.credit !== '' && (
            <span class={styles.credit} data-part="credit" dir="auto">
              {picture.credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
