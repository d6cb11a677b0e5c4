import type { Window } from '../dates/when.ts';
import { quietBetween } from '../timeline/folds.ts';
import { type Columns, unpackLook } from './columns.ts';
import { firstOf, nextFrom } from './head.ts';

/** The stretches in which nothing happens, as `quietStretches` tells of the events of the marked rows. */
export function quietDays(columns: Columns, marks: Uint8Array, extent: Window): readonly Window[] {
	return quietBetween(runsOf(busySteps(columns, marks, extent), extent), extent);
}

/** For each day of the extent by how many it is busier than the day before. */
function busySteps({ from, to, look, rows }: Columns, marks: Uint8Array, extent: Window): Int32Array {
	const steps = new Int32Array(extent.to - extent.from + 1);
	const indexOf = (day: number) => Math.max(0, Math.min(extent.to, day) - extent.from);
	const add = (first: number, end: number) => {
		steps[indexOf(first)] = (steps[indexOf(first)] ?? 0) + 1;
		steps[indexOf(end)] = (steps[indexOf(end)] ?? 0) - 1;
	};
	for (let row = 0; row < rows; row++) {
		if (marks[row] !== 1) continue;
		const { type, start, end } = unpackLook(look[row] ?? 0);
		const [first, after] = [from[row] ?? 0, to[row] ?? 0];
		if (type !== 'interval' || !start) add(first, after);
		else {
			add(first, nextFrom(first, start.precision));
			add(end ? firstOf(after - 1, end.precision) : after - 1, after);
		}
	}
	return steps;
}

/** The runs of busy days, in order of time. */
function* runsOf(steps: Int32Array, extent: Window): Generator<Window, void> {
	let [busy, since] = [0, 0];
	for (let i = 0; i < steps.length; i++) {
		const before = busy;
		busy += steps[i] ?? 0;
		if (before === 0 && busy > 0) since = i;
		if (before > 0 && busy === 0) yield { from: extent.from + since, to: extent.from + i };
	}
}
