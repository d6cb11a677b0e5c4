import { SIDES, type Side } from '../lists.ts';
import { type Grouping, NO_LANE } from '../timeline/grouping.ts';
import type { Columns, Names } from './columns.ts';

/** The one lane of each row, by its position among `lanes`. */
export interface LaneCodes {
	readonly codes: Uint8Array;
	readonly lanes: readonly { readonly id: string; readonly together?: number }[];
}

/**
 * The lanes as `groupEvents` has them: in the dossier's order, without empty ones, what has no value last; the smallest of more
 * than `most` are put together with it.
 * @param sides of the actors of `names`
 */
export function laneCodes(
	columns: Columns,
	names: Names,
	grouping: Grouping,
	sides: readonly (Side | null)[],
	most = 250
): LaneCodes {
	const ids: readonly string[] = grouping === 'side' ? SIDES : names[grouping];
	const none = ids.length;
	const own = new Uint16Array(columns.rows);
	const counts = new Uint32Array(none + 1);
	const codeOf = reader(columns, grouping, sides, none);
	for (let row = 0; row < own.length; row++) {
		const code = codeOf(row);
		own[row] = code;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	const used = ids.map((_, code) => code).filter((code) => (counts[code] ?? 0) > 0);
	const without = (counts[none] ?? 0) > 0;
	const fits = used.length + (without ? 1 : 0) <= most;
	const bySize = [...used].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
	const kept = fits ? used : used.filter((code) => bySize.indexOf(code) < Math.max(0, most - 1));
	const lanes = [
		...kept.map((code) => ({ id: ids[code] ?? NO_LANE })),
		...(fits ? (without ? [{ id: NO_LANE }] : []) : [{ id: NO_LANE, together: used.length - kept.length }])
	];
	const to = new Uint8Array(none + 1).fill(lanes.length - 1);
	kept.forEach((code, lane) => (to[code] = lane));
	const codes = new Uint8Array(own.length);
	for (let row = 0; row < own.length; row++) codes[row] = to[own[row] ?? none] ?? 0;
	return { codes, lanes };
}

function reader(columns: Columns, grouping: Grouping, sides: readonly (Side | null)[], none: number) {
	if (grouping === 'kind' || grouping === 'theme') {
		const codes = columns[grouping];
		return (row: number) => codes[row] ?? none;
	}
	if (grouping === 'side') {
		const { starts, values } = columns.actor;
		const codes = Int16Array.from(sides, (side) => (side ? SIDES.indexOf(side) : -1));
		return (row: number) => {
			for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
				const side = codes[values[at] ?? 0] ?? -1;
				if (side >= 0) return side;
			}
			return none;
		};
	}
	const { starts, values } = columns[grouping];
	return (row: number) => {
		const at = starts[row] ?? 0;
		return at < (starts[row + 1] ?? 0) ? (values[at] ?? none) : none;
	};
}
