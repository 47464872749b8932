/** Words before the day of publication, in the languages the web mostly uses. */
const PUBLICATION =
  'first\\s+published|originally\\s+published|published|posted|created|date|veröffentlicht|erschienen|erstellt|publiziert|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|udgivet|julkaistu|opublikowano|publikováno|опубликовано|опубліковано|yayınlanma|公開日?|掲載|发布时间|发布|發布|게시|입력|등록|نشر|نُشر|פורסם';
/** Words before the day of a change. */
const CHANGE =
  'last\\s+(?:updated|modified|reviewed|revised)|updated|modified|reviewed|aktualisiert|geändert|stand|letzte\\s+änderung|mis\\s+à\\s+jour|modifié|actualizado|atualizado|aggiornato|modificato|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|обновлено|изменено|оновлено|güncelleme|güncellendi|更新日?|更新|수정|تحديث|عודכן|עודכן';

const BARE = new RegExp(
  `^(?:${PUBLICATION}|${CHANGE})(?:\\s*(?:on|at|in|am|le|il|el|em|op|w|в|في|den|d\\.|the))?\\s*[:：]?\\s*$`,
  'iu',
);
const PUBLICATION_WORD = new RegExp(`(?:^|[^\\p{L}])(?:${PUBLICATION})`, 'iu');
const CHANGE_WORD = new RegExp(`(?:^|[^\\p{L}])(?:${CHANGE})`, 'iu');

/** Whether a text is only a label that waits for its date: on its own it says nothing to a reader. */
export function isBareDateLabel(text: string): boolean {
  return BARE.test(text.trim());
}

export function isPublicationLabel(text: string): boolean {
  return PUBLICATION_WORD.test(text);
}

export function isChangeLabel(text: string): boolean {
  return CHANGE_WORD.test(text);
}
