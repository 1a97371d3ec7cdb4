import * as z from 'zod/mini';

/**
 * Must be imported before the first schema of a bundle: otherwise zod probes `new Function`, which an
 * extension's content security policy reports as a violation (colinhacks/zod discussion 6671).
 */
z.config({ jitless: true });
