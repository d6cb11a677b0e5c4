import { anchorOf } from '../../domain/dates/extent.ts';
import { touches } from '../../domain/dates/touches.ts';
import type { Day } from '../../domain/dates/when.ts';
import type { Event } from '../../domain/dossier.ts';
import { arcBetween } from '../../domain/timeline/arcs.ts';
import { placeLabels, PUSHING, type LabelWish } from '../../domain/timeline/labels.ts';
import { HALF_MARK, hasSign, layoutLanes, type Placed, SIGN } from '../../domain/timeline/lanes.ts';
import { dayAt, xOf } from '../../domain/timeline/scale.ts';
import type { Explorer } from '../explorer/explorer.svelte.ts';
import { guessWidth, measureText } from '../marks/measure.ts';
import { Frame } from './frame.svelte.ts';

/** What the page is laid out for before it is measured, px. */
const NOMINAL = { width: 1264, height: 330 };
const LABEL_SIZE = 11.5;
const PITCH = 12;
const LANE_GAP = 6;
/** From one article to the next that appeared with it, px. */
const PAGE = 10;
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

	width = $derived.by(() => this.measured.width || NOMINAL.width);
	height = $derived.by(() => this.measured.height || NOMINAL.height);
	scale = $derived.by(() => ({ frame: this.frame.current, width: this.width }));
	#heading = $derived.by(() => (this.measured.width > 0 && this.measured.width < NARROW ? 16 : 0));
	#pitch = $derived.by(() => (this.height > 430 ? 14 : PITCH));
	// Rounded, so that panning, which keeps the length, never lays the rows out anew.
	#pxPerDay = $derived.by(() => {
		const { from, to } = this.frame.current;
		return Number((this.width / (to - from)).toPrecision(9));
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

	lanes = $derived.by(() => {
		const { events, themes } = this.explorer.dossier;
		const [heading, pitch] = [this.#heading, this.#pitch];
		const most = Math.floor((this.height - themes.length * (LANE_GAP + heading)) / pitch);
		const laid = layoutLanes(events, themes, this.#pxPerDay, this.labelWidth, most);
		const used = laid.reduce((sum, { rows }) => sum + rows * pitch + heading, 0);
		const spare = Math.max(0, this.height - used) / laid.length;
		let top = 0;
		return laid.map((lane) => {
			const at = top;
			const height = lane.rows * pitch + heading + spare;
			top += height;
			return { ...lane, height, top: at, first: at + heading + spare / 2 + pitch / 2 };
		});
	});
	/** How many events of each theme are shown. */
	counts = $derived.by(() => {
		const counts = new Map<string, number>();
		for (const { theme } of this.explorer.shown) counts.set(theme, (counts.get(theme) ?? 0) + 1);
		return counts;
	});

	#inFrame = $derived.by(() => {
		const frame = this.frame.current;
		return new Set(this.explorer.dossier.events.filter(({ extent }) => touches(extent, frame)).map(({ id }) => id));
	});
	/** The events that are drawn, with the place of each mark; what a drag leaves is counted in the chronicle. */
	drawn = $derived.by(() =>
		this.lanes.flatMap((lane) =>
			lane.placed
				.filter(({ event }) => this.#inFrame.has(event.id))
				.map((placed) => {
					const x = this.#markX(placed.event);
					const y = Math.round((lane.first + placed.row * this.#pitch) * 10) / 10;
					return { placed, lane, x, y, sign: this.#signSide(placed, x) };
				})
		)
	);
	selected = $derived.by(() => this.#find(this.explorer.selected));
	/** What the keys are on. */
	active = $derived.by(() => {
		if (!this.focused) return null;
		return this.moved ?? this.explorer.selected ?? this.drawn[0]?.placed.event.id ?? null;
	});
	/** The days that the axis marks. */
	days = $derived.by(() => this.drawn.flatMap(({ placed: { event } }) => dayOf(event) ?? []));
	selectedDay = $derived.by(() => dayOf(this.explorer.event));

	#linked = $derived.by(() => this.explorer.path?.ids ?? new Set(this.explorer.event?.links.map(({ to }) => to)));
	/** Where each label stands that found room. */
	labels = $derived.by(() => {
		if (!this.#measurable) return new Map<string, { x: number }>();
		const { explorer, scale } = this;
		const wishes: LabelWish[] = this.drawn
			.filter(({ placed }) => explorer.brightIds.has(placed.event.id))
			.map(({ placed: { event, span, row }, lane, x, sign }) => ({
				id: event.id,
				row: `${lane.theme} ${row}`,
				x,
				sign,
				bar:
					span.bar && span.bar.to > span.bar.from
						? { from: xOf(span.bar.from, scale), to: xOf(span.bar.to, scale) }
						: null,
				width: this.labelWidth(event) * (event.id === explorer.selected ? 1.06 : 1),
				weight: this.#weigh(event)
			}));
		return placeLabels(wishes, this.width);
	});
	/** The links of the open event, or of the chain that is followed from it, between what is drawn. */
	arcs = $derived.by(() => {
		const { event, path } = this.explorer;
		if (!event || !this.fontsCame) return [];
		const own = event.links.map(({ to, as, forward }) =>
			forward ? { from: event.id, to, as } : { from: to, to: event.id, as }
		);
		return (path?.links ?? own).flatMap(({ from, to, as }) => {
			const ends = [this.#find(from), this.#find(to)] as const;
			return ends[0] && ends[1] ? [{ key: `${from} ${as} ${to}`, ...arcBetween(ends[0], ends[1]) }] : [];
		});
	});

	/** The articles in sight: the day in the middle of those on which each may have appeared, and how far it gives way, px. */
	pages = $derived.by(() => {
		let end = -Infinity;
		const { from, to } = this.frame.current;
		return this.explorer.all.articles.flatMap((article) => {
			const day = anchorOf(article.published);
			if (day < from || day > to) return [];
			const x = xOf(day, this.scale);
			const aside = Math.max(0, end - x);
			end = x + aside + PAGE;
			return [{ article, day, aside, x: x + aside }];
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

	/** The event whose mark is nearest to a point within `reach` px, or whose label is there. */
	nearest(at: { readonly x: number; readonly y: number }, reach: number): string | null {
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

	/** px: the middle of a day; with its fraction, while play slides. */
	xOfDay(day: number): number {
		return xOf(day + 0.5, this.scale);
	}

	dayUnder(x: number): Day {
		return Math.floor(dayAt(x, this.scale));
	}

	#find(id: string | null) {
		return this.drawn.find(({ placed }) => placed.event.id === id);
	}

	/** What began before the frame stands at its left edge, what begins after it at its right. */
	#markX({ anchor }: Event): number {
		const { from, to } = this.frame.current;
		return anchor < from ? 17 : anchor > to ? this.width - 12 : xOf(anchor, this.scale);
	}

	/** Right of the mark, but where the right edge would cut it. */
	#signSide({ event, span }: Placed, x: number): 'right' | 'left' | null {
		if (!hasSign(event, span)) return null;
		return x + HALF_MARK + SIGN > this.width ? 'left' : 'right';
	}

	#weigh(event: Event): number {
		if (event.id === this.explorer.selected) return 1000;
		if (event.id === this.explorer.lit || event.id === this.active) return PUSHING;
		if (this.#linked.has(event.id)) return 500;
		return event.articles.length * 2 + event.disagreements.length * 3 + event.links.length;
	}
}

function dayOf(event: Event | null): number | null {
	const start = event?.when.start;
	return start?.precision === 'day' ? start.from : null;
}
