import { leaf, type Fault } from './leaf.ts';

/** What is wrong with an id: it may hold small letters, figures and hyphens only. */
export function idFault(text: string): Fault | null {
	if (/^[a-z0-9-]+$/.test(text)) return null;
	const better = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return {
		message: `«${text}» is not an id: it may hold small letters a–z, figures and hyphens only.`,
		hint: better === '' ? 'Write an id such as moscow-talks.' : `Write ${better}.`
	};
}

/** The id of a record, as links and addresses name it. */
export const id = leaf(idFault, { pattern: '^[a-z0-9-]+$' });

/** The name of another record: whether there is one is checked together with all the rest. */
export const reference = leaf(() => null, { pattern: '^[a-z0-9-]+$' });
