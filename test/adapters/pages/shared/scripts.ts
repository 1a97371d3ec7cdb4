import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';

/** The folder of all pages: modules are named by their path in it, so that a page can import what pages share. */
const PAGES = new URL('../', import.meta.url);
/** Modules beside a page's client/ that the browser loads too. */
const BESIDE = ['hooks', 'languages', 'settings'];
const done = new Map<string, string>();

/** Names of all modules that the browser may load for the page of that folder, without extension. */
export function clientModules(page: string): string[] {
  const own = [...modulesIn(`${page}/client`), ...BESIDE.map((name) => `${page}/${name}`)];
  return [...own, ...modulesIn('shared/client')];
}

/** The text of one module with its types removed, or undefined if that page has none of that name. */
export function clientScript(page: string, name: string): string | undefined {
  if (!clientModules(page).includes(name)) return undefined;
  const known = done.get(name);
  if (known !== undefined) return known;
  const source = readFileSync(new URL(`${name}.ts`, PAGES), 'utf8');
  const parser = { syntax: 'typescript' } as const;
  const { code } = transformSync(source, { jsc: { target: 'es2022', parser }, module: { type: 'es6' } });
  done.set(name, code);
  return code;
}

const modulesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, PAGES)).map((file) => `${folder}/${file.replace(/\.ts$/, '')}`);
