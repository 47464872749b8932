import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '@/utils/article/article';
import { chooseVoice, hush, localVoices, say } from '@/utils/platform/speech';
import { type MessageKey, t, uiLanguage } from '@/utils/platform/text';
import { spokenLanguage } from '@/utils/speech/language';
import { Speaker, type SpeakerStatus } from '@/utils/speech/speaker';
import type { Utterance } from '@/utils/speech/utterances';
import { failing } from '../failing';
import type { Toast } from '../use-toast';
import { firstOf, follow, isInView, type Line, linesOf, rangeOf } from './aloud-lines';

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
  /** What was shown of a failure, and has to go when it is over. */
  const hasFailed = useRef(false);
  const now = useRef({ rate, voices });
  now.current = { rate, voices };
  // Where the text does not say, it mostly is in the reader's language.
  const lang = article?.lang || uiLanguage();
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
  const tell = (key: MessageKey) => {
    hasFailed.current = true;
    show({ text: t(key), isError: true });
  };
  const forget = () => {
    if (hasFailed.current) show(null);
    hasFailed.current = false;
  };
  const begin = async () => {
    const start = ++starts.current;
    setStatus('starting');
    const own = await localVoices(lang);
    const found = own.length > 0 || article?.lang !== '' ? own : await localVoices('');
    const lines = body.current === null ? [] : linesOf(body.current, lang);
    const others = await voicesOf(lines, lang);
    if (start !== starts.current || body.current === null) return;
    if (found.length === 0) {
      setStatus('off');
      return tell('aloud_no_voice');
    }
    setVoices(found);
    now.current = { ...now.current, voices: found };
    const pronounce = ({ text, lang: spoken }: Utterance) => {
      const voice = others.get(spokenLanguage(spoken)) ?? now.current.voices[0];
      return voice === undefined ? Promise.resolve(false) : say(text, voice, now.current.rate);
    };
    const utterances = lines.map(({ utterance }) => utterance);
    speaker.current = new Speaker(utterances, { say: pronounce, hush }, (next, at) => {
      setStatus(next);
      if (next !== 'failed') forget();
      else if (!hasFailed.current) tell('aloud_failed');
      mark(next === 'off' ? null : rangeOf(lines[at]));
    });
    void speaker.current.read(firstOf(lines, body.current, covered));
  };
  const toggle = () => {
    // Silence does not ask for the sentence.
    asked.current = status !== 'speaking';
    if (status === 'speaking') speaker.current?.pause();
    else if (status === 'starting') stop();
    else if (status === 'off')
      begin().catch((error: unknown) => {
        stop();
        failing(show)(error);
      });
    else void speaker.current?.read();
  };
  const choose = (voice: SpeechSynthesisVoice) => {
    now.current = { ...now.current, voices: [voice, ...voices.filter((one) => one !== voice)] };
    setVoices(now.current.voices);
    // A choice that could not be kept holds as long as this page.
    void chooseVoice(lang, voice).catch(console.warn);
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

/** A voice for each language that a text has beside its own, where there is one: looked for before anything is said. */
async function voicesOf(lines: readonly Line[], own: string): Promise<Map<string, SpeechSynthesisVoice>> {
  const voices = new Map<string, SpeechSynthesisVoice>();
  for (const spoken of new Set(lines.map(({ utterance }) => spokenLanguage(utterance.lang)))) {
    const [voice] = spoken === '' || spoken === spokenLanguage(own) ? [] : await localVoices(spoken);
    if (voice !== undefined) voices.set(spoken, voice);
  }
  return voices;
}

function paint(range: Range | null): void {
  if (range === null) CSS.highlights.delete(PAINT);
  else CSS.highlights.set(PAINT, new Highlight(range));
}
