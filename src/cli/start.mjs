import { setUpPackages } from './setup.mjs';
import { build, isBuilt } from './build.mjs';

await setUpPackages();

if (isBuilt()) console.log('build/ is as new as its sources.');
else if (!(await build())) process.exit(1);

// Only now: it needs a package that may just have been installed.
const { serveUntilStopped } = await import('./serve.mjs');
await serveUntilStopped('build');
