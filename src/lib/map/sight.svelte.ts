import { touches } from '../../domain/dates/touches.ts';
import type { Window } from '../../domain/dates/when.ts';
import type { Event, MapView } from '../../domain/dossier.ts';
import { arcsOf } from '../../domain/map/arcs.ts';
import { areaCentre, type AreaHere, areasIn } from '../../domain/map/areas.ts';
import { type Box, grow, holds, holdsBox, overlap, type Point, shift } from '../../domain/map/box.ts';
import { boundsBox, type Camera, fitBounds, type Projection, projectionOf } from '../../domain/map/camera.ts';
import { layoutNames, type NameWishes } from '../../domain/map/names.ts';
import { placesOf } from '../../domain/map/places.ts';
import { layoutPointers } from '../../domain/map/pointers.ts';
import { layoutMarks, type LineMark, markBox, type Marks, type Sheet } from '../../domain/map/sheet.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';
import { steady } from '../explorer/steady.ts';
import { phraseWhen } from '../marks/dates.ts';
import { turn } from '../page/turn.ts';
import type { Messages } from '../messages/messages.ts';
import { Gaze, type Room } from './gaze.svelte.ts';
import type { Ground } from './ground.svelte.ts';
import { itemsOf } from './marks.ts';
import { measurer } from './type.ts';

/** The map's ground, its marks, their names, then the lens. */
const STEPS = ['ground', 'marks', 'names', 'lens'] as const;
/** The band of paper with graticule figures around a map that is wide enough, px. */
const NEATLINE = 20;
const WIDE = 600;
/** The buttons that zoom stand above the lens: with the gaps about both, px. */
const OVER_LENS = 92;
/** A lens that is lower shows too little, px. */
const LEAST_LENS = 180;
/** Names keep so far off the edge of a map on the stage: 3 % of its screen's width, px. */
const CROP = 22;
/** A place's name is so tall at a root of 16 px. */
const INK = 11.28;
/** So much of the frame's edge there is for one tag that points away, px. */
const ROOM = 160;

/** What the map has in sight: from the explorer's choices, the camera and the frame to everything that is drawn. */
export class Sight {
	readonly explorer: Explorer;
	readonly m: Messages;
	readonly ground: Ground;

	size = $state.raw({ width: 0, height: 0 });
	readonly gaze = new Gaze();
	/** Screens of 1200 px and more. */
	wideScreen = $state(false);
	/** What the buttons, the legend and notices cover. */
	controls = $state.raw<readonly Box[]>([]);
	lensClosed = $state(false);
	/** The lens's own name lies over its upper left corner. */
	lensTitle = $state.raw({ width: 0, height: 0 });
	/** What the pointer or the keys are on: a place, an event or an area. */
	hot = $state<string | null>(null);
	/** A map to look at: no counts, no names of links. */
	readonly quiet: boolean;
	/** What a talk stresses, by marks: `place:moscow`, `arc:…`, `area:…`. */
	stressed = $state.raw<ReadonlySet<string>>(new Set());
	/** The map is built in tasks of their own, so that the page answers between them. */
	built = $state<(typeof STEPS)[number]>('ground');
	/** The reader's text size, px: names are measured anew when it changes. */
	rem = $state(16);
	measure = $derived.by(() => {
		void this.rem;
		return measurer();
	});

	whole = $derived.by((): Box => ({ x: 0, y: 0, ...this.size }));
	/** How much larger than 16 px the reader's text is; never smaller. */
	scale = $derived.by(() => Math.max(1, this.measure('', 'place').height / INK));
	/** 0 where the map has no neatline; a projector may crop what is not kept off its edge. */
	margin = $derived.by(() =>
		this.quiet ? Math.round(CROP * this.scale) : this.size.width >= WIDE ? Math.round(NEATLINE * this.scale) : 0
	);
	frame = $derived.by(() => grow(this.whole, -this.margin));

	// While time passes, most days change nothing on the map: it is laid out anew only when one does.
	#steadyEvents = steady<Event>();
	#steadyLinked = steady<Event>();
	#steadyAreas = steady<AreaHere>((a, b) => a.area === b.area && a.fair === b.fair);

	inWindow = $derived.by(() =>
		this.#steadyEvents(
			this.explorer.dossier.events.filter((event) => this.explorer.inWindow(event) && this.explorer.hasBegun(event))
		)
	);
	places = $derived.by(
		() => this.explorer.crowd?.cells ?? placesOf(this.inWindow, this.explorer.brightIds, this.explorer.places)
	);
	/** Areas and channels are those of the cursor's day, where there is one, else of the window. */
	#days = $derived.by((): Window => {
		const { day, window } = this.explorer;
		return day === null ? window : { from: day, to: day + 1 };
	});
	/** The open event keeps its link, whatever the day. */
	#linked = $derived.by(() => {
		const { shown, selected, brightIds } = this.explorer;
		const here = ({ id, kind, extent }: Event) =>
			brightIds.has(id) && (kind !== 'channel' || id === selected || touches(extent, this.#days));
		return this.#steadyLinked(shown.filter(here));
	});
	arcs = $derived.by(() => arcsOf(this.#linked, this.explorer.places));
	areas = $derived.by(() => this.#steadyAreas(areasIn(this.explorer.dossier.areas, this.#days)));

	/** The places of the event that is open, and those that were chosen. */
	currentPlaces = $derived.by(() => {
		const chosen = this.explorer.picks.place.flatMap(({ value, not }) => (not ? [] : value));
		const stressed = [...this.stressed].flatMap((mark) => (mark.startsWith('place:') ? mark.slice(6) : []));
		return new Set([...placesIn(this.explorer.event), ...chosen, ...stressed]);
	});
	first = $derived.by(
		() => new Set([...this.currentPlaces, ...(this.explorer.selected ? [this.explorer.selected] : [])])
	);
	/** The places of the event under the pointer, and of a chain that is followed. */
	litPlaces = $derived.by(() => {
		const { lit, path, events } = this.explorer;
		return new Set([...(path?.ids ?? []), lit ?? ''].flatMap((id) => [...placesIn(events.get(id))]));
	});

	projection = $derived.by(() => projectionOf(this.camera, this.frame));
	/** A country where its name stands, any other place where its point is. */
	placesInSight = $derived.by(() => {
		const { project } = projectionOf(this.gaze.laid, this.frame);
		const shown = this.explorer.dossier.places.filter(({ lat, lon }) => holds(this.frame, project(lat, lon)));
		return new Set(shown.map(({ id }) => id));
	});
	/** The lens as the frame has room for it; it keeps still while the map moves. */
	#lensInFrame = $derived.by((): Lens | null => {
		const view = this.smallestView;
		if (!this.wideScreen || !view || this.explorer.crowd || this.frame.width < WIDE * this.scale) return null;
		const [width, most] = this.frame.width >= 1000 ? [340, 350] : [256, 266];
		const height = Math.min(most, this.frame.height - OVER_LENS);
		if (height < LEAST_LENS) return null;
		const { x, y } = this.frame;
		const box = { x: x + this.frame.width - width - 8, y: y + this.frame.height - height - 8, width, height };
		return { view, box, camera: fitBounds(view, box, 8) };
	});
	/** What the lens shows, in the frame. */
	lensExtent = $derived.by(() => (this.#lensInFrame ? boundsBox(this.projection, this.#lensInFrame.view) : null));
	#lensHelps = $derived.by(() => {
		const [box, extent] = [this.#lensInFrame?.box, this.lensExtent];
		const small = !!box && !!extent && extent.width < box.width * 0.6;
		return small && holdsBox(this.frame, extent) && !overlap(box, extent);
	});
	lens = $derived.by(() => (this.#lensHelps ? this.#lensInFrame : null));
	lensOpen = $derived.by(() => (this.lensClosed ? null : this.lens));

	/** What lies over the frame. */
	taken = $derived.by(() => [...this.controls, ...(this.lensOpen ? [this.lensOpen.box] : [])]);
	#room = $derived.by(() => this.gaze.roomIn(this.frame, () => this.taken));
	marks = $derived.by(() => {
		const projection = projectionOf(this.gaze.origin, this.frame);
		return this.#layout(projection, this.#room, this.inLens);
	});
	sheet = $derived.by((): Sheet => {
		const taken = [...this.#room.taken, ...this.#tags];
		return { ...this.marks, names: layoutNames(this.marks, this.words(this.marks.projection, this.inLens), taken) };
	});
	#lensTaken = $derived.by((): Box[] => [{ x: 0, y: 0, ...this.lensTitle }]);
	lensMarks = $derived.by((): Marks | null => {
		const lens = this.lensOpen;
		if (!lens) return null;
		const frame = { x: 0, y: 0, width: lens.box.width, height: lens.box.height };
		return this.#layout(projectionOf(lens.camera, frame), { frame, taken: this.#lensTaken, reach: null });
	});
	/** With the names that found room: laid out last, since they cost most. */
	lensSheet = $derived.by((): Sheet | null => {
		const marks = this.lensMarks;
		return marks && { ...marks, names: layoutNames(marks, this.words(marks.projection), this.#lensTaken) };
	});
	/** Places that the lens draws: the map draws them too, but they answer there. */
	inLens = $derived.by(() => {
		const marks = this.lensMarks;
		return new Set([
			...(marks?.points.flatMap(({ members }) => members.map(({ id }) => id)) ?? []),
			...(marks?.outlines.map(({ place }) => place.id) ?? [])
		]);
	});

	/** Links and areas that lie in the lens as a whole, by their marks. */
	wholeInLens = $derived.by(() => {
		const marks = this.lensMarks;
		const inside = ({ arc }: LineMark) => this.inLens.has(arc.from.id) && this.inLens.has(arc.to.id);
		return new Set([
			...(marks?.lines.filter(inside).map(({ arc }) => `arc:${arc.event}`) ?? []),
			...(
				marks?.areas.filter(({ area: { rings } }) => holds(marks.frame, areaCentre(rings, marks.projection))) ?? []
			).map(({ area }) => `area:${area.id}`)
		]);
	});
	/** Tags that point out of the frame. */
	pointers = $derived.by(() => this.#tags.map((tag) => shift(tag, this.gaze.panned)));
	#tags = $derived.by(() => {
		// A crowd is asked only for what is in sight.
		if (this.explorer.crowd) return [];
		const wishes = this.marks.outside
			// What the choices leave out is not pointed to as well.
			.filter(({ place: { id, leftOut } }) => !this.inLens.has(id) && (!leftOut || this.currentPlaces.has(id)))
			.map(({ place, x, y }) => {
				const words = this.quiet ? place.name : `${place.name} ${place.count}`;
				const width = Math.ceil(this.measure(words, 'place').width) + 28 * this.scale;
				return { key: place.id, x, y, width, towards: this.#whereArcLeaves(place.id) };
			});
		const points = this.marks.points.filter(({ radius }) => radius > 3).map(markBox);
		const most = Math.round((2 * (this.frame.width + this.frame.height)) / (ROOM * this.scale));
		const { frame, taken } = this.#room;
		return layoutPointers(wishes.slice(0, most), frame, [...taken, ...points], Math.round(20 * this.scale));
	});
	items = $derived.by(() => itemsOf(this));
	byMark = $derived.by(() => new Map(this.items.map((item) => [item.mark, item])));

	constructor(explorer: Explorer, m: Messages, ground: Ground, { quiet = false } = {}) {
		this.quiet = quiet;
		this.explorer = explorer;
		this.m = m;
		this.ground = ground;
	}

	get camera(): Camera {
		return this.gaze.camera;
	}

	set camera(camera: Camera) {
		this.gaze.camera = camera;
	}

	has(step: (typeof STEPS)[number]): boolean {
		return STEPS.indexOf(this.built) >= STEPS.indexOf(step);
	}

	/** All at once, where nobody waits for the page to answer. */
	finish() {
		this.built = 'lens';
	}

	async build() {
		for (const step of STEPS.slice(1)) {
			await turn();
			this.built = step;
		}
	}

	/** The country that the dossier is about: the one that most of its events name. */
	get focus(): string | null {
		const countries = this.explorer.dossier.places.filter(({ kind }) => kind === 'country');
		return countries.sort((a, b) => b.events.length - a.events.length)[0]?.iso ?? null;
	}

	get smallestView(): MapView | null {
		const size = ({ south, west, north, east }: MapView) => (north - south) * (east - west);
		return [...this.explorer.dossier.views].sort((a, b) => size(a) - size(b))[0] ?? null;
	}

	viewCamera(view: MapView): Camera {
		return fitBounds(view, this.frame, 0);
	}

	get openingCamera(): Camera {
		const { views, opening } = this.explorer.dossier;
		const view = views.find(({ id }) => id === opening.view) ?? views[0];
		return view ? this.viewCamera(view) : { zoom: 3, lat: 35, lon: 38 };
	}

	/** The last point in the frame of the first link that goes to a place out of sight. */
	#whereArcLeaves(place: string): Point | undefined {
		for (const { arc, at } of this.marks.lines) {
			if (arc.from.id !== place && arc.to.id !== place) continue;
			const steps = Array.from({ length: 49 }, (_, i) => at((arc.to.id === place ? i : 48 - i) / 48));
			const left = steps.findIndex((point) => !holds(this.#room.frame, point));
			if (left > 0) return steps[left];
		}
		return undefined;
	}

	/** How names read, and which may be written. */
	words({ zoom }: Projection, minor = NONE): NameWishes {
		const { explorer, m } = this;
		return {
			// What stands for a crowd is called by its number.
			...{ first: this.first, minor, quiet: this.quiet || explorer.crowd !== null },
			names: this.ground.names(zoom),
			arcText: ({ event, kind }) => {
				const told = explorer.events.get(event);
				if (!told) return '';
				return kind === 'call' ? m.map.call(phraseWhen(told.when, told.phase, m, 'short')) : told.title;
			},
			areaText: ({ area, fair }) => [area.name, fair ? m.map.approximate : m.map.pastOutline],
			measure: this.measure
		};
	}

	#layout(projection: Projection, room: Room, minor = NONE): Marks {
		const { ground, places, arcs, areas, first } = this;
		return layoutMarks({
			...{ projection, ...room, places, arcs, areas, first, minor },
			grouped: this.explorer.crowd === null,
			outlined: ({ kind, iso }) => kind === 'country' || (!!iso && ground.draws(iso, projection.zoom)),
			otherPoint: ({ iso }) => ground.countryPoint(iso)
		});
	}
}

const NONE: ReadonlySet<string> = new Set();

export interface Lens {
	readonly view: MapView;
	/** In the map's frame. */
	readonly box: Box;
	readonly camera: Camera;
}

function placesIn(event: Event | null | undefined): ReadonlySet<string> {
	return new Set(event?.where.map(({ place }) => place));
}
