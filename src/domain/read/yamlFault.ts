import type { ErrorCode } from 'yaml';
import type { Fault } from '../records/leaf.ts';

/** What a fault of YAML means to someone who has never heard of its grammar. */
export function yamlFault(code: ErrorCode, message: string): Fault {
	if (code === 'BAD_INDENT' && message.includes('end with a')) return UNCLOSED;
	return TOLD[code] ?? { message: `The file cannot be read here: ${message}.`, hint: QUOTES };
}

const QUOTES = 'A text that holds «: », «, » or « #», or begins with a sign, needs quotes: "…".';
const INDENT: Fault = {
	message: 'This line is not set in as far as its neighbours.',
	hint: 'Fields of one record begin in the same column; what belongs to a field stands two spaces further in.'
};
const UNCLOSED: Fault = {
	message: 'A { or [ of the lines above is not closed.',
	hint: 'Write the } or ] where it ends, and set its lines in further than its field.'
};
const UNREADABLE: Fault = { message: 'The file cannot be read here.', hint: QUOTES };

const TOLD: Partial<Record<ErrorCode, Fault>> = {
	DUPLICATE_KEY: { message: 'This field stands here twice.', hint: 'Keep one of the two.' },
	TAB_AS_INDENT: { message: 'The line begins with a tab.', hint: 'Set lines in with spaces, two at a time.' },
	BAD_INDENT: INDENT,
	BLOCK_IN_FLOW: INDENT,
	MISSING_CHAR: {
		message: 'A sign is missing here: a closing }, ] or quote, a comma, or the colon of a field.',
		hint: QUOTES
	},
	MULTILINE_IMPLICIT_KEY: {
		message: 'The name of a field runs over several lines.',
		hint: 'Look for a missing colon or quote in the line before. ' + QUOTES
	},
	BLOCK_AS_IMPLICIT_KEY: { message: 'There are two colons in this line.', hint: QUOTES },
	BAD_SCALAR_START: UNREADABLE,
	UNEXPECTED_TOKEN: UNREADABLE,
	IMPOSSIBLE: UNREADABLE,
	BAD_DQ_ESCAPE: {
		message: 'A \\ in "…" begins a special sign, and this is none.',
		hint: "Write it in single quotes '…', or write \\\\."
	},
	BAD_ALIAS: { message: 'A text cannot begin with * or & without quotes.', hint: 'Put it in quotes: "…".' },
	MULTIPLE_DOCS: { message: 'A line of «---» divides the file in two.', hint: 'Take it out, or make two files.' },
	TAG_RESOLVE_FAILED: { message: 'A text cannot begin with ! without quotes.', hint: 'Put it in quotes: "…".' },
	KEY_OVER_1024_CHARS: {
		message: 'The name of a field is far too long.',
		hint: 'Look for a missing line break. ' + QUOTES
	},
	RESOURCE_EXHAUSTION: {
		message: 'The file is nested too deeply to be read.',
		hint: 'Look for a row of brackets or dashes.'
	},
	NON_STRING_KEY: { message: 'The name of a field must be a word.', hint: QUOTES }
};
