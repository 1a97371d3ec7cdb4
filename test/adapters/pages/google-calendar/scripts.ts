import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';

const FOLDER = new URL('./', import.meta.url);
/** Modules beside this folder's client/ that the browser loads too. */
const SHARED = ['hooks', 'languages', 'settings'];
const done = new Map<string, string>();

/** Names of all modules the browser may load, as in the address, without extension. */
export function clientModules(): string[] {
  const own = readdirSync(new URL('client/', FOLDER)).map((file) => `client/${file.replace(/\.ts$/, '')}`);
  return [...own, ...SHARED];
}

/** The text of one module with its types removed, or undefined if there is none of that name. */
export function clientScript(name: string): string | undefined {
  if (!clientModules().includes(name)) return undefined;
  const known = done.get(name);
  if (known !== undefined) return known;
  const source = readFileSync(new URL(`${name}.ts`, FOLDER), 'utf8');
  const parser = { syntax: 'typescript' } as const;
  const { code } = transformSync(source, { jsc: { target: 'es2022', parser }, module: { type: 'es6' } });
  done.set(name, code);
  return code;
}
