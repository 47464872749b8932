import { expect, test } from 'vitest';
import { Speaker } from './speaker';
import type { Utterance } from './utterances';

const THREE = ['One.', 'Two.', 'Three.'].map(
  (text, at): Utterance => ({
    text,
    span: { start: at, end: at + 1 },
    lang: 'en',
  }),
);

/** A mouth that says something when it is told to, and what is heard of it and of its speaker. */
function listening() {
  const heard: string[] = [];
  let answer: (well: boolean) => void = () => undefined;
  const mouth = {
    say: ({ text }: Utterance) => {
      heard.push(text);
      return new Promise<boolean>((resolve) => {
        answer = resolve;
      });
    },
    hush: () => answer(true),
  };
  const speaker = new Speaker(THREE, mouth, (status, at) => heard.push(`${status} ${at}`));
  const end = async (well = true) => {
    answer(well);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { speaker, heard, end };
}

test('one after the other, to the end', async () => {
  const { speaker, heard, end } = listening();
  const read = speaker.read(1);
  await end();
  await end();
  await read;
  expect(heard).toEqual(['speaking 1', 'Two.', 'speaking 2', 'Three.', 'off 0']);
});

test('a pause is silent, and what was broken off is said again', async () => {
  const { speaker, heard, end } = listening();
  void speaker.read();
  await end();
  speaker.pause();
  await end();
  expect(heard.splice(0)).toEqual(['speaking 0', 'One.', 'speaking 1', 'Two.', 'paused 1']);
  void speaker.read();
  expect(heard).toEqual(['speaking 1', 'Two.']);
});

test('a step is heard at once while something is said, and not beyond either end', async () => {
  const { speaker, heard } = listening();
  void speaker.read(1);
  speaker.step(1);
  speaker.step(1);
  speaker.pause();
  speaker.step(-1);
  expect(heard).toEqual(['speaking 1', 'Two.', 'speaking 2', 'Three.', 'speaking 2', 'Three.', 'paused 2', 'paused 1']);
});

test('a voice that fails is told, and nothing goes on', async () => {
  const { speaker, heard, end } = listening();
  const read = speaker.read();
  await end(false);
  await read;
  expect(heard).toEqual(['speaking 0', 'One.', 'failed 0']);
});
