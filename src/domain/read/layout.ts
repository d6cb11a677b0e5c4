import { idFault } from '../records/id.ts';
import type { Fault } from '../records/leaf.ts';
import type { FileKind } from '../records/fileSchemas.ts';

/** What a file of the folder is, told by its path alone. */
export type Slot =
	| { readonly kind: FileKind; readonly id: string; readonly faults: readonly Fault[] }
	| { readonly kind: 'table'; readonly form: 'csv' | 'ndjson'; readonly faults: readonly Fault[] }
	| { readonly kind: null; readonly faults: readonly Fault[] };

const LISTS: ReadonlyMap<string, FileKind> = new Map([
	['dossier.yaml', 'dossier'],
	['places.yaml', 'places'],
	['actors.yaml', 'actors'],
	['sources.yaml', 'sources'],
	['disagreements.yaml', 'disagreements'],
	['areas.geojson', 'areas']
]);
const FOLDERS: ReadonlyMap<string, FileKind> = new Map([
	['events', 'event'],
	['articles', 'article'],
	['talks', 'talk']
]);
/** What lies beside the records and is not read as one. */
const BESIDE = /^(README\.md$|schema\/|basemap\/)/;

/** Which record a file holds; a misnamed one is still read, so that its name does not hide its content's faults. */
export function slotOf(path: string): Slot {
	if (BESIDE.test(path)) return { kind: null, faults: [] };
	return tableSlot(path) ?? listSlot(path) ?? recordSlot(path) ?? { kind: null, faults: [unexpected(path)] };
}

function tableSlot(path: string): Slot | null {
	const [, name = ''] = /^events?\.(csv|ndjson|jsonl|tsv|xlsx?|ods)$/i.exec(path) ?? [];
	if (name === '') return null;
	const ending = name.toLowerCase();
	const form = ending === 'ndjson' || ending === 'jsonl' ? 'ndjson' : 'csv';
	if (path === `events.${form}`) return { kind: 'table', form, faults: [] };
	if (ending === 'csv' || ending === 'tsv' || form === 'ndjson')
		return {
			kind: 'table',
			form,
			faults: [{ message: 'The file has the wrong name.', hint: `Call it events.${form}.` }]
		};
	return { kind: null, faults: [{ message: 'A spreadsheet is not read.', hint: 'Save it as CSV, as events.csv.' }] };
}

function listSlot(path: string): Slot | null {
	const [, stem = '', ending = ''] = /^([^/]*?)(?:\.([^./]*))?$/.exec(path) ?? [];
	if (!['yaml', 'yml', 'json', 'geojson', 'txt'].includes(ending.toLowerCase())) return null;
	for (const [name, kind] of LISTS) {
		if (stem.toLowerCase() !== name.slice(0, name.lastIndexOf('.'))) continue;
		return {
			kind,
			id: '',
			faults: path === name ? [] : [{ message: 'The file has the wrong name.', hint: `Call it ${name}.` }]
		};
	}
	return null;
}

function recordSlot(path: string): Slot | null {
	const parts = path.split('/');
	const folder = parts[0] ?? '';
	const file = parts[parts.length - 1] ?? '';
	const kind = FOLDERS.get(folder.toLowerCase());
	const [, id = '', ending = ''] = /^(.*?)(?:\.([^.]*))?$/.exec(file) ?? [];
	if (!kind || parts.length < 2 || !['yaml', 'yml', 'json', 'txt', ''].includes(ending.toLowerCase())) return null;
	const faults: Fault[] = [];
	if (folder !== folder.toLowerCase())
		faults.push({ message: `The folder is called «${folder}».`, hint: `Call it ${folder.toLowerCase()}.` });
	if (parts.length > 2)
		faults.push({ message: `The folder «${folder}» holds no folders.`, hint: `Move the file to ${folder}/${file}.` });
	if (ending !== 'yaml')
		faults.push({ message: `The file ends in «${ending === '' ? '' : '.'}${ending}».`, hint: `Call it ${id}.yaml.` });
	const named = idFault(id);
	if (named) faults.push({ ...named, hint: named.hint.replace(/\.$/, '.yaml.') });
	return { kind, id, faults };
}

function unexpected(path: string): Fault {
	const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : null;
	return folder !== null && !FOLDERS.has(folder)
		? { message: `Nothing is read from the folder «${folder}».`, hint: 'Move it out of the records’ folder.' }
		: { message: 'This file is no record: nothing reads it.', hint: 'Move it out of the records’ folder.' };
}
