import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import citiesUrl from '../../../data/basemap/cities.json?url&no-inline';
import regionUrl from '../../../data/basemap/region.json?url&no-inline';
import worldUrl from '../../../data/basemap/world.json?url&no-inline';
import type { Lang } from '../../domain/lists.ts';
import type { ContextName } from '../../domain/map/names.ts';
import { turn } from '../page/turn.ts';
import { drawLines, drawShape, type Shape } from './shapes.ts';

export interface NamedShape extends Shape {
	readonly name: string | null;
	/** Where the name is written, [longitude, latitude]. */
	readonly at: readonly [number, number] | null;
	/** 1 names it from zoom 3, 2 from 4, 3 from 5. */
	readonly rank: number;
}

/** One topology, ready to be drawn: the world, or the region in finer lines. */
export interface Basemap {
	/** What the region covers: it is laid over the world. */
	readonly frame: Shape | null;
	readonly countries: readonly NamedShape[];
	readonly provinces: readonly NamedShape[];
	readonly lakes: readonly Shape[];
	readonly rivers: readonly Shape[];
	readonly lines: Readonly<Record<'borders' | 'coast' | 'provinceLines', readonly Shape[]>>;
	readonly disputed: readonly Shape[];
	/** Of cities and seas, with the zoom from which each may stand. */
	readonly names: readonly (ContextName & { readonly from: number })[];
}

type Written = Record<Lang, string> & { readonly id?: string; readonly at: [number, number]; readonly from: number };
type Part = Topology['objects'][string];
type Cities = { readonly cities: readonly Written[]; readonly seas?: readonly Written[] };

export async function fetchWorld(lang: Lang): Promise<Basemap> {
	const [topology, cities] = await Promise.all([fetchJson(worldUrl), fetchJson(citiesUrl)]);
	return { ...(await readBasemap(topology as Topology, lang)), names: readNames(cities as Cities, lang) };
}

export async function fetchRegion(lang: Lang): Promise<Basemap> {
	return readBasemap((await fetchJson(regionUrl)) as Topology, lang);
}

/** Fails where the file cannot be had or read. */
async function fetchJson(url: string): Promise<unknown> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	return response.json();
}

/** In tasks of their own, so that a hand need not wait for all of it. */
async function readBasemap(topology: Topology, lang: Lang): Promise<Basemap> {
	const shapes = (name: string): NamedShape[] => {
		const object = topology.objects[name];
		return object ? partsOf(object).map((part, i) => readShape(topology, part, `${name} ${i}`, lang)) : [];
	};
	const lines = (name: string) => {
		const part = topology.objects[name];
		const shape = part && feature(topology, part);
		return drawLines(name, shape && 'geometry' in shape ? shape.geometry : null);
	};
	const countries = shapes('countries');
	await turn();
	const provinces = shapes('provinces');
	await turn();
	return {
		frame: shapes('frame')[0] ?? null,
		countries,
		provinces,
		lakes: shapes('lakes'),
		rivers: shapes('rivers'),
		lines: { borders: lines('borders'), coast: lines('coast'), provinceLines: lines('provinceLines') },
		disputed: shapes('disputed'),
		names: []
	};
}

function readNames({ cities, seas = [] }: Cities, lang: Lang): Basemap['names'] {
	const name = (style: 'town' | 'sea') => (written: Written) => {
		const [lon, lat] = written.at;
		return { key: written.id ?? written[lang], text: written[lang], style, lat, lon, from: written.from };
	};
	return [...cities.map(name('town')), ...seas.map(name('sea'))];
}

function partsOf(object: Part): readonly Part[] {
	return object.type === 'GeometryCollection' ? object.geometries : [object];
}

function readShape(topology: Topology, part: Part, otherwise: string, lang: Lang): NamedShape {
	const properties = (part.properties ?? {}) as Partial<Record<Lang, string>> & {
		at?: [number, number];
		rank?: number;
	};
	const shape = feature(topology, part);
	const geometry = 'geometry' in shape ? shape.geometry : null;
	return {
		...drawShape(String(part.id ?? otherwise), geometry),
		name: properties[lang] ?? null,
		at: properties.at ?? null,
		rank: properties.rank ?? 3
	};
}
