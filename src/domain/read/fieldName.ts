import type { Path } from './spots.ts';

/** A field's dotted path; the entries of a list are named by their id, where they have one. */
export function fieldName(path: Path, root: unknown): string {
	const list =
		typeof path[0] === 'number' ? root : path[0] === 'features' ? (root as { features?: unknown }).features : null;
	const depth = path[0] === 'features' ? 1 : 0;
	const index = path[depth];
	if (!Array.isArray(list) || typeof index !== 'number') return path.join('.');
	return [entryName(list[index], index), ...path.slice(depth + 1)].join('.');
}

/** What an entry of a list is called in messages. */
export function entryName(entry: unknown, index: number): string {
	const record = entry as { id?: unknown; properties?: { id?: unknown } } | null | undefined;
	const id = record?.id ?? record?.properties?.id;
	return typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? id : String(index);
}
