import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'vite';
import manifestSource from '../../wxt.config';

/** A word of `_locales/<language>/messages.json`. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The background's code as one script, and what the browser reads beside it. */
export interface Bundle {
  readonly script: Script;
  readonly messages: Readonly<Record<string, Message>>;
  readonly manifest: unknown;
}

const pathOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string): string => readFileSync(pathOf(path), 'utf8');

const BUILT = '.output/chrome-mv3-test';

/** What `npm run build:test` has made. Throws where it has not been run. */
export const builtBundle = (): Bundle => ({
  script: new Script(read(`${BUILT}/background.js`), { filename: 'background.js' }),
  messages: JSON.parse(read(`${BUILT}/_locales/en/messages.json`)),
  manifest: JSON.parse(read(`${BUILT}/manifest.json`)),
});

const ENTRY = '\0background';

/** The sources as they stand, for unit tests: made in a second, and unlike the build not shrunk. */
export async function sourceBundle(): Promise<Bundle> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'test',
    define: { __PUBLISHER__: 'null' },
    plugins: [
      {
        name: 'background',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) =>
          id === ENTRY
            ? `import background from ${JSON.stringify(pathOf('entrypoints/background.ts'))};\nbackground.main();`
            : null,
      },
    ],
    build: {
      write: false,
      target: 'esnext',
      minify: false,
      rollupOptions: { input: ENTRY, output: { format: 'iife', inlineDynamicImports: true } },
    },
  });
  if (!('output' in made)) throw new Error('the background was not bundled into one script');
  const { manifest } = manifestSource;
  const env = { browser: 'chrome', mode: 'test', command: 'build', manifestVersion: 3 } as const;
  return {
    script: new Script(made.output[0].code, { filename: 'background.js' }),
    messages: JSON.parse(read('src/i18n/locales/en.json')),
    manifest: typeof manifest === 'function' ? await manifest(env) : manifest,
  };
}
