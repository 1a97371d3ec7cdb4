import { fileURLToPath } from 'node:url';
import { findViolations } from './layers/find-violations';
import { provePlanted } from './layers/planted';

/** Fewer modules than this means that the tool looked in the wrong place or couldn't read TypeScript. Grows with src/. */
const EXPECTED_MODULES = 75;

const { planted, wrong } = await provePlanted();
for (const sentence of wrong) console.log(`layers check is broken: ${sentence}`);

const { modules, violations } = await findViolations(fileURLToPath(new URL('../../', import.meta.url)));
for (const { rule, file, imports } of violations) console.log(`${rule}: ${file}${imports ? ` -> ${imports}` : ''}`);
if (modules < EXPECTED_MODULES)
  console.log(`only ${modules} modules were seen, at least ${EXPECTED_MODULES} are expected`);

console.log(
  `layers: ${modules} modules, ${violations.length} violations; ${planted} planted violations, ${wrong.length} disagreements`,
);
process.exitCode = wrong.length > 0 || violations.length > 0 || modules < EXPECTED_MODULES ? 1 : 0;
