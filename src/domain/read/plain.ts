import { isAlias, isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Fault } from '../records/leaf.ts';
import { Spots, type Path, type Spot } from './spots.ts';

/** What a document holds, as objects without prototype, lists and scalars; where each field stands; what is amiss. */
export interface Plain {
	readonly value: unknown;
	readonly spots: Spots;
	readonly faults: readonly (Fault & { readonly path: Path; readonly spot: Spot })[];
}

/** More fields than this out of aliases are a trick, not a record. */
const MOST_FROM_ALIASES = 2000;

/** Turns a document into plain values by its own walk: keys such as __proto__ stay keys, aliases cannot run away. */
export function toPlain(document: Document, lines: LineCounter): Plain {
	const spots = new Spots();
	const faults: (Fault & { path: Path; spot: Spot })[] = [];
	const open = new Set<Node>();
	let fromAliases = 0;
	let runaway = false;
	const value = walk(document.contents, [], null, 0);
	return { value, spots, faults };

	function walk(node: unknown, path: Path, key: Spot | null, aliased: number): unknown {
		const spot = spotOf(node) ?? key ?? { line: 1, column: 1 };
		spots.set(path, spot, key);
		if (aliased > 0 && ++fromAliases > MOST_FROM_ALIASES) return undefined;
		if (isAlias(node)) {
			const target = node.resolve(document);
			if (!target)
				return fault(
					path,
					spot,
					`There is no anchor &${node.source} above.`,
					'Put a text that begins with * in quotes.'
				);
			if (open.has(target))
				return fault(path, spot, `The alias *${node.source} holds itself.`, 'Write out what is meant.');
			const inside = walk(target, path, key, aliased + 1);
			spots.set(path, spot, key);
			if (fromAliases > MOST_FROM_ALIASES && !runaway) {
				runaway = true;
				fault(path, spot, `The alias *${node.source} expands without end.`, 'Write out what is meant.');
			}
			return inside;
		}
		if (isScalar(node)) return node.value;
		if (isSeq(node)) {
			open.add(node);
			const items = node.items.map((item, i) => walk(item, [...path, i], null, aliased));
			open.delete(node);
			return items;
		}
		if (!isMap(node)) return node ?? null;
		open.add(node);
		const fields = Object.create(null) as Record<string, unknown>;
		for (const pair of node.items) {
			const keySpot = spotOf(pair.key);
			if (!isScalar(pair.key) || pair.key.value === null) {
				fault(
					path,
					keySpot ?? spot,
					'The name of a field must be a word.',
					'Look for a stray bracket, brace or colon.'
				);
				continue;
			}
			const name = String(pair.key.value);
			// Of a field written twice, which is a fault of its own, the first counts.
			if (!(name in fields)) fields[name] = walk(pair.value, [...path, name], keySpot, aliased);
		}
		open.delete(node);
		return fields;
	}

	function spotOf(node: unknown): Spot | null {
		const offset = (node as { range?: readonly number[] | null } | null)?.range?.[0];
		if (offset === undefined) return null;
		const { line, col } = lines.linePos(offset);
		return { line, column: col };
	}

	function fault(path: Path, spot: Spot, message: string, hint: string): undefined {
		faults.push({ path, spot, message, hint });
	}
}
