import type { TextKey } from './keys';
import { browserLanguage, text } from './text';

/** Says sentences in one language. */
export interface Voice {
  /** BCP 47 */
  readonly language: string;
  say(key: TextKey, ...values: readonly string[]): string;
}

/** What a locale's file in the package holds, as far as it is read. */
export type Sentences = Readonly<Record<string, { readonly message: string }>>;

/** In the browser's language. */
export const browserVoice: Voice = {
  get language() {
    return browserLanguage();
  },
  say: text,
};

/** In the language of a locale's file, which the browser itself reads out in its own language only. */
export const voiceFrom = (language: string, sentences: Sentences, otherwise: Voice): Voice => ({
  language,
  say: (key, ...values) =>
    sentences[key]?.message.replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? '') ??
    otherwise.say(key, ...values),
});
