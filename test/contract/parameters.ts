import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const DOCUMENT = fileURLToPath(new URL('../../../shared/webex-openapi/webex-oneclick-subset.json', import.meta.url));

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required?: boolean;
  readonly schema: { readonly type: string; readonly enum?: readonly string[] };
}

type Operation = { readonly parameters?: readonly Parameter[] };

/** The operation that answers a request of this method and path (without `/v1`), or undefined. */
function operationOf(method: string, path: string): Operation | undefined {
  const { paths } = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
  const names = Object.keys(paths).filter(
    (name) => name.replace(/\{\w+\}/g, 'x').split('/').length === path.split('/').length,
  );
  const exact = names.find((name) => name === path);
  const templated = names.find((name) => new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
  return paths[exact ?? templated ?? '']?.[method.toLowerCase()];
}

/** What the description says of one name in a query. */
export const parameter = (method: string, path: string, name: string): Parameter | undefined =>
  operationOf(method, path)?.parameters?.find((one) => one.name === name);

const FITS: Readonly<Record<string, RegExp>> = { number: /^\d+$/, boolean: /^(?:true|false)$/, string: /./ };

/**
 * What is wrong with the query of a request by Webex's description, one sentence each: an unknown name, a value of
 * another type, a required one that is missing. Throws if the description has no such operation.
 */
export function checkQuery(method: string, url: URL): string[] {
  const operation = operationOf(method, url.pathname.replace(/^\/v1/, ''));
  if (!operation) throw new Error(`The OpenAPI description has no ${method} ${url.pathname}.`);
  const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const wrong = [...url.searchParams].flatMap(([name, value]) => {
    const parameter = known.find((one) => one.name === name);
    if (!parameter) return [`${name} is not known`];
    const { type, enum: values } = parameter.schema;
    if (values && !values.includes(value)) return [`${name} may not be ${value}`];
    return FITS[type]?.test(value) ? [] : [`${name} must be a ${type}`];
  });
  const missing = known.filter((one) => one.required === true && !url.searchParams.has(one.name));
  return [...wrong, ...missing.map(({ name }) => `${name} is missing`)];
}
