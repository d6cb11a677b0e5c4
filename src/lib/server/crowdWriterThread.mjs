// Node 20 starts a thread without the loader of TypeScript that its process has.
import { register } from 'tsx/esm/api';

register();
await import('./crowdWriterThread.ts');
