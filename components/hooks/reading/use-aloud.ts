import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { offsetAbove } from '@/utils/anchor/text-nodes';
import { rangesOf, spanOf } from '@/utils/anchor/text-spans';
import type { Article } from '@/utils/article/article';
import { baseLanguage } from '@/utils/article/language';
import { chooseVoice, hush, localVoices, say } from '@/utils/platform/speech';
import { t } from '@/utils/platform/text';
import { Speaker, type SpeakerStatus } from '@/utils/speech/speaker';
import { type Utterance, utterancesOf } from '@/utils/speech/utterances';
import { failing } from '../failing';
import type { Toast } from '../use-toast';
import { scrollUntil } from './scroll-until';

const PAINT = 'lectern-aloud';

interface Options {
  readonly body: RefObject<HTMLElement | null>;
  readonly article: Article | null;
  readonly rate: number;
  /** Height of what stands over the text, CSS pixels. */
  readonly covered: number;
  readonly show: (toast: Toast | null) => void;
}

/** Reading aloud, as it stands, and what can be done with it. */
export interface Aloud {
  /** 'starting' while the browser looks for its voices. */
  readonly status: SpeakerStatus | 'starting';
  /** The voices for the text's language; the first speaks. */
  readonly voices: readonly SpeechSynthesisVoice[];
  /** Begins where the reader is, or at the selection; pauses; goes on. */
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly stop: () => void;
  readonly choose: (voice: SpeechSynthesisVoice) => void;
}

/** Reads the text aloud, sentence by sentence, marks the one that is heard, and keeps it in view. */
export function useAloud({ body, article, rate, covered, show }: Options): Aloud {
  const [status, setStatus] = useState<Aloud['status']>('off');
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>([]);
  const speaker = useRef<Speaker | null>(null);
  const starts = useRef(0);
  const marked = useRef<Range | null>(null);
  /** Somebody wants to be where the voice is. */
  const asked = useRef(true);
  const now = useRef({ rate, voices });
  now.current = { rate, voices };
  const lang = article?.lang ?? '';
  useEffect(() => {
    // Another text, or none: what is being read is gone.
    const end = () => {
      stop();
      speaker.current = null;
    };
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      end();
    };
  }, [article?.html]);
  useEffect(() => {
    if (speaker.current?.status === 'speaking') void speaker.current.read();
  }, [rate]);
  const stop = () => {
    starts.current++;
    setStatus('off');
    speaker.current?.stop();
  };
  /** Marks a sentence. The page goes along, unless its reader has gone elsewhere while the voice went on. */
  const mark = (range: Range | null) => {
    const follows = asked.current || (marked.current !== null && isInView(marked.current, covered));
    paint(range);
    if (range !== null && follows) follow(range, covered);
    marked.current = range;
    asked.current = false;
  };
  const begin = async () => {
    const start = ++starts.current;
    setStatus('starting');
    const found = await localVoices(lang);
    if (start !== starts.current || body.current === null) return;
    if (found.length === 0) {
      setStatus('off');
      return show({ text: t('aloud_no_voice'), isError: true });
    }
    setVoices(found);
    now.current = { ...now.current, voices: found };
    const lines = linesOf(body.current, lang);
    const pronounce = (utterance: Utterance) => speak(utterance, lang, now.current);
    const utterances = lines.map(({ utterance }) => utterance);
    speaker.current = new Speaker(utterances, { say: pronounce, hush }, (next, at) => {
      setStatus(next);
      if (next === 'failed') show({ text: t('aloud_failed'), isError: true });
      mark(next === 'off' ? null : rangeOf(lines[at]));
    });
    void speaker.current.read(firstOf(lines, body.current, covered));
  };
  const toggle = () => {
    asked.current = true;
    if (status === 'speaking') speaker.current?.pause();
    else if (status === 'starting') stop();
    else if (status === 'off')
      begin().catch((error: unknown) => {
        stop();
        failing(show)(error);
      });
    else {
      // What was said of its failing is over.
      if (status === 'failed') show(null);
      void speaker.current?.read();
    }
  };
  const choose = (voice: SpeechSynthesisVoice) => {
    now.current = { ...now.current, voices: [voice, ...voices.filter((one) => one !== voice)] };
    setVoices(now.current.voices);
    // A choice that could not be kept holds as long as this page.
    void chooseVoice(lang || voice.lang, voice).catch(console.warn);
    if (status === 'speaking') void speaker.current?.read();
  };
  return {
    status,
    voices,
    toggle,
    step: (by) => {
      asked.current = true;
      speaker.current?.step(by);
    },
    stop,
    choose,
  };
}

/** In the chosen voice; a passage in another language in a voice of that, where there is one. */
async function speak(
  { text, lang }: Utterance,
  own: string,
  { rate, voices }: { rate: number; voices: readonly SpeechSynthesisVoice[] },
): Promise<boolean> {
  const isOwn = baseLanguage(lang) === baseLanguage(own);
  const voice = (isOwn ? undefined : (await localVoices(lang))[0]) ?? voices[0];
  return voice !== undefined && say(text, voice, rate);
}

/** What is said, and the part of the page whose text it counts over. */
interface Line {
  readonly root: HTMLElement;
  readonly utterance: Utterance;
}

/** Title, standfirst and text. */
function linesOf(body: HTMLElement, lang: string): Line[] {
  const head = body.closest('article')?.querySelectorAll<HTMLElement>('[data-part="title"], [data-part="standfirst"]');
  return [...(head ?? []), body].flatMap((root) => utterancesOf(root, lang).map((utterance) => ({ root, utterance })));
}

/** The first line of what is selected; else the title, while it is in view; else the first of what is in view. */
function firstOf(lines: readonly Line[], body: HTMLElement, covered: number): number {
  const selection = getSelection();
  const selected = selection === null || selection.isCollapsed ? null : spanOf(body, selection.getRangeAt(0));
  const top = lines[0]?.root;
  if (selected === null && top !== undefined && top !== body && top.getBoundingClientRect().bottom > covered) return 0;
  const from = selected?.start ?? offsetAbove(body, covered);
  return lines.findIndex(({ root, utterance }) => root === body && utterance.span.end > from);
}

function rangeOf(line: Line | undefined): Range | null {
  return line === undefined ? null : (rangesOf(line.root, [line.utterance.span])[0] ?? null);
}

function paint(range: Range | null): void {
  if (range === null) CSS.highlights.delete(PAINT);
  else CSS.highlights.set(PAINT, new Highlight(range));
}

function isInView(range: Range, covered: number): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > covered && top < innerHeight;
}

/** Scrolls a sentence that is not whole in view into the upper part of the window. */
function follow(range: Range, covered: number): void {
  const { top, bottom } = range.getBoundingClientRect();
  const lowest = innerHeight * 0.8;
  if (top >= covered && bottom <= lowest) return;
  scrollUntil(window, () => range.getBoundingClientRect().top - covered - innerHeight * 0.15);
}
