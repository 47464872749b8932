import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { changeEntry, saveLink } from '../library/library-store';
import { readLinks } from './queue-store';

vi.mock('../messages', () => ({ send: async () => undefined }));

test('what lies in a private network does not wait to be fetched', async () => {
  const open = await saveLink('https://www.site.example:8443/a', 'Open');
  for (const host of ['192.168.1.1:8080', 'router.lan', 'localhost', '[::1]:80', 'nas'])
    await saveLink(`http://${host}/reboot`, host);
  const sort = { by: 'saved', reversed: false } as const;
  const dead = (await saveLink('https://site.example/b', 'Dead'))?.entry.id ?? '';
  await changeEntry(dead, { dead: true });
  expect(await readLinks(sort)).toEqual({ left: [open?.entry.id], dead: [dead] });
});
