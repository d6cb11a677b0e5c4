import type { Path } from '../spots.ts';

/** A column of a table of events: how it is called, and what a cell of it holds. */
export interface Column {
	readonly name: string;
	readonly means: string;
	/** Whether the table must have it; of `title` and `says` one for both languages, or one for each. */
	readonly needed?: true;
	/** Also as name_fr and name_en. */
	readonly worded?: true;
	/** Several values, with «;» between them. */
	readonly list?: true;
}

/** All that a table may hold, in the order of data/README.md. */
export const COLUMNS = [
	{ name: 'id', means: 'as a link names it; row-1, row-2, … where the column is left out' },
	{ name: 'when', means: 'a date, as sure as it is, or name the article that tells it', needed: true },
	{ name: 'title', means: 'at most 60 characters', needed: true, worded: true },
	{ name: 'summary', means: 'one to three sentences', worded: true },
	{ name: 'kind', means: 'a kind of dossier.yaml', needed: true },
	{ name: 'theme', means: 'a theme of dossier.yaml', needed: true },
	{ name: 'standing', means: 'established where the cell is empty' },
	{ name: 'phase', means: 'happened where the cell is empty' },
	{ name: 'dated_by', means: 'on what the date rests; stated where the cell is empty', list: true },
	{ name: 'place', means: 'ids of places.yaml', list: true },
	{ name: 'lat', means: 'degrees north, where no place is named' },
	{ name: 'lon', means: 'degrees east' },
	{ name: 'place_name', means: 'what the point at lat and lon is called' },
	{ name: 'actors', means: 'ids of actors.yaml', list: true },
	{ name: 'article', means: 'the article that tells it' },
	{ name: 'paragraphs', means: 'the numbers of its paragraphs', list: true },
	{ name: 'voice', means: 'an id of actors.yaml; article where the cell is empty' },
	{ name: 'manner', means: 'own where the cell is empty' },
	{
		name: 'says',
		means: 'what the article says of it; its summary, or its title, where the cell is empty',
		worded: true
	},
	{ name: 'sources', means: 'ids of sources.yaml, where no article tells it', list: true },
	{ name: 'weight', means: 'how much it matters, a whole number from 0 to 255' }
] as const satisfies readonly Column[];

/** Every name that a column may have. */
export const COLUMN_NAMES: readonly string[] = COLUMNS.flatMap((column) =>
	'worded' in column ? [column.name, `${column.name}_fr`, `${column.name}_en`] : [column.name]
);

/** What other tools call our columns. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
	date: 'when',
	start: 'when',
	time: 'when',
	name: 'title',
	headline: 'title',
	description: 'summary',
	type: 'kind',
	category: 'theme',
	latitude: 'lat',
	longitude: 'lon',
	lng: 'lon',
	location: 'place_name',
	actor: 'actors',
	source: 'sources'
};

/** The column from which a field of the event's record was read; empty for the whole row. */
export function columnOf(path: Path, has: (name: string) => boolean): string {
	const [field, , part, lang] = path;
	const worded = (name: string, lang: unknown) => (has(`${name}_${String(lang)}`) ? `${name}_${String(lang)}` : name);
	if (field === 'title' || field === 'summary') return worded(field, path[1]);
	if (field === 'dated') return 'dated_by';
	if (field === 'where') return has('place') ? 'place' : 'lat';
	if (field === 'who') return 'actors';
	if (field === 'outside') return 'sources';
	if (field === 'accounts') return part === 'says' ? worded('says', lang) : String(part ?? 'article');
	return String(field ?? '');
}
