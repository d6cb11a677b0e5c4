import { actors } from './actor.ts';
import { areas } from './area.ts';
import { article } from './article.ts';
import { disagreements } from './disagreement.ts';
import { dossier } from './dossier.ts';
import { event } from './event.ts';
import { places } from './place.ts';
import { sources } from './source.ts';
import { talk } from './talk.ts';

/** The schema of each kind of file in data/, under the name of its JSON Schema. */
export const FILE_SCHEMAS = { dossier, article, event, places, actors, sources, areas, disagreements, talk } as const;
export type FileKind = keyof typeof FILE_SCHEMAS;
