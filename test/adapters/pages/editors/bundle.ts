import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { closureSource } from './closure-source';

const bundles = new Map<string, Promise<string>>();

/** One script of a page for tests and all it imports, as a single ES module for a browser; made once in a process. */
export function browserBundle(entry: URL): Promise<string> {
  const known = bundles.get(entry.href);
  if (known) return known;
  const making = bundle(fileURLToPath(entry));
  bundles.set(entry.href, making);
  return making;
}

async function bundle(entry: string): Promise<string> {
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    plugins: [closure, inlineStyle],
  });
  const [script] = made.outputFiles;
  if (!script) throw new Error(`${entry} was not bundled`);
  return script.text;
}

/** `import goog from 'closure:goog.editor.SeamlessField'` gives the closure-library with what that name needs. */
const closure: Plugin = {
  name: 'closure-library',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^closure:/ }, ({ path }) => ({ path: path.slice('closure:'.length), namespace: 'closure' }));
    onLoad({ filter: /.*/, namespace: 'closure' }, ({ path }) => ({ contents: closureSource(path.split(',')) }));
  },
};

/** `import style from './style.css?inline'` gives the text of a style sheet, as in the build of the extension. */
const inlineStyle: Plugin = {
  name: 'inline-style',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?inline$/, '')),
      namespace: 'inline-style',
    }));
    onLoad({ filter: /.*/, namespace: 'inline-style' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8'),
      loader: 'text',
    }));
  },
};
