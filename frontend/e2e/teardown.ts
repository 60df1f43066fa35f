import { rmSync } from 'node:fs';

/** Takes away what the walks were made in. */
export function teardown(): void {
  const home = process.env['STRATLAB_E2E_HOME'];
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
}

export default teardown;
