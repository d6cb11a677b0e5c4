import { micromark } from 'micromark';

/** A speaker's notes as HTML: Markdown as CommonMark has it. HTML in it is shown as text, and no link runs a script. */
export function renderNotes(markdown: string): string {
	return micromark(markdown);
}
