/** Collects whatever goes wrong in this document, also what an extension sets off in it. */
export function watchErrors(errors: string[]): void {
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    errors.push(`csp ${violatedDirective} ${blockedURI}`);
  });
}
