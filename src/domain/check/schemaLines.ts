import type { Problem } from '../problem.ts';
import { decodeUtf8 } from '../read/decode.ts';
import { slotOf } from '../read/layout.ts';
import type { RawFile } from '../read/rawFile.ts';

const LINE_FEED = 10;

/** Files whose first line does not name their schema: there an editor can neither complete nor underline. */
export function checkSchemaLines(files: readonly RawFile[], root: string): Problem[] {
	return files.flatMap(({ path, bytes }) => {
		const slot = slotOf(path);
		// JSON has no comments, and a table has a head.
		if (slot.kind === null || slot.kind === 'areas' || slot.kind === 'table') return [];
		const up = '../'.repeat(path.split('/').length - 1);
		const line = `# yaml-language-server: $schema=${up}schema/${slot.kind}.json`;
		const first = decodeUtf8(bytes.subarray(0, Math.max(0, bytes.indexOf(LINE_FEED)))).text;
		if (first.trim() === line) return [];
		const message = 'The first line does not name the file’s schema, so an editor cannot help.';
		return [
			{
				file: `${root}/${path}`,
				line: 1,
				column: 1,
				field: '',
				message,
				hint: `Write «${line}».`,
				level: 'warning' as const
			}
		];
	});
}
