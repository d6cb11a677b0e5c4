import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headAt } from './head.ts';
import { madeEvents, NAMES } from './made.ts';
import { takeRows } from './take.ts';

describe('some rows alone', () => {
	const { columns } = madeEvents(11, 200);

	it('tell what they told among all', () => {
		const rows = fc.array(fc.nat({ max: columns.rows - 1 }), { maxLength: 40 });
		fc.assert(
			fc.property(rows, (rows) => {
				const taken = takeRows(columns, rows);
				expect(taken.rows).toBe(rows.length);
				rows.forEach((row, i) => {
					expect(headAt(taken, NAMES, i)).toEqual(headAt(columns, NAMES, row));
					expect([taken.lat[i], taken.lon[i], taken.weight[i]]).toEqual([
						columns.lat[row],
						columns.lon[row],
						columns.weight[row]
					]);
				});
			})
		);
	});
});
