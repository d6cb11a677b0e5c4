import { anchorOf } from '../../domain/dates/extent.ts';
import { touches } from '../../domain/dates/touches.ts';
import type { Day, Window } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { arcBetween } from '../../domain/timeline/arcs.ts';
import { monthTicks } from '../../domain/timeline/axis.ts';
import { placeLabels, PUSHING, type LabelWish } from '../../domain/timeline/labels.ts';
import { type Group, HALF_MARK, hasSign, layoutLanes, type Placed, SIGN } from '../../domain/timeline/lanes.ts';
import { dayAt, type Move, percent, PLAIN, xOf } from '../../domain/timeline/scale.ts';
import { spanOf } from '../../domain/timeline/span.ts';
import { weightOf } from '../../domain/weight.ts';
import type { Bucket, Density } from '../explorer/crowd.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';
import { guessWidth, measureText } from '../marks/measure.ts';
import { arranged } from './arranged.svelte.ts';
import { Frame, wholeDays } from './frame.svelte.ts';

/** What the page is laid out for before it is measured, px. */
const NOMINAL = { width: 1264, height: 330 };
const LABEL_SIZE = 11.5;
const PITCH = 12;
const LANE_GAP = 6;
/** From one article to the next that appeared with it, px. */
const PAGE = 10;
/** A mark at an edge, px from it. */
const EDGE = { left: 17, right: -12 };
/** As many lanes have room however low the timeline is. */
const LEAST_LANES = 6;
/** A folded lane's height, and what it adds where its name stands above it, px. */
const THIN = 18;
const THIN_BELOW = 10;
/** Where lanes are folded the others do not drift apart, px each. */
const MOST_SPARE = 20;
/** A day of a crowd is named from here on, px. */
const CROWD_DAY = 12;
const NONE: readonly Window[] = [];
/** Below this the lanes' names stand above their rows, px. */
const NARROW = 520;

/** Where everything in the timeline stands: from the explorer's choices, the frame and its size to marks, labels and arcs. */
export class Layout {
	readonly explorer: Explorer;
	readonly frame: Frame;

	/** px; nothing before the browser has measured. */
	measured = $state.raw({ width: 0, height: 0 });
	fontsCame = $state(false);
	/** The keys are here, and on this event. */
	focused = $state(false);
	moved = $state<string | null>(null);
	/** What the pointer is on in a dense lane. */
	bucket = $state.raw<Bucket | null>(null);
	/** What the keys are on, once its mark has answered: its label is written. */
	named = $state<string | null>(null);

	width = $derived.by(() => this.measured.width || NOMINAL.width);
	height = $derived.by(() => this.measured.height || NOMINAL.height);
	#heading = $derived.by(() => (this.measured.width > 0 && this.measured.width < NARROW ? 16 : 0));
	#pitch = $derived.by(() => (this.height > 430 ? 14 : PITCH));
	/** The quiet stretches, where they are to be folded, and those that were not opened again. */
	quiet = $derived.by((): readonly Window[] => {
		const { explorer } = this;
		return (explorer.folds && arranged.parts?.quietOf(explorer)) ?? NONE;
	});
	#closed = $derived.by(() => this.quiet.filter(({ from }) => !this.explorer.folds?.includes(from)));
	/** The stretches that are folded now. */
	folds = $derived.by(() => arranged.parts?.foldsFor(this.#closed, this.frame.laid) ?? NONE);
	// Rounded, so that panning, which keeps the scale, never lays the rows out anew.
	#pxPerDay = $derived.by(() => {
		const { folds, width } = this;
		const { from, to } = this.frame.laid;
		const exact = folds.length > 0 && arranged.parts?.scaleOf(folds, { from, to }, width);
		return Number((exact || width / (to - from)).toPrecision(9));
	});
	/** From days to units of the axis. */
	measure = $derived.by(() =>
		this.folds.length > 0 ? (arranged.parts?.foldDays(this.folds, this.#pxPerDay) ?? PLAIN) : PLAIN
	);
	/** What fills the width, and as far as the axis goes, in its units. */
	view = $derived.by((): Window => {
		if (this.measure === PLAIN) return this.frame.origin;
		const from = this.measure.at(this.frame.laid.from);
		return { from, to: from + this.width / this.#pxPerDay };
	});
	/** What a hand has moved it to, in units of the axis, and how far that moves what is laid out, px. */
	seen = $derived.by((): Window => (this.measure === PLAIN ? this.frame.current : this.view));
	pan = $derived.by(() => (this.view.from - this.seen.from) * this.#pxPerDay);
	/** As CSS has it. */
	slid = $derived.by(() => (this.pan === 0 ? null : `translateX(${Math.round(this.pan * 100) / 100}px)`));
	/** The edges of what is laid out, px, and how much more there is beyond each. */
	left = $derived.by(() => (this.measure === PLAIN ? (this.frame.laid.from - this.view.from) * this.#pxPerDay : 0));
	right = $derived.by(() => this.left + this.width);
	rim = $derived.by(() => this.frame.rim * this.width);
	/** All days that are laid out. */
	reach = $derived.by((): Window => {
		const { from, to } = this.frame.laid;
		const rim = this.frame.rim * (to - from);
		return { from: from - rim, to: to + rim };
	});
	extent = $derived.by((): Window => {
		const { from, to } = this.explorer.dossier.extent;
		return { from: this.measure.at(from), to: this.measure.at(to) };
	});
	scale = $derived.by(() => ({ frame: this.view, width: this.width }));
	months = $derived.by(() => {
		const { from, to } = this.reach;
		return this.folds.length > 0 && arranged.parts
			? arranged.parts.foldedMonths(this.folds, { from, to }, this.#pxPerDay)
			: monthTicks({ from: Math.floor(from), to: Math.ceil(to) }, this.#pxPerDay);
	});
	/** Texts can be measured: before, no label is written. */
	#measurable = $derived.by(() => this.fontsCame && this.measured.width > 0);
	labelWidth = $derived.by(() => {
		const ready = this.#measurable;
		return ({ title }: Event) =>
			ready
				? measureText(title, `${LABEL_SIZE}px 'Source Sans 3 Variable'`, LABEL_SIZE)
				: guessWidth(title, LABEL_SIZE);
	});

	/** As many lanes as there is room for: two rows each. Where marks of a day have none, they hide each other. */
	mostLanes = $derived.by(() =>
		Math.max(LEAST_LANES, Math.floor(this.height / (2 * this.#pitch + LANE_GAP + this.#heading)))
	);
	#groups = $derived.by((): readonly (Group & { readonly density?: Density | null })[] => {
		const { crowd, dossier, lanes, events } = this.explorer;
		if (crowd)
			return crowd.lanes.map((lane) => ({ ...lane, events: lane.events.flatMap(({ id }) => events.get(id) ?? []) }));
		if (arranged.parts) {
			return arranged.parts.groupEvents(dossier, lanes, this.mostLanes);
		}
		const groups = dossier.themes.map(({ id }) => ({ id, events: dossier.events.filter(({ theme }) => theme === id) }));
		return groups.filter(({ events }) => events.length > 0);
	});
	/** By what the lanes are that are drawn. */
	grouping = $derived.by(() => this.explorer.crowd?.lanes[0]?.by ?? this.explorer.lanes);
	lanes = $derived.by(() => {
		const { folded } = this.explorer;
		const [heading, pitch] = [this.#heading, this.#pitch];
		const open = this.#groups.filter(({ id }) => !folded.includes(id));
		const thin = heading ? heading + THIN_BELOW : THIN;
		const thinLanes = this.#groups.length - open.length;
		const room = this.height - thinLanes * thin;
		const most = Math.floor((room - open.length * (LANE_GAP + heading)) / pitch);
		const laid = this.explorer.crowd
			? open.flatMap((lane) =>
					layoutLanes([lane], this.#pxPerDay, this.labelWidth, Math.floor(most / open.length), this.measure)
				)
			: layoutLanes(open, this.#pxPerDay, this.labelWidth, most, this.measure);
		// Of a crowd all lanes are as high, however it is zoomed.
		const even = this.explorer.crowd ? room / Math.max(1, open.length) : null;
		const used = laid.reduce((sum, { rows }) => sum + rows * pitch + heading, 0);
		const spare = Math.min(Math.max(0, room - used) / laid.length, thinLanes > 0 ? MOST_SPARE : Infinity);
		let top = 0;
		return this.#groups.map(({ id, events, together, density }) => {
			const at = top;
			const lane = laid.find((lane) => lane.id === id);
			const height = lane ? (even ?? lane.rows * pitch + heading + spare) : thin;
			top += height;
			return {
				id,
				together,
				density,
				folded: !lane,
				placed: lane?.placed ?? events.map((event) => ({ event, span: spanOf(event), row: 0 })),
				height,
				top: at,
				first: lane
					? at + heading + (even === null ? spare : LANE_GAP) / 2 + pitch / 2
					: top - (heading ? THIN_BELOW : THIN) / 2
			};
		});
	});
	/** How many events of each lane are shown. */
	counts = $derived.by(() => {
		const { crowd, shownIds } = this.explorer;
		return (
			crowd?.laneCounts ??
			new Map(this.lanes.map(({ id, placed }) => [id, placed.filter(({ event }) => shownIds.has(event.id)).length]))
		);
	});

	#standing = $derived.by(
		() => new Map(this.lanes.flatMap((lane) => lane.placed.map((placed) => [placed.event, { lane, placed }])))
	);
	/**
	 * The events that are drawn, with the place of each mark; what a drag leaves is counted in the chronicle. In order of
	 * time, so that a mark that goes to another lane keeps its place in the drawing and can slide.
	 */
	drawn = $derived.by(() => {
		const { crowd, selected } = this.explorer;
		return this.explorer.dossier.events.flatMap((event) => {
			const { id, anchor, extent } = event;
			// Of a crowd what only lasts is told by the density.
			const seen = crowd && id !== selected ? { from: anchor, to: anchor + 1 } : extent;
			const found = touches(seen, this.reach) && this.#standing.get(event);
			if (!found) return [];
			const { lane, placed } = found;
			const { at, shift, x } = this.#standOf(event);
			const y = Math.round((lane.first + placed.row * this.#pitch) * 10) / 10;
			return [{ placed, lane, at, shift, x, y, sign: this.#signSide(placed, x) }];
		});
	});
	selected = $derived.by(() => this.find(this.explorer.selected));
	/** What the keys are on. */
	active = $derived.by(() => {
		if (!this.focused) return null;
		return this.moved ?? this.explorer.selected ?? this.drawn.find(({ x }) => x >= this.left)?.placed.event.id ?? null;
	});
	/** The days that the axis marks. */
	days = $derived.by(() =>
		// Of a crowd only where each day has room.
		this.explorer.crowd && this.#pxPerDay < CROWD_DAY
			? []
			: this.drawn.flatMap(({ placed: { event } }) => dayOf(event) ?? [])
	);
	selectedDay = $derived.by(() => dayOf(this.explorer.event));

	#linked = $derived.by(() => this.explorer.path?.ids ?? new Set(this.explorer.event?.links.map(({ to }) => to)));
	/** Where each label stands that found room. */
	labels = $derived.by(() => {
		if (!this.#measurable) return new Map<string, { x: number }>();
		const {
			explorer,
			scale,
			measure: { at }
		} = this;
		const wishes: LabelWish[] = this.drawn
			.filter(({ placed: { event }, lane }) => explorer.brightIds.has(event.id) && (!lane.folded || this.#meant(event)))
			.map(({ placed: { event, span, row }, lane, x, sign }) => ({
				id: event.id,
				row: `${lane.id} ${row}`,
				x,
				sign,
				bar:
					span.bar && span.bar.to > span.bar.from && !lane.folded
						? { from: xOf(at(span.bar.from), scale), to: xOf(at(span.bar.to), scale) }
						: null,
				width: this.labelWidth(event) * (event.id === explorer.selected ? 1.06 : 1),
				weight: this.#weigh(event)
			}));
		return placeLabels(wishes, { from: this.left, to: this.right }, this.rim);
	});
	/** The links of the open event, or of the chain that is followed from it, between what is drawn. */
	arcs = $derived.by(() => {
		const { event, path } = this.explorer;
		if (!event || !this.fontsCame) return [];
		const own = event.links.map(({ to, as, forward }) =>
			forward ? { from: event.id, to, as } : { from: to, to: event.id, as }
		);
		return (path?.links ?? own).flatMap(({ from, to, as }) => {
			const ends = [this.find(from), this.find(to)] as const;
			return ends[0] && ends[1] ? [{ key: `${from} ${as} ${to}`, ...arcBetween(ends[0], ends[1]) }] : [];
		});
	});

	/** The articles in sight: the day in the middle of those on which each may have appeared, and how far it gives way, px. */
	pages = $derived.by(() => {
		let end = -Infinity;
		const { from, to } = this.reach;
		return this.explorer.all.articles.flatMap((article) => {
			const day = anchorOf(article.published);
			if (day < from || day > to) return [];
			const at = this.xOfDay(day - 0.5);
			// At the right edge a page is whole, though it stands a little early.
			const x = Math.min(Math.max(at, end), at > this.right ? Infinity : this.right - PAGE / 2);
			end = x + PAGE;
			return [{ article, day, aside: x - at, x }];
		});
	});
	/** From the open event to the articles that tell it. */
	ties = $derived.by(() => {
		const open = this.selected;
		const told = this.explorer.event?.articles ?? [];
		return open
			? this.pages.flatMap(({ article: { id }, x }) => (told.includes(id) ? [{ id, x, from: open }] : []))
			: [];
	});

	constructor(explorer: Explorer) {
		this.explorer = explorer;
		this.frame = new Frame(explorer.window);
	}

	/** A hand moved the view to here, in units of the axis. */
	pull(moved: Window) {
		const { folds, width, explorer, frame } = this;
		const { extent } = explorer.dossier;
		if (folds.length > 0 && arranged.parts) {
			frame.set(arranged.parts.reframe({ folds, frame: frame.laid, width, extent }, moved));
			explorer.setWindow(wholeDays(frame.laid));
		} else frame.pull(moved, (window) => explorer.setWindow(window));
	}

	/** Moves the window. */
	move(rule: Move) {
		const { explorer, width } = this;
		const { extent } = explorer.dossier;
		const { window } = explorer.choices;
		explorer.setWindow(
			this.#closed.length > 0 && arranged.parts
				? arranged.parts.moveFolded({ stretches: this.#closed, window, width, extent }, rule)
				: rule(window, extent, PLAIN.at)
		);
	}

	/** The event whose mark is nearest to a point on the screen within `reach` px, or whose label is there. */
	nearest(point: { readonly x: number; readonly y: number }, reach: number): string | null {
		const at = { x: point.x - this.pan, y: point.y };
		let best: { id: string; distance: number } | null = null;
		for (const { placed, x, y } of this.drawn) {
			const label = this.labels.get(placed.event.id);
			const onLabel =
				label && Math.abs(at.y - y) < 7 && at.x >= label.x && at.x <= label.x + this.labelWidth(placed.event);
			const distance = onLabel ? 0 : Math.hypot(at.x - x, at.y - y);
			if (distance <= reach && (!best || distance < best.distance)) best = { id: placed.event.id, distance };
		}
		return best?.id ?? null;
	}

	/** px from where the drawing is laid out: the middle of a day; with its fraction, while play slides. */
	xOfDay(day: number): number {
		return xOf(this.measure.at(day + 0.5), this.scale);
	}

	/** The day under a place on the screen, px from the left edge. */
	dayUnder(x: number): Day {
		return Math.floor(this.measure.dayAt(dayAt(x - this.pan, this.scale)));
	}

	/** What is drawn of an event. */
	find(id: string | null) {
		return this.drawn.find(({ placed }) => placed.event.id === id);
	}

	/** What began before the frame stands at its left edge, what begins after it at its right: there as a share of the width and so many px aside. */
	#standOf(event: Event): { at: string; shift: number; x: number } {
		const { view, scale, left, right, measure } = this;
		const x = xOf(measure.at(event.anchor), scale);
		const inside = this.rim === 0 || touches(event.extent, this.frame.laid);
		if (inside && x < left) return { at: '0%', shift: EDGE.left, x: left + EDGE.left };
		if (inside && x > right) return { at: '100%', shift: EDGE.right, x: right + EDGE.right };
		return { at: percent(measure.at(event.anchor), view), shift: 0, x };
	}

	/** Right of the mark, but where the right edge would cut it. */
	#signSide({ event, span }: Placed, x: number): 'right' | 'left' | null {
		if (!hasSign(event, span)) return null;
		return x + HALF_MARK + SIGN > this.right && x <= this.right ? 'left' : 'right';
	}

	/** Open, lit or under the keys. */
	#meant({ id }: Event): boolean {
		return id === this.explorer.selected || id === this.explorer.lit || id === this.named;
	}

	#weigh(event: Event): number {
		if (event.id === this.explorer.selected) return 1000;
		if (this.#meant(event)) return PUSHING;
		if (this.#linked.has(event.id)) return 500;
		return weightOf(event);
	}
}

function dayOf(event: Event | null): number | null {
	const start = event?.when.start;
	return start?.precision === 'day' ? start.from : null;
}
