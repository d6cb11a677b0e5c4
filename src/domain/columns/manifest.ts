import type { Day, Window } from '../dates/when.ts';
import type { Names, Sizes } from './columns.ts';

export interface Manifest {
	readonly version: number;
	readonly folder: string;
	readonly sizes: Sizes;
	readonly names: Names;
	readonly blocks: readonly {
		readonly file: string;
		readonly rows: number;
		readonly bytes: number;
		readonly from: Day;
		readonly to: Day;
	}[];
	readonly pieceRows: number;
	readonly extent: Window;
}
