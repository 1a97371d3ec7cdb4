import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** Webex's own OpenAPI description lies beside the repository, not in it; without it contract tests are skipped. */
const FOLDER = fileURLToPath(new URL('../../../shared/webex-openapi/', import.meta.url));
const DOCUMENT = `${FOLDER}webex-oneclick-subset.json`;

export const SPEC_MISSING =
  'no ../shared/webex-openapi/ beside the repository: contract with the Webex OpenAPI not checked';
export const specPresent = existsSync(DOCUMENT);

/** The part of an operation that a value is held against: its request body, or the answer of a status. */
export type Part = 'request' | number;

export interface ValidatorOptions {
  /** Also report fields the schema doesn't name: a misspelt one gets no error from Webex. */
  readonly closed?: boolean;
}

/** Tells what is wrong with a value, one sentence each; an empty list means it fits. */
export type Check = (value: unknown) => string[];

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An example body of the description's authors, by its file name without ending, such as `post_meetings.200`. */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}examples/${name}.json`, 'utf8'));
}

/**
 * Turns OpenAPI 3.0 schemas into JSON Schema: `nullable` becomes a type. In a closed schema every object that lists
 * properties allows no others, unless it says so itself or is one of several that are combined.
 */
function toJsonSchema(value: unknown, closed: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item, closed));
  if (!isObject(value)) return value;
  const schema: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) schema[name] = toJsonSchema(part, closed);
  const { nullable, ...rest } = schema;
  if (nullable === true && typeof rest.type === 'string') {
    rest.type = [rest.type, 'null'];
    if (Array.isArray(rest.enum)) rest.enum = [...rest.enum, null];
  } else if (nullable === true) {
    return { anyOf: [rest, { type: 'null' }] };
  } else if (nullable !== undefined && typeof nullable !== 'boolean') {
    rest.nullable = nullable;
  }
  const combined = 'allOf' in rest || 'oneOf' in rest || 'anyOf' in rest;
  if (closed && rest.type === 'object' && isObject(rest.properties) && !combined) rest.additionalProperties ??= false;
  return rest;
}

let parsed: Json | undefined;

function readDocument(): Json {
  parsed ??= JSON.parse(readFileSync(DOCUMENT, 'utf8')) as Json;
  return parsed;
}

function createAjv(closed: boolean): Ajv {
  // Descriptions carry keywords of OpenAPI that JSON Schema doesn't know.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...(toJsonSchema(readDocument(), closed) as Json), $id: 'webex' });
  return ajv;
}

const compilers = new Map<boolean, Ajv>();

function dig(from: unknown, steps: readonly string[]): unknown {
  return steps.reduce((at: unknown, step) => (isObject(at) ? at[step] : undefined), from);
}

/**
 * A check against one part of one operation, such as `validator('post', '/meetings', 200)`. Paths are those of the
 * description, without `/v1` and with names in braces. Throws if the description has no schema there.
 */
export function validator(method: string, path: string, what: Part, options: ValidatorOptions = {}): Check {
  const part = what === 'request' ? ['requestBody'] : ['responses', String(what)];
  const steps = ['paths', path, method.toLowerCase(), ...part, 'content'];
  const [type] = Object.keys(dig(readDocument(), steps) ?? {});
  if (type === undefined) throw new Error(`The OpenAPI description has no body for ${method} ${path} ${what}.`);
  const closed = options.closed === true;
  const ajv = compilers.get(closed) ?? createAjv(closed);
  compilers.set(closed, ajv);
  const pointer = [...steps, type, 'schema'].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'));
  const validate = ajv.compile({ $ref: `webex#/${pointer.map(encodeURIComponent).join('/')}` });
  return (value) => {
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => {
      const extra = error.keyword === 'additionalProperties' ? `: ${error.params.additionalProperty}` : '';
      return `${error.instancePath || '/'} ${error.message}${extra}`;
    });
  };
}
