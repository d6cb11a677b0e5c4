import { Search, type SearchFile } from '../../domain/search/search.ts';
import type { Lang } from '../../domain/lists.ts';

/** Fetches the index; null where it could not be. */
export async function fetchSearch(address: string, lang: Lang): Promise<Search | null> {
	try {
		const response = await fetch(address);
		return response.ok ? new Search((await response.json()) as SearchFile, lang) : null;
	} catch {
		return null; // no network: the box says so and offers to try again
	}
}
