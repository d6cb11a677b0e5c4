import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../domain/records/jsonSchema.ts';

const FOLDER = 'schema';

/** Writes the JSON Schema of each kind of file for editors; gives the paths written. */
export function writeSchemas(dir = 'data'): readonly string[] {
	mkdirSync(join(dir, FOLDER), { recursive: true });
	return schemaFiles(dir).map(({ path, text }) => {
		writeFileSync(path, text);
		return path;
	});
}

/** The schemas in a folder that are missing, out of date, or of no kind. */
export function staleSchemas(dir = 'data'): readonly string[] {
	const files = schemaFiles(dir);
	const known = new Set(files.map(({ path }) => path));
	const folder = join(dir, FOLDER);
	const present = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
	return [
		...files
			.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
			.map(({ path }) => path),
		...present.filter((path) => !known.has(path))
	];
}

function schemaFiles(dir: string): { path: string; text: string }[] {
	return [...jsonSchemas()].map(([kind, text]) => ({ path: join(dir, FOLDER, `${kind}.json`), text }));
}
