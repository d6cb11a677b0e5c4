import { join } from 'node:path';
import { root } from '../src/cli/run.mjs';
import { zoomOf } from './measure.mjs';

const leaflet = join(root, 'node_modules', 'leaflet', 'dist');

/** Leaflet as it comes, with 300 circles and no ground, as large as the explorer's map: what zooming costs without us. */
export const zoomPlainMap = () =>
	zoomOf(async (page) => {
		await page.setContent('<!doctype html><div id="map" style="width:845px;height:405px"></div>');
		await page.addStyleTag({ path: join(leaflet, 'leaflet.css') });
		await page.addScriptTag({ path: join(leaflet, 'leaflet.js') });
		await page.evaluate(drawCircles, 300);
	});

/** In the page. @param {number} count */
function drawCircles(count) {
	const { L } = /** @type {{ L: typeof import('leaflet') }} */ (/** @type {unknown} */ (window));
	const map = L.map('map').setView([35, 38], 6);
	for (let i = 0; i < count; i++)
		L.circleMarker([33 + ((i * 7) % 40) / 10, 35 + ((i * 13) % 70) / 10], { radius: 6, weight: 1 }).addTo(map);
}
