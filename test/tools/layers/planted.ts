import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findViolations, type Violation } from './find-violations';

/** A file as it would stand in a checkout, and the rule it breaks; without a rule it must pass. */
interface Plant {
  file: string;
  text: string;
  rule?: string;
}

/** One file per kind of rule. They import each other, so that nothing dangles. */
const plants: readonly Plant[] = [
  { file: 'src/domain/schedule.ts', text: 'export const schedule = 1;' },
  {
    file: 'src/platform/alarms.ts',
    text: "import browser from 'webextension-polyfill'; export type A = typeof browser;",
  },
  { file: 'src/platform/content-clock.ts', text: 'export const clock = 1;' },
  { file: 'src/messaging/calls.ts', text: "import '../domain/schedule'; export type Calls = 1;" },
  { file: 'src/auth/session.ts', text: "import type { A } from '../platform/alarms'; export type S = A;" },
  { file: 'src/invite/lines.ts', text: "import type { A } from '../platform/alarms'; export type L = A;" },
  { file: 'src/adapters/find.ts', text: "import '../platform/content-clock'; import '../messaging/calls';" },
  { file: 'entrypoints/popup/main.tsx', text: "import './style'; import '../../src/ui/popup'; import 'preact';" },
  { file: 'entrypoints/popup/style.ts', text: 'export {};' },

  {
    file: 'src/domain/clock.ts',
    text: "import type { A } from '../platform/alarms'; export type C = A;",
    rule: 'layer:domain',
  },
  {
    file: 'src/ui/popup.tsx',
    text: "import { type S, s } from '../auth/session'; export const Popup = (p: S) => <a>{p}{s}</a>;",
    rule: 'layer:ui',
  },
  {
    file: 'src/adapters/run-adapter.ts',
    text: "import type { S } from '../auth/session'; export type R = S;",
    rule: 'layer:adapters',
  },
  { file: 'src/adapters/write.ts', text: "export * from '../platform/alarms';", rule: 'layer:adapters' },
  { file: 'src/messaging/client.ts', text: "import './server';", rule: 'layer:messaging/client' },
  { file: 'src/messaging/server.ts', text: "import { z } from 'zod/mini'; export const s = z;" },
  { file: 'src/background/sign-in.ts', text: "import '../ui/popup';", rule: 'layer:background' },
  { file: 'src/webex/people.ts', text: "import '../../entrypoints/background';", rule: 'layer:webex' },
  { file: 'entrypoints/background.ts', text: "import './popup/style';", rule: 'imports-entrypoint' },
  {
    file: 'entrypoints/options.ts',
    text: "export const later = async () => await import('../src/broker/answer');",
    rule: 'layer:entrypoints',
  },
  { file: 'src/broker/answer.ts', text: "import '../domain/schedule';", rule: 'layer:broker' },
  { file: 'src/adapters/button.ts', text: "import * as z from 'zod/mini'; export const b = z;", rule: 'package:zod' },
  { file: 'src/i18n/text.ts', text: "import { h } from 'preact'; export const t = h;", rule: 'package:preact' },
  { file: 'src/background/log.ts', text: "import 'left-pad';", rule: 'package:unlisted' },
  {
    file: 'src/storage/vault.ts',
    text: "import { readFile } from 'node:fs'; export const v = readFile;",
    rule: 'package:unlisted',
  },
  { file: 'src/adapters/pages/gmail.ts', text: "import './outlook';", rule: 'strangers:adapters/pages' },
  { file: 'src/adapters/pages/outlook.ts', text: 'export {};' },
  { file: 'src/auth/scopes.ts', text: "import type { P } from './pkce'; export type Q = P;", rule: 'cycle' },
  { file: 'src/auth/pkce.ts', text: "import type { Q } from './scopes'; export type P = Q;", rule: 'cycle' },
  { file: 'src/webex/meetings.ts', text: "import '../../test/simulator/ids';", rule: 'imports-tests' },
  { file: 'test/simulator/ids.ts', text: 'export {};' },
  { file: 'src/webex/limits.ts', text: "import './nowhere';", rule: 'unresolved' },
  { file: 'src/storage/utils.ts', text: 'export {};', rule: 'name' },
  { file: 'src/auth/index.ts', text: "export * from './session';", rule: 'name' },
  { file: 'src/misc/anything.ts', text: 'export {};', rule: 'no-row' },
];

const write = (root: string, { file, text }: Plant) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

function disagreements(violations: readonly Violation[]): string[] {
  return plants.flatMap(({ file, rule }) => {
    const found = violations.filter((violation) => violation.file === file).map((violation) => violation.rule);
    if (rule === undefined) return found.map((wrong) => `${file} breaks nothing, yet ${wrong} was reported`);
    return found.includes(rule)
      ? []
      : [`${file} breaks ${rule}, which was not found (but: ${found.join(', ') || '-'})`];
  });
}

/**
 * Proves the check by a planted checkout in a temporary folder, which is removed again.
 * @returns how many violations were planted, and a sentence for each that was missed and for each false alarm
 */
export async function provePlanted(): Promise<{ planted: number; wrong: string[] }> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'layers-')));
  try {
    for (const plant of plants) write(root, plant);
    const { violations } = await findViolations(root);
    return { planted: plants.filter(({ rule }) => rule !== undefined).length, wrong: disagreements(violations) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
