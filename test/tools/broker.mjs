import { ensureInstalled } from './install.mjs';

/** npm runs scripts in a shell that dies of SIGTERM without passing it on; the broker ends with its shell all the same. */
function endWithShell() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

/** Brings a fresh clone to the point where the token broker can run, and runs it in this process, so that signals reach it. */
async function start() {
  if (process.env.npm_lifecycle_event !== undefined) endWithShell();
  await ensureInstalled();
  const { tsImport } = await import('tsx/esm/api');
  await tsImport('../../src/broker/node/start.ts', import.meta.url);
}

await start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
