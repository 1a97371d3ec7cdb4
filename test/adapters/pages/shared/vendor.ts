import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The packages that the page uses, as they come from the registry, in scripts that set one global each. */
export const VENDOR: Readonly<Record<string, () => string>> = {
  'rooster.js': () => readFileSync(join(dirname(resolve('roosterjs/package.json')), 'dist/rooster-min.js'), 'utf8'),
  'react.js': reactScript,
};

const REACT = {
  react: 'react/cjs/react.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
};

/** React comes as modules for Node only: the least that lets a browser run them. */
function reactScript(): string {
  const modules = Object.entries(REACT).map(([name, file]) => {
    const [folder = '', ...path] = file.split('/');
    const source = readFileSync(join(dirname(resolve(`${folder}/package.json`)), ...path), 'utf8');
    return `${JSON.stringify(name)}: (module, exports, require) => {\n${source}\n}`;
  });
  return `(() => {
const modules = { ${modules.join(',\n')} };
const done = {};
function require(name) {
  if (!done[name]) {
    const module = done[name] = { exports: {} };
    modules[name](module, module.exports, require);
  }
  return done[name].exports;
}
window.reactParts = { React: require('react'), ReactDOM: require('react-dom/client') };
})();`;
}
