import { model } from './model';

/** Collects whatever goes wrong in this document, also what an extension sets off in it. */
export function watchErrors(): void {
  window.addEventListener('error', ({ message }) => model.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => model.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    model.errors.push(`csp ${violatedDirective} ${blockedURI}`);
  });
}
