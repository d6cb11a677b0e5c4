import { z } from 'zod';
import { parseIso } from '../dates/day.ts';
import { parseEdtf } from '../dates/edtf.ts';
import { whenOf } from '../dates/whenOf.ts';
import { leaf } from './leaf.ts';

/** A date of data/README.md as the file holds it: text, or a number where a year stands alone. */
export const date = z
	.union([z.string(), z.int()], { error: 'This is not a date.' })
	.check((payload) => {
		if (whenOf(payload.value)) return;
		const parsed = parseEdtf(String(payload.value));
		if (parsed.ok) return;
		payload.issues.push({
			code: 'custom',
			input: payload.value,
			message: parsed.message,
			params: { hint: parsed.hint },
			continue: true
		});
	})
	.describe('A date, as sure as it is: 2018-12-29, 2017-05, 2018, 2018-09~, 2016-02-27/.., [..2016-05-29]');

/** A plain day, 2018-12-29. */
export const isoDay = leaf(
	(text) =>
		parseIso(text) === null ? { message: `«${text}» is not a day.`, hint: 'Write a day, such as 2018-12-29.' } : null,
	{ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
);
