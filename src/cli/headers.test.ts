import { expect, test } from 'vitest';
import { parseHeaders } from './headers.mjs';

const headersOf = parseHeaders(`# for every page
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/_app/immutable/*
  Cache-Control: public, max-age=31536000, immutable
/one.txt
  Link: </a.css>; rel=preload
`);

test('a path with a star stands for all below it', () => {
	expect(headersOf('/fr/').get('x-content-type-options')).toBe('nosniff');
});

test('of two paths that give one header, the later one holds', () => {
	expect(headersOf('/_app/immutable/a.js').get('cache-control')).toContain('immutable');
	expect(headersOf('/_app/version.json').get('cache-control')).toBe('no-cache');
});

test('a path without a star is that path alone, and a value may hold colons', () => {
	expect(headersOf('/one.txt').get('link')).toBe('</a.css>; rel=preload');
	expect(headersOf('/one.txt.br').has('link')).toBe(false);
});

test('a line that is no header is refused with its text', () => {
	expect(() => parseHeaders('/*\n  nosniff\n')).toThrow('«nosniff»');
});
