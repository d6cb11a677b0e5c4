import { describe, expect, it } from 'vitest';
import { addressFault } from './address.ts';

describe('addressFault', () => {
	it.each([
		'https://example.org',
		'http://example.org/a/b?c=d#e',
		'https://example.org:8080/',
		'https://web.archive.org/web/2018/https://fr.sputniknews.com/x',
		'https://société.fr/é',
		'HTTPS://Example.org/'
	])('%s is an address', (text) => {
		expect(addressFault(text)).toBeNull();
	});

	it.each([
		['javascript:alert(1)', 'begins with javascript:'],
		['JavaScript:alert(1)', 'begins with javascript:'],
		['data:text/html,x', 'begins with data:'],
		['ftp://example.org', 'begins with ftp:'],
		['mailto:a@example.org', 'begins with mailto:'],
		['www.example.org', 'is not an address'],
		['example.org:8080/x', 'is not an address'],
		['//example.org', 'is not an address'],
		['', 'is not an address'],
		['https://', 'names no site'],
		['https:///x', 'names no site'],
		['https://example', 'is not the name of a site'],
		['https://example.org:99999', 'is not the name of a site'],
		['https://-a.org', 'is not the name of a site'],
		['https://user:secret@example.org', 'a name or a password'],
		['https://example.org/a b', 'no address may hold'],
		['https://example.org/"onclick', 'no address may hold'],
		['https://example.org/\u0000', 'no address may hold'],
		[' https://example.org', 'is not an address']
	])('«%s» %s', (text, message) => {
		expect(addressFault(text)?.message).toContain(message);
	});
});
