import { expect, it } from 'vitest';
import { recordAddress } from './record.ts';

it('a record is found by its kind and its id, where the dossier tells where its records are', () => {
	const repository = 'https://git.example.org/dossier/edit/main/data';
	expect(recordAddress({ repository }, 'event', 'su25-shootdown')).toBe(`${repository}/events/su25-shootdown.yaml`);
	expect(recordAddress({ repository }, 'article', 'raqqa-2016-05')).toBe(`${repository}/articles/raqqa-2016-05.yaml`);
	expect(recordAddress({ repository: null }, 'event', 'su25-shootdown')).toBeNull();
});
