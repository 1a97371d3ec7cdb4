import { runSteps, summary } from './run/run-steps.mjs';
import { steps } from './run/steps.mjs';

const total = await runSteps(steps);

console.log(`\n${summary(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
