import { describe, expect, test } from 'vitest';
import { projectionOf } from '../../domain/map/camera.ts';
import { loadDossier } from '../server/dossier.ts';
import { cameraOf, scenesOf } from './scenes.ts';

const { dossiers, talks } = loadDossier();
const dossier = dossiers.fr;
const talk = talks.fr.find(({ id }) => id === 'offers-to-withdrawal');
if (!talk) throw new Error('The talk of the dossier is gone.');
const scenes = scenesOf(talk, dossier, 'Sources');

describe('scenesOf', () => {
	test('is the title, each step under its number, and the sources', () => {
		expect(scenes.map(({ kind }) => kind)).toEqual(['title', ...talk.steps.map(() => 'step'), 'end']);
		expect(scenes[3]?.headline).toBe(talk.steps[2]?.headline);
	});

	test('the end names every article that tells an event of the talk, and no other', () => {
		const events = new Set(talk.steps.flatMap(({ events }) => events));
		const cited = dossier.articles.filter(({ events: told }) => told.some((id) => events.has(id)));
		expect(scenes.at(-1)?.sources.map(({ id }) => id)).toEqual(cited.map(({ id }) => id));
	});

	test('what is stressed is shown, also where the step does not name it', () => {
		const step = { ...talk.steps[1], events: ['pentagon-refusal'] } as (typeof talk.steps)[number];
		const [, scene] = scenesOf({ ...talk, steps: [step] }, dossier, 'Sources');
		expect(scene?.events.map(({ id }) => id)).toEqual(['pentagon-refusal', 'shoigu-joint-strikes-offer']);
	});

	test('lines of the text are points', () => {
		const step = { ...talk.steps[1], text: 'Un point\n\nUn autre\n' } as (typeof talk.steps)[number];
		expect(scenesOf({ ...talk, steps: [step] }, dossier, 'Sources')[1]?.points).toEqual(['Un point', 'Un autre']);
	});
});

describe('cameraOf', () => {
	const frame = { x: 0, y: 0, width: 431, height: 315 };

	const fitted = scenes.filter(({ map }) => map && 'fit' in map);
	test.each(fitted.map((scene) => [scene.headline, scene] as const))(
		'%s: what the map is fitted to lies in the frame',
		(_, scene) => {
			const { project } = projectionOf(cameraOf(scene, dossier, frame), frame);
			for (const place of dossier.places.filter(({ id }) =>
				scene.events.some(({ where }) => where.some((at) => at.place === id))
			)) {
				if (place.kind === 'country') continue;
				const { x, y } = project(place.lat, place.lon);
				expect(x).toBeGreaterThan(0);
				expect(x).toBeLessThan(frame.width);
				expect(y).toBeGreaterThan(0);
				expect(y).toBeLessThan(frame.height);
			}
		}
	);

	test('an exact view shows the same stretch of earth on every screen', () => {
		const scene = { map: { camera: { zoom: 7, lat: 35, lon: 37 } }, events: [] };
		const widths = [431, 862, 1200].map((width) => {
			const { zoom } = cameraOf(scene, dossier, { width, height: 300 });
			return width / 2 ** zoom;
		});
		for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? NaN, 9);
	});

	test('a view that is not there, or none, is the opening one', () => {
		const opening = cameraOf({ map: { view: dossier.opening.view }, events: [] }, dossier, frame);
		expect(cameraOf({ map: null, events: [] }, dossier, frame)).toEqual(opening);
		expect(cameraOf({ map: { view: 'nowhere' }, events: [] }, dossier, frame)).toEqual(opening);
	});
});
