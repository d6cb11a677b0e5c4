/** Codes of parts that belong to a province, and codes that ISO has changed since. */
const RECODED = { 'SY-X01~': 'SY-QU', 'IQ-TS': 'IQ-KI' };

/** { id, fr, en, at }: the names of our table, else the source's without what surrounds them; `at` only within the box. */
export function provinceNames(properties, table, box) {
	const id = RECODED[properties.iso_3166_2] ?? properties.iso_3166_2;
	const [fr, en] = table[id] ?? [bare(properties.name_fr), bare(properties.name_en)];
	const [lon, lat] = [properties.longitude, properties.latitude].map((n) => Math.round(n * 100) / 100);
	const within = lon > box.west && lon < box.east && lat > box.south && lat < box.north;
	return { id, fr, en, ...(within ? { at: [lon, lat] } : {}) };
}

const bare = (name) =>
	name
		.replace(/^(gouvernorat |province )?(de |du |des |d[’'])?(la |l[’'])?/i, '')
		.replace(/ (Province|Governorate)$/, '');
