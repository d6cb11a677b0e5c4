import type { z } from 'zod';
import { valueAt } from './explain.ts';
import type { Path } from './spots.ts';

/** Takes out of a value all that is not of its schema's type, so that the rest can still be checked with the others. */
export function salvage(root: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
	for (const issue of issues) {
		if (issue.code !== 'invalid_type' && issue.code !== 'invalid_union') continue;
		if (issue.path.length === 0) return undefined;
		const path: Path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
		const parent = valueAt(root, path.slice(0, -1));
		const last = path[path.length - 1];
		if (typeof parent !== 'object' || parent === null || last === undefined) continue;
		(parent as Record<string | number, unknown>)[last] = undefined;
	}
	return root;
}
