import { parseFileSync } from '@swc/core';

/** What a file imports: the specifier as written, and whether every mention of it is of types only. */
export type ExactImports = ReadonlyMap<string, { typeOnly: boolean }>;

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'StringLiteral' && typeof value.value === 'string' ? value.value : undefined;
}

function isTypeOnly(node: Node): boolean {
  if (node.typeOnly === true) return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  return specifiers.length > 0 && specifiers.every((specifier: unknown) => isNode(specifier) && specifier.isTypeOnly);
}

function mention(node: Node): { specifier: string | undefined; typeOnly: boolean } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return { specifier: textOf(node.source), typeOnly: isTypeOnly(node) };
    case 'TsImportType':
      return { specifier: textOf(node.argument), typeOnly: true };
    case 'CallExpression': {
      const first: unknown = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
      const isImport = isNode(node.callee) && node.callee.type === 'Import';
      return isImport && isNode(first) ? { specifier: textOf(first.expression), typeOnly: false } : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Reads a file's imports with a real TypeScript parser, in whatever place they stand. dependency-cruiser guesses in
 * TypeScript 7 projects, and can't tell types from values; this is what its findings are held against.
 * @param path of a .ts or .tsx file
 * @throws Error when the file can't be parsed
 */
export function exactImports(path: string): ExactImports {
  const found = new Map<string, { typeOnly: boolean }>();
  const visit = (value: unknown): void => {
    if (!isNode(value)) return;
    const { specifier, typeOnly = true } = mention(value) ?? {};
    if (specifier !== undefined) {
      found.set(specifier, { typeOnly: typeOnly && (found.get(specifier)?.typeOnly ?? true) });
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseFileSync(path, { syntax: 'typescript', tsx: path.endsWith('x') }));
  return found;
}
