import { expect, test } from 'vitest';
import { recordPlace } from './record.ts';

const repository = 'https://git.example.org/dossier/edit/main/data';
const events = [{ id: 'su25-shootdown' }, { id: 'row-7', table: 'events.csv' }];

test.each([
	['event', 'su25-shootdown', { address: `${repository}/events/su25-shootdown.yaml`, row: null }],
	['article', 'raqqa-2016-05', { address: `${repository}/articles/raqqa-2016-05.yaml`, row: null }],
	['event', 'row-7', { address: `${repository}/events.csv`, row: { id: 'row-7', table: 'events.csv' } }]
] as const)('the record of the %s «%s» has a place beneath the dossier’s address', (kind, id, expected) => {
	expect(recordPlace({ repository, events }, kind, id)).toEqual(expected);
});

test('where the dossier does not tell it, no place is made up', () => {
	expect(recordPlace({ repository: null, events }, 'event', 'su25-shootdown')).toBeNull();
});
