import { useState } from 'preact/hooks';
import type { Picture } from '@/utils/article/article';
import type { ImagePolicy } from './ArticleBody';
import styles from './LeadImage.module.css';

interface Props {
  readonly picture: Picture;
  readonly images: ImagePolicy;
  /** Where it is kept on this device, if it is. */
  readonly kept: string | undefined;
}

/** The story's picture; caption and credit are two different things and stand apart. */
export function LeadImage({ picture, images, kept }: Props) {
  const [failed, setFailed] = useState(false);
  const src = kept ?? (images === 'load' || picture.src.startsWith('data:') ? picture.src : undefined);
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
