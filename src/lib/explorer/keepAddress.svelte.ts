import { onMount, untrack } from 'svelte';
import { afterNavigate, pushState, replaceState } from '$app/navigation';
import { readAddress, writeAddress } from './address.ts';
import type { Explorer } from './explorer.svelte.ts';
import { writeHistory } from './history.ts';

/** Keeps address and explorer alike: read on arrival and on Back and Forward, written after each gesture. */
export function keepAddress(explorer: Explorer) {
	const dossier = { ...explorer.all, crowd: explorer.large };
	let unread = $state.raw<readonly string[]>([]);
	let search = $state('');
	const history = writeHistory({
		push: (query) => pushState(`${location.pathname}${query}`, {}),
		replace: (query) => replaceState(`${location.pathname}${query}`, {})
	});

	function restore() {
		history.end();
		const read = readAddress(location.search, dossier);
		unread = read.unread;
		search = location.search;
		explorer.restore(read.choices);
	}

	// SvelteKit's own page.url keeps still while the explorer writes: the address itself is read. Before all views are
	// awake, what they find in the page must be what the page was written with.
	let awake = false;
	const again = () => {
		if (awake) restore();
	};
	afterNavigate(again);
	onMount(() => {
		addEventListener('popstate', again);
		return () => removeEventListener('popstate', again);
	});
	$effect(() => {
		const { change } = explorer;
		if (!change) return;
		untrack(() => {
			const query = writeAddress(explorer.choices, dossier, location.search);
			if (query !== search) history.write(query, change.gesture, change.goesOn);
			search = query;
		});
	});

	return {
		/** To be called once all views are awake. */
		read() {
			awake = true;
			restore();
		},
		/** What the address holds that this page does not know, key and value. */
		get unread() {
			return unread;
		},
		/** The query, to go along to the other language. */
		get search() {
			return search;
		},
		dismiss() {
			unread = [];
		}
	};
}
