/** The first script of every test page: records errors, policy violations, and every line in the console. */
interface Witness {
  readonly violations: string[];
  readonly errors: string[];
  readonly lines: string[];
}
(() => {
  const witness: Witness = { violations: [], errors: [], lines: [] };
  (window as unknown as { witness: Witness }).witness = witness;
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    witness.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
  });
  addEventListener('error', (event) => witness.errors.push(event.message), true);
  addEventListener('unhandledrejection', ({ reason }) => witness.errors.push(String(reason)));
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    console[level] = (...words: unknown[]) => witness.lines.push(`${level}: ${words.join(' ')}`);
})();
