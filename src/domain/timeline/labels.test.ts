import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, PUSHING, type LabelWish } from './labels.ts';

const wish = (over: Partial<LabelWish>): LabelWish => ({
	id: 'a',
	row: 'r',
	x: 100,
	bar: null,
	width: 50,
	weight: 1,
	...over
});
const ROOM = { from: 0, to: 1000 };

describe('labels', () => {
	test('a label stands right of its mark', () => {
		expect(placeLabels([wish({})], ROOM).get('a')).toMatchObject({ x: 112, side: 'right' });
	});

	test.each([
		['right', 100, { x: 121, side: 'right' }],
		['left', 100, { x: 112, side: 'right' }],
		['left', 990, { x: 919, side: 'left' }]
	] as const)('keeps clear of a sign %s of its mark at %i', (sign, x, label) => {
		expect(placeLabels([wish({ sign, x })], ROOM).get('a')).toMatchObject(label);
	});

	test('at the right edge it stands left', () => {
		expect(placeLabels([wish({ x: 990 })], ROOM).get('a')).toMatchObject({ x: 928, side: 'left' });
	});

	test('a mark in the rim has a label that its edge cuts, a mark inside has not', () => {
		const [inside, beyond] = [wish({ x: 990 }), wish({ x: 1010, row: 's', id: 'b' })];
		const labels = placeLabels([inside, beyond], ROOM, 100);
		expect([labels.get('a')?.side, labels.get('b')?.x]).toEqual(['left', 1022]);
	});

	test('a solid bar pushes it beyond its end', () => {
		expect(placeLabels([wish({ bar: { from: 100, to: 200 } })], ROOM).get('a')?.x).toBe(205);
	});

	test('the heavier label is placed, the lighter waits for zoom', () => {
		const labels = placeLabels(
			[wish({ id: 'light', x: 60, width: 100 }), wish({ id: 'heavy', x: 130, width: 900, weight: 9 })],
			{ from: 0, to: 1060 }
		);
		expect([...labels.keys()]).toEqual(['heavy']);
	});

	test('the chosen event’s label stands beyond the neighbours that crowd its mark', () => {
		const crowd = [wish({ id: 'n', x: 110, width: 900, weight: 1 }), wish({ id: 'm', x: 90, width: 900 })];
		expect(placeLabels([...crowd, wish({ weight: PUSHING })], ROOM).get('a')?.x).toBe(121);
	});

	test('labels of other rows are never in the way', () => {
		expect(placeLabels([wish({}), wish({ id: 'b', row: 's' })], ROOM).size).toBe(2);
	});

	test('no label is cut, and no two of a row overlap', () => {
		const wishes = fc.array(
			fc.record({
				x: fc.integer({ min: 0, max: 800 }),
				width: fc.integer({ min: 10, max: 300 }),
				weight: fc.integer({ min: 0, max: 9 }),
				row: fc.constantFrom('r', 's')
			}),
			{ maxLength: 25 }
		);
		fc.assert(
			fc.property(wishes, (list) => {
				const all = list.map((item, i) => wish({ ...item, id: String(i) }));
				const placed = [...placeLabels(all, { from: 0, to: 800 }).values()].map((label) => {
					const { width, row } = all[Number(label.id)] ?? wish({});
					return { from: label.x, to: label.x + width, row };
				});
				for (const label of placed) {
					expect(label.from).toBeGreaterThanOrEqual(0);
					expect(label.to).toBeLessThanOrEqual(800);
					for (const other of placed)
						if (other !== label && other.row === label.row)
							expect(other.from < label.to && label.from < other.to).toBe(false);
				}
			})
		);
	});
});
