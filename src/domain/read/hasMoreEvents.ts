import { slotOf } from './layout.ts';
import { type RawFile, sourceOf } from './rawFile.ts';
import { countRows } from './table/rows.ts';

/** Whether a dossier has more than so many events, told without reading more of its tables than it takes. */
export function hasMoreEvents(files: readonly RawFile[], most: number): boolean {
	let events = 0;
	for (const file of files) {
		const slot = slotOf(file.path);
		if (slot.kind === 'event') events++;
		else if (slot.kind === 'table') events += countRows(sourceOf(file), slot.form, most + 1);
		if (events > most) return true;
	}
	return false;
}
