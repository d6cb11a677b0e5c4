import type { Marks } from '../../domain/map/sheet.ts';
import type { Sight } from './sight.svelte.ts';

/** One thing on the map that can be pointed at and chosen. */
export interface Item {
	/** What the mark bears as data-mark: `place:moscow`, `group:saraqib+maasran`, `away:washington`, `arc:…`, `area:…`. */
	readonly mark: string;
	/** The accessible name. */
	readonly name: string;
	/** The places, the event or the area that it stands for. */
	readonly of: readonly string[];
	readonly current: boolean;
}

/** Everything on the map, in the order of the arrows: places by their first event in time, then links, then areas. */
export function itemsOf(sight: Sight): Item[] {
	const { explorer, m, marks, lensMarks, inLens, currentPlaces } = sight;
	const order = new Map(explorer.dossier.events.map(({ id }, i) => [id, i]));
	const place = (id: string, kind: 'place' | 'away', events: readonly string[], name: string) => ({
		...{ mark: `${kind}:${id}`, name, of: [id], current: currentPlaces.has(id) },
		at: order.get(events[0] ?? '') ?? Infinity
	});
	const drawn = ({ points, outlines }: Marks, here: (id: string) => boolean) => [
		...points
			.filter(({ members }) => members.some(({ id }) => here(id)))
			.map(({ key, members }) => {
				const [only, ...others] = members;
				if (only && others.length === 0)
					return place(
						only.id,
						'place',
						only.events,
						explorer.crowd?.nameCell(only) ?? m.map.place(only.name, only.count)
					);
				return {
					mark: `group:${key}`,
					name: m.map.group(members.map(({ name }) => name).join(', ')),
					of: members.map(({ id }) => id),
					current: members.some(({ id }) => currentPlaces.has(id)),
					at: Math.min(...members.map(({ events }) => order.get(events[0] ?? '') ?? Infinity))
				};
			}),
		...outlines
			.filter(({ place: { id } }) => here(id))
			.map(({ place: { id, name, events, count } }) => place(id, 'place', events, m.map.place(name, count)))
	];
	const places = [
		...drawn(marks, (id) => !inLens.has(id)),
		...(lensMarks ? drawn(lensMarks, () => true) : []),
		...marks.outside
			.filter(({ place: { id } }) => !explorer.crowd && !inLens.has(id))
			.map(({ place: { id, name, events, count } }) => place(id, 'away', events, m.map.away(name, count)))
	].sort((a, b) => a.at - b.at);
	const links = new Set(marks.lines.map(({ arc }) => arc.event));
	return [
		...places,
		...[...links].map((id) => ({
			mark: `arc:${id}`,
			name: m.map.channel(explorer.events.get(id)?.title ?? ''),
			of: [id],
			current: explorer.selected === id
		})),
		...marks.areas.map(({ area, fair }) => ({
			mark: `area:${area.id}`,
			name: `${m.map.area(area.name)}, ${fair ? m.map.approximate : m.map.pastOutline}`,
			of: [area.id],
			current: explorer.selected === area.event
		}))
	];
}

/** What makes a drawn thing an option of the map: nothing where it is drawn only to be seen. */
export function optionOf(mark: string, items: ReadonlyMap<string, Item>) {
	const item = items.get(mark);
	if (!item) return { 'data-mark': mark, 'aria-hidden': true } as const;
	return {
		'data-mark': mark,
		id: `map-${mark}`,
		role: 'option',
		'aria-label': item.name,
		'aria-selected': item.current,
		'aria-current': item.current ? true : undefined
	} as const;
}

/** What a mark's `data-mark` says. */
export function readMark(mark: string): { kind: string; ids: readonly string[] } {
	const [kind = '', rest = ''] = mark.split(':');
	return { kind, ids: rest.split('+') };
}
