import { type Hit, Search, type SearchFile } from '../../domain/search/search.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';

/** Answers queries; of what is null it does not say. */
export interface Finder {
	find(query: string, told: ReadonlySet<string> | null): readonly Hit[] | null;
}

/** Of a crowd its worker answers, as it does of all else that is chosen. */
const ELSEWHERE: Finder = { find: () => null };

/** Fetches the index; null where it could not be. */
export async function fetchSearch(address: string, { large, all }: Explorer): Promise<Finder | null> {
	if (large) return ELSEWHERE;
	try {
		const response = await fetch(address);
		return response.ok ? new Search((await response.json()) as SearchFile, all.lang) : null;
	} catch {
		return null; // no network: the box says so and offers to try again
	}
}
