/**
 * Builds world.json and region.json beside this file from three pinned packages of Natural Earth data:
 * `node data/basemap/build.mjs`. The same bytes each time; what is written is committed, so a site's build never runs this.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { checkTopology } from './build/check.mjs';
import { buildRegion } from './build/region.mjs';
import { withSources } from './build/sources.mjs';
import { buildWorld } from './build/world.mjs';

const here = (name) => new URL(name, import.meta.url);
const names = JSON.parse(readFileSync(here('names.json'), 'utf8'));

const built = withSources((read) => ({ world: buildWorld(read, names), region: buildRegion(read, names) }));

for (const [name, topology] of Object.entries(built)) {
	const faults = checkTopology(topology);
	if (faults.length > 0) throw new Error(`${name}.json is not sound:\n${faults.join('\n')}`);
	const text = JSON.stringify(topology) + '\n';
	writeFileSync(here(`${name}.json`), text);
	console.log(`${name}.json: ${Buffer.byteLength(text)} bytes, ${brotliCompressSync(text).length} as brotli`);
}
