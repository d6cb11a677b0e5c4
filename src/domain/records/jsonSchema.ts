import { z } from 'zod';
import { FILE_SCHEMAS, type FileKind } from './fileSchemas.ts';

/** The JSON Schema of each kind of file, as text for data/schema/<kind>.json: what an editor completes from. */
export function jsonSchemas(): ReadonlyMap<FileKind, string> {
	const kinds = Object.keys(FILE_SCHEMAS) as FileKind[];
	return new Map(kinds.map((kind) => [kind, `${JSON.stringify(jsonSchema(kind), null, '\t')}\n`]));
}

function jsonSchema(kind: FileKind): unknown {
	// Editors know draft 7 best.
	const schema = z.toJSONSchema(FILE_SCHEMAS[kind], { target: 'draft-7', io: 'input' });
	return { title: `Chronocarte: ${kind}`, ...schema };
}
