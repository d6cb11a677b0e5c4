import { toIso } from '../dates/day.ts';
import type { Window } from '../dates/when.ts';

/** The name of a file that holds the events of a window, both days included: moscou-ankara_2016-05-01_2019-01-31.csv */
export function fileName(title: string, { from, to }: Window, end: string): string {
	const words = title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return `${words?.join('-') ?? 'dossier'}_${toIso(from)}_${toIso(to - 1)}.${end}`;
}
