import { openDatabase } from '../../../src/storage/database';
import { createVault, type Values } from '../../../src/storage/vault';

/** All that stands in the database, by store; of the vault, what is sealed in each record. */
export async function readRaw(): Promise<{
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly records: Values;
}> {
  const database = await openDatabase();
  const rows: Record<string, readonly unknown[]> = {};
  for (const store of database.objectStoreNames) rows[store] = await database.getAll(store);
  const names = await database.getAllKeys('vault');
  database.close();
  const vault = createVault(openDatabase);
  const records: Record<string, unknown> = {};
  for (const name of names) {
    const reading = await vault.read(name);
    records[name] = reading.kind === 'value' ? reading.value : reading.kind;
  }
  return { rows, records };
}

/** Puts rows and records where the background keeps them, past all that it would check. */
export async function writeRaw(rows: Readonly<Record<string, readonly unknown[]>>, records: Values): Promise<void> {
  const database = await openDatabase();
  for (const [store, all] of Object.entries(rows))
    for (const row of all) await database.put(store as 'journal', row as never);
  database.close();
  await createVault(openDatabase).writeAll(records);
}

/** The paths of a value's fields, as the catalogue of what is kept writes them. */
export function fieldsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return [path || 'value'];
  return Object.entries(value).flatMap(([name, member]) => fieldsOf(member, path ? `${path}.${name}` : name));
}
