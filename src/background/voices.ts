import * as z from 'zod/mini';
import { type Voice, voiceFrom } from '../i18n/voice';

export interface VoicesNeeds {
  /** In the browser's own language. */
  readonly browserVoice: Voice;
  /** What a language's file in the package holds; rejects where there is none. */
  readSentences(language: string): Promise<unknown>;
}

/** Gives a voice in the language that was chosen, or in the browser's where none was, or where we have none in it. */
export type VoiceIn = (language: string | undefined) => Promise<Voice>;

const SentencesSchema = z.record(z.string(), z.object({ message: z.string() }));

export function makeVoices({ browserVoice, readSentences }: VoicesNeeds): VoiceIn {
  const known = new Map<string, Voice>();
  return async (language) => {
    if (language === undefined || language === browserVoice.language) return browserVoice;
    const sentences = known.has(language) ? undefined : await readSentences(language).catch(() => undefined);
    const parsed = SentencesSchema.safeParse(sentences);
    if (parsed.success) known.set(language, voiceFrom(language, parsed.data, browserVoice));
    return known.get(language) ?? browserVoice;
  };
}
