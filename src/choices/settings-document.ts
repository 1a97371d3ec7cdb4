import * as z from 'zod/mini';
import { done, type FailureCode, failed, type Result } from '../domain/failure';
import { HOST_PAGE_IDS, type HostPageId } from '../domain/host-page';
import {
  LARGEST_SETTINGS,
  SETTINGS_FORMAT,
  SETTINGS_VERSION,
  type SettingsDocument,
} from '../domain/settings-document';
import { ChoicesSchema, MeetingOptionsSchema } from './schema';

const pages = Object.fromEntries(HOST_PAGE_IDS.map((id) => [id, z.exactOptional(z.boolean())]));

const Settings = z.strictObject({
  format: z.literal(SETTINGS_FORMAT),
  version: z.literal(SETTINGS_VERSION),
  choices: z.extend(ChoicesSchema, { options: z.omit(MeetingOptionsSchema, { site: true }) }),
  pages: z.strictObject(pages as Record<HostPageId, z.ZodMiniExactOptional<z.ZodMiniBoolean>>),
}) as z.ZodMiniType<SettingsDocument>;

/** Reads settings out of a file's text, whatever the file is: all of them, or the reason why not. */
export function readSettings(text: string): Result<SettingsDocument> {
  if (text.length > LARGEST_SETTINGS) return failed('file_too_large');
  try {
    return parseSettings(JSON.parse(text));
  } catch {
    return failed('file_not_json');
  }
}

/** The same for what is no text any more. */
export function parseSettings(value: unknown): Result<SettingsDocument> {
  if (!isOurs(value)) return failed('file_not_ours');
  if (value.version !== SETTINGS_VERSION) return failed('file_version');
  const parsed = Settings.safeParse(value);
  if (parsed.success) return done(parsed.data);
  const unknown = parsed.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  if (unknown.length > 0) return refused('file_fields', unknown);
  return refused(
    'file_values',
    parsed.error.issues.map(({ path }) => path.join('.')),
  );
}

export const writeSettings = (settings: SettingsDocument): string => `${JSON.stringify(settings, null, 2)}\n`;

const MOST_NAMES = 5;
const LONGEST_NAME = 40;

/** Names what is at fault and nothing of what it holds. */
const refused = (code: FailureCode, names: readonly string[]) =>
  failed(code, {
    detail: [...new Set(names)]
      .slice(0, MOST_NAMES)
      .map((name) => name.slice(0, LONGEST_NAME))
      .join(', '),
  });

const isOurs = (value: unknown): value is { readonly version?: unknown } =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === SETTINGS_FORMAT;
