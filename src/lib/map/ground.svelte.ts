import type { Lang } from '../../domain/lists.ts';
import type { ContextName } from '../../domain/map/names.ts';
import { type Basemap, fetchRegion, fetchWorld, type NamedShape } from './basemap.ts';

/** Provinces are drawn from this zoom, and a governorate of the window is its outline. */
export const PROVINCES = 5.5;
/** The region's finer lines are fetched and drawn from this zoom. */
export const REGION = 5;

type Part = 'world' | 'region';

/** The basemap, as far as it has come. */
export class Ground {
	world = $state.raw<Basemap | null>(null);
	region = $state.raw<Basemap | null>(null);
	failed = $state(false);
	readonly #lang: Lang;
	/** What was asked for, and of that, what is on its way or here. */
	readonly #wanted = new Set<Part>();
	readonly #asked = new Set<Part>();

	constructor(lang: Lang) {
		this.#lang = lang;
	}

	/** Fetches a part that was not asked for before; a failure is told, and a retry asks again. */
	async ask(part: Part) {
		this.#wanted.add(part);
		if (this.#asked.has(part) || this.failed) return;
		this.#asked.add(part);
		try {
			if (part === 'world') this.world = await fetchWorld(this.#lang);
			else this.region = await fetchRegion(this.#lang);
		} catch {
			this.#asked.delete(part);
			this.failed = true;
		}
	}

	retry() {
		this.failed = false;
		const parts = this.#wanted;
		for (const part of parts) void this.ask(part);
	}

	shape(iso: string): NamedShape | null {
		const own = ({ id }: NamedShape) => id === iso;
		// The region cuts the countries at its edge: only one that it holds whole is taken from it.
		const frame = this.region?.frame?.reach;
		const whole = ({ reach }: NamedShape) =>
			!!frame && reach.x > frame.x + 1 && reach.y > frame.y + 1 && reach.x + reach.width < frame.x + frame.width - 1;
		return (
			this.region?.provinces.find(own) ??
			this.region?.countries.find((shape) => own(shape) && whole(shape)) ??
			this.world?.countries.find(own) ??
			null
		);
	}

	/** Whether a governorate shows its own outline at this zoom. */
	draws(iso: string, zoom: number): boolean {
		return zoom >= PROVINCES && !!this.region?.provinces.some(({ id }) => id === iso);
	}

	countryPoint(iso: string | null): { lat: number; lon: number } | null {
		const at = this.world?.countries.find(({ id }) => id === iso)?.at;
		return at ? { lon: at[0], lat: at[1] } : null;
	}

	/** The names that may be written at a zoom, the most important first. */
	names(zoom: number): ContextName[] {
		const countries =
			zoom < 3 || zoom > 6.5 ? [] : (this.world?.countries.filter(({ rank }) => zoom >= rank + 2) ?? []);
		const provinces = zoom < 7 ? [] : (this.region?.provinces ?? []);
		return [
			...(this.world?.names.filter(({ from }) => zoom >= from) ?? []),
			...provinces.flatMap(nameOf('province')),
			...[...countries].sort((a, b) => a.rank - b.rank).flatMap(nameOf('country'))
		];
	}
}

function nameOf(style: 'country' | 'province'): (shape: NamedShape) => ContextName[] {
	return ({ id, name, at }) => (name && at ? [{ key: id, text: name, style, lon: at[0], lat: at[1] }] : []);
}
