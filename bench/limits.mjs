import { CURATED } from './dossiers.mjs';

// What is told of each size, and what it may be: a limit is for 1,000, 10,000, 100,000 and 1,000,000 events.

/** @typedef {import('./report.mjs').Medians} Medians */
/** @typedef {import('./report.mjs').Visit} Visit */
/** @typedef {keyof Visit['gestures']} Name */
/** @typedef {{ name: string, unit: string, value: (medians: Medians, n: number) => number, limit?: ((n: number, medians: Medians) => number | undefined) | undefined }} Line */

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const PEER = 'vis-light';

/** @param {...(number | undefined)} limits @returns {(n: number) => number | undefined} */
const by =
	(...limits) =>
	(n) =>
		limits[SIZES.indexOf(n)];

/** @param {Name} gesture @param {(gesture: Visit['gestures'][Name]) => number} take @returns {Line['value']} */
const inGesture = (gesture, take) => (medians, n) => medians.of(n, ({ gestures }) => take(gestures[gesture]));

/** @param {Visit['gestures'][Name]} gesture ms of script, styles and layout */
const work = ({ script, layout }) => script + layout;

/** @param {Name} gesture @param {Line['limit']} limit @returns {Line[]} */
const linesOf = (gesture, limit) => [
	{ name: `${gesture}: frames over 33 ms`, unit: '%', value: inGesture(gesture, ({ slow }) => 100 * slow), limit },
	{ name: `${gesture}: frames, median`, unit: 'ms', value: inGesture(gesture, ({ median }) => median) },
	{ name: `${gesture}: frames, 95 %`, unit: 'ms', value: inGesture(gesture, ({ high }) => high) },
	{ name: `${gesture}: script and layout`, unit: 'ms', value: inGesture(gesture, work) }
];

/** @param {Medians} medians @param {number} n */
const usable = (medians, n) => medians.of(n, (visit) => visit.usable);
const panned = inGesture('pan of the timeline', work);
/** @param {import('./report.mjs').PeerRun} run */
const peerPan = ({ pan }) => pan?.timeline && pan.timeline.script + pan.timeline.layout + pan.timeline.style;

/** @type {Line[]} */
export const LIMITS = [
	{ name: 'usable', unit: 'ms', value: usable },
	{ name: 'every event counted', unit: 'ms', value: (medians, n) => medians.of(n, (visit) => visit.whole) },
	{
		...{ name: `usable, of ${PEER}’s in the same run`, unit: 'x', limit: by(0.7, 0.3) },
		value: (medians, n) =>
			medians.peer(n, 'ours', ({ load }) => load?.usable) / medians.peer(n, PEER, ({ load }) => load?.usable)
	},
	{
		...{ name: 'usable, of ours at 1,000', unit: 'x', limit: by(undefined, undefined, 1.5, 3) },
		value: (medians, n) => usable(medians, n) / usable(medians, 1000)
	},
	...linesOf('pan of the timeline', by(0, 0, 1, 2)),
	...linesOf('zoom of the timeline', by(0, 0, 1, 2)),
	...linesOf('pan of the map', by(0, 0, 1, 2)),
	...linesOf('zoom of the map', (n, medians) => (n === CURATED ? undefined : 100 * medians.plain(({ slow }) => slow))),
	{
		...{ name: `pan of the timeline: script and layout, of ${PEER}’s at 1,000`, unit: 'x', limit: by(0.2) },
		value: (medians, n) => medians.peer(n, 'ours', peerPan) / medians.peer(1000, PEER, peerPan)
	},
	{
		...{ name: 'pan of the timeline: script and layout, of ours at 1,000', unit: 'x', limit: by(1, 1.2, 1.5, 2) },
		value: (medians, n) => panned(medians, n) / panned(medians, 1000)
	},
	{
		name: 'choose in the text',
		unit: 'ms',
		value: (medians, n) => medians.of(n, ({ choose }) => choose),
		limit: by(50, 50, 60, 80)
	},
	{
		...{ name: 'choose in the timeline', unit: 'ms', limit: by(50, 50, 60, 80) },
		value: (medians, n) => medians.of(n, ({ chooseMark }) => chooseMark)
	},
	{
		name: 'change a facet',
		unit: 'ms',
		value: (medians, n) => medians.of(n, ({ facet }) => facet),
		limit: by(50, 50, 80, 200)
	},
	{
		name: 'play: frames over 33 ms',
		unit: '%',
		value: (medians, n) => medians.of(n, ({ play }) => play && 100 * play.slow)
	},
	{
		name: 'elements',
		unit: '',
		value: (medians, n) => medians.of(n, ({ elements }) => elements),
		limit: by(3000, 3000, 3000, 3000)
	},
	{
		...{ name: 'memory after collection', unit: 'MB', limit: by(undefined, 20, 40, 150) },
		value: (medians, n) => medians.of(n, ({ memory }) => memory.page + memory.worker)
	},
	{ name: 'of it the worker’s', unit: 'MB', value: (medians, n) => medians.of(n, ({ memory }) => memory.worker) },
	{
		name: 'transferred until usable',
		unit: 'kB',
		value: (medians, n) => medians.of(n, ({ transferred }) => transferred / 1000)
	},
	{
		...{ name: 'of it beyond the curated dossier’s', unit: 'kB', limit: by(undefined, undefined, 60, 60) },
		value: (medians, n) =>
			(medians.of(n, ({ transferred }) => transferred) - medians.of(CURATED, ({ transferred }) => transferred)) / 1000
	},
	{
		...{ name: 'four times slower: longest frame while panning', unit: 'ms', limit: by(undefined, 100) },
		value: (medians, n) =>
			medians.of(n, ({ slowed }) => slowed && Math.max(slowed.timeline.longest, slowed.map.longest))
	}
];
