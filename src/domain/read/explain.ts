import type { z } from 'zod';
import { LANGUAGES } from '../lists.ts';
import type { Fault } from '../records/leaf.ts';
import { fieldsAt } from './fieldsAt.ts';
import { instead } from './nearest.ts';
import type { Path } from './spots.ts';

/** One fault of a schema in a curator's words; `on` tells whether the field's name or its value is at fault. */
export interface Explained extends Fault {
	readonly path: Path;
	readonly on: 'key' | 'value';
	/** A field that is absent or unknown: where the file's grammar is broken, most often that same fault again. */
	readonly shape: boolean;
}

type Issue = z.core.$ZodIssue;

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { fr: 'French', en: 'English' };
const EXPECTED: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list: each entry begins with «- », or all stand in [ ]',
	object: 'fields, such as { fr: …, en: … }'
};

/** Puts a fault that zod found into words; an issue about several fields gives one fault each. */
export function explain(issue: Issue, schema: z.ZodType, root: unknown): readonly Explained[] {
	const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => unknownField([...path, key], fieldsAt(schema, path)));
	const value = valueAt(root, path);
	const at = { path, on: 'value', shape: false } as const;
	if (value === undefined) return [{ ...missing(path), path, on: 'value', shape: true }];
	if (value === null) return [{ ...at, message: 'The field is empty.', hint: 'Write it, or leave the line out.' }];
	if (issue.code === 'invalid_value') return [{ ...at, ...notInList(value, issue.values.map(String)) }];
	if (issue.code === 'custom') return [{ ...at, message: issue.message, hint: String(issue.params?.['hint'] ?? '') }];
	if (issue.code === 'too_small') return [{ ...at, message: 'The list is empty.', hint: 'Write at least one entry.' }];
	if (issue.code === 'too_big')
		return [{ ...at, message: 'The list is too long.', hint: `Write at most ${issue.maximum}.` }];
	if (issue.code === 'invalid_union')
		return [{ ...at, message: `${shown(value)} is not a date.`, hint: 'Write a date, such as 2018-12-29 or 2018-12.' }];
	const expected = issue.code === 'invalid_type' ? issue.expected : '';
	const quotes = expected === 'string' && typeof value !== 'object' ? ' in quotes' : '';
	return [
		{
			...at,
			message: `${shown(value)} stands where ${EXPECTED[expected] ?? expected} should.`,
			hint: hintFor(expected, value, quotes)
		}
	];
}

function hintFor(expected: string, value: unknown, quotes: string): string {
	if (quotes !== '') return `Put it${quotes}: "${String(value)}".`;
	if (expected === 'object' && typeof value === 'string')
		return 'Write { fr: …, en: … } or the fields of data/README.md.';
	return 'See data/README.md for an example.';
}

function unknownField(path: Path, known: readonly string[]): Explained {
	const name = String(path[path.length - 1]);
	const isText = known.length > 0 && known.every((field) => LANGUAGES.some((language) => language === field));
	const hint = isText
		? `Write ${known.join(' and ')} only. A text that holds a comma needs quotes: "…, …".`
		: instead(name, known, '');
	return { path, on: 'key', shape: true, message: `«${name}» is not a field here.`, hint };
}

function missing(path: Path): Fault {
	const name = String(path[path.length - 1] ?? '');
	const language = LANGUAGE_NAMES[name];
	if (language !== undefined)
		return { message: `The ${language} text is missing.`, hint: `Write it after «${name}:».` };
	return { message: `The field «${name}» is missing.`, hint: `Write it after «${name}:».` };
}

function notInList(value: unknown, known: readonly string[]): Fault {
	const name = typeof value === 'object' ? '' : String(value);
	const near = instead(name, known, '');
	const all =
		known.length > 1 && near.startsWith('Write ') && !near.startsWith('Write one of')
			? ` Known: ${known.join(', ')}.`
			: '';
	return {
		message: `${shown(value)} is not known here.`,
		hint: near === '' ? `Write one of ${known.join(', ')}.` : near + all
	};
}

function shown(value: unknown): string {
	if (Array.isArray(value)) return 'A list';
	return typeof value === 'object' ? 'A group of fields' : `«${String(value)}»`;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: Path): unknown {
	let value = root;
	for (const part of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
		value = (value as Record<string | number, unknown>)[part];
	}
	return value;
}
