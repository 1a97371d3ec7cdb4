import { fileURLToPath } from 'node:url';
import { complaintsAbout } from './layers/complaints';
import { findViolations } from './layers/find-violations';
import { provePlanted } from './layers/planted';

const { planted, wrong } = await provePlanted();
const { modules, violations } = await findViolations(fileURLToPath(new URL('../../', import.meta.url)));
const complaints = complaintsAbout({ modules, violations, wrong });

for (const complaint of complaints) console.log(complaint);
console.log(
  `layers: ${modules} modules, ${violations.length} violations; ${planted} planted violations, ${wrong.length} disagreements`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;
