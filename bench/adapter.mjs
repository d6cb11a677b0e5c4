import { CURATED, siteOf } from './dossiers.mjs';
import { countsAll, isDrawn, numbersIn, opened } from './inPage.mjs';
import { serve } from '../src/cli/serve.mjs';

// Puts the explorer beside its peers, in a bench that measures all of them alike (bench/README.md). The sites are those that
// `npm run bench` has built, or $BENCH_SITES/<number of events>. What runs in the page is sent as text.

/** @type {Map<number, string>} */
const urls = new Map();
for (const n of (process.env.BENCH_SIZES ?? '1000,10000,100000,1000000').split(',').map(Number))
	await serve({ dir: siteOf(n) }).then(
		({ url, unref }) => {
			unref();
			urls.set(n, `${url.replace('localhost', '127.0.0.1')}/fr/`);
		},
		() => {} // of so many events nothing is built: url() tells when it is asked for
	);

/** @param {number} n */
function url(n) {
	const at = urls.get(n);
	if (!at) throw new Error(`There is no site of ${n} events: npm run bench -- --n ${CURATED},${n} builds it.`);
	return at;
}

/** A function of one argument, as text that stands alone. @param {string} name @param {...(Function)} parts */
const alone = (name, ...parts) => `(...all) => { ${parts.join('\n')}\n return ${name}(...all); }`;

/** Drawn, answering, and each event counted. */
const ready = alone('isReady', numbersIn, isDrawn, countsAll, isReady);
/** @param {number} n */
function isReady(n) {
	return isDrawn() && countsAll(n);
}

/** The timeline is zoomed in before it is panned: as it opens it shows all that there is. */
async function panTimeline() {
	const plot = document.querySelector('#timeline [role=listbox]');
	const { x, y, width, height } = plot?.getBoundingClientRect() ?? new DOMRect();
	const at = { x: x + width / 2, y: y + height / 2 };
	for (let k = 0; k < 4; k++)
		plot?.dispatchEvent(
			new WheelEvent('wheel', { deltaY: -120, ctrlKey: true, clientX: at.x, clientY: at.y, cancelable: true })
		);
	await new Promise((done) => setTimeout(done, 1000));
	return at;
}

/** The wheel zooms the timeline with Ctrl: the bench's wheel, which has none, is given it. */
function zoomTimeline() {
	const plot = document.querySelector('#timeline [role=listbox]');
	plot?.addEventListener(
		'wheel',
		(event) => {
			if (!(event instanceof WheelEvent) || event.ctrlKey) return;
			event.stopImmediatePropagation();
			event.preventDefault();
			const { deltaY, clientX, clientY } = event;
			plot.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, ctrlKey: true, cancelable: true }));
		},
		{ capture: true, passive: false }
	);
	const { x, y, width, height } = plot?.getBoundingClientRect() ?? new DOMRect();
	return { x: x + width / 2, y: y + height / 2 };
}

function onMap() {
	const { x, y, width, height } =
		document.querySelector('.leaflet-container')?.getBoundingClientRect() ?? new DOMRect();
	return { x: x + width / 2, y: y + height / 2 };
}

/** The next closed entry of the text, brought into sight where the open one fills the view. @param {number} i */
function clickItem(i) {
	const links = [...document.querySelectorAll('#chronicle [data-event]:not([aria-current]) h3 a')].slice(i > 0 ? 0 : 1);
	const placeOf = (/** @type {Element} */ link) => {
		const { x, y, height } = link.getBoundingClientRect();
		return { x: x + 40, y: y + height / 2 };
	};
	const isInSight = (/** @type {Element} */ link) => {
		const { x, y } = placeOf(link);
		return link.contains(document.elementFromPoint(x, y));
	};
	if (!links.some(isInSight)) links[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
	const link = links.find(isInSight);
	if (!link) return null;
	Object.assign(window, { wanted: link.closest('[data-event]')?.getAttribute('data-event') });
	return placeOf(link);
}

export default [
	{
		...{ name: 'ours', url, ready },
		panTarget: {
			timeline: { gesture: 'drag', at: panTimeline },
			map: { gesture: 'drag', at: onMap }
		},
		zoomTarget: {
			timeline: { gesture: 'wheel', at: zoomTimeline },
			map: { gesture: 'wheel', at: onMap }
		},
		clickItem,
		detail: `() => { ${opened}\n return opened() !== null && opened() === window.wanted; }`
	}
];
