import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../domain/dates/edtf.ts';
import type { Phase } from '../../domain/lists.ts';
import { messages } from '../messages/messages.ts';
import { type Length, phraseWhen } from './dates.ts';

const say = (edtf: string, lang: 'fr' | 'en', phase: Phase = 'happened', length: Length = 'long') => {
	const parsed = parseEdtf(edtf);
	if (!parsed.ok) throw new Error(parsed.message);
	return phraseWhen(parsed.when, phase, messages[lang], length).replace(/[\u00a0\u202f]/g, ' ');
};

describe('a date reads as sure as it is', () => {
	test.each([
		['2018-12-29', '29 décembre 2018', '29 December 2018'],
		['2018-05-01', '1er mai 2018', '1 May 2018'],
		['2017-05', 'mai 2017', 'May 2017'],
		['2018', '2018', '2018'],
		['2018-09~', 'vers septembre 2018', 'about September 2018'],
		['2018-12-28?', '28 décembre 2018 ?', '28 December 2018 ?'],
		['2018-01-29/2018-01-30', '29–30 janvier 2018', '29–30 January 2018'],
		['2018-01-30/2019-09-23', '30 janvier 2018 – 23 septembre 2019', '30 January 2018 – 23 September 2019'],
		['2016-02-27/..', 'depuis le 27 février 2016', 'since 27 February 2016'],
		['2016-05~/..', 'depuis mai 2016 environ', 'since about May 2016'],
		['[2018-12-29,2018-12-30]', 'le 29 ou le 30 décembre 2018', '29 or 30 December 2018'],
		['[2016-05-31,2016-06-01]', 'entre le 31 mai 2016 et le 1er juin 2016', 'between 31 May 2016 and 1 June 2016'],
		['[..2016-05-29]', 'au plus tard le 29 mai 2016', 'on 29 May 2016 or earlier']
	])('%s', (edtf, fr, en) => {
		expect([say(edtf, 'fr'), say(edtf, 'en')]).toEqual([fr, en]);
	});

	test('what is only attested says so', () => {
		expect(say('2016-05-24', 'fr', 'attested')).toBe('attesté le 24 mai 2016');
		expect(say('2016-05-24', 'en', 'attested')).toBe('attested on 24 May 2016');
	});

	test('the weekday is the calendar’s', () => {
		expect(say('2018-12-29', 'fr', 'happened', 'full')).toBe('samedi 29 décembre 2018');
		expect(say('2016-05-24', 'en', 'happened', 'full')).toBe('Tuesday 24 May 2016');
	});

	test('a list abbreviates months', () => {
		expect(say('2018-12-29', 'fr', 'happened', 'short')).toBe('29 déc. 2018');
		expect(say('[..2016-05-29]', 'fr', 'happened', 'short')).toBe('au plus tard 29 mai 2016');
	});
});
