// Functions that run in the page: they are sent as text, and use nothing but the page and each other.

/**
 * What is asked of the page while it is measured.
 * @typedef {object} Bench
 * @property {number} n how many events it has
 * @property {number} usable ms from the start of the navigation until text, timeline and map are painted and answer
 * @property {number} whole the same until each event is counted
 * @property {() => void} startFrames
 * @property {() => Promise<number[]>} stopFrames ms between the frames since the first input
 * @property {number | null} took ms from the pointer's press to the painted frame that shows what was awaited
 * @property {(shown: () => boolean) => void} arm
 */

/** Numbers of the page's text, which parts thousands by narrow spaces. @param {string | null | undefined} text */
export function numbersIn(text) {
	return (text?.match(/\d[\d\u202f\u00a0]*/g) ?? []).map((digits) => Number(digits.replace(/\D/g, '')));
}

/** Text, timeline and map are drawn, and answer: Leaflet holds the map, d3 the timeline, Svelte the page. */
export function isDrawn() {
	const plot = document.querySelector('#timeline [role=listbox]');
	return (
		document.documentElement.hasAttribute('data-ready') &&
		document.querySelector('#chronicle [data-event] a') !== null &&
		plot !== null &&
		'__zoom' in plot &&
		plot.querySelector('[role=option], .densities path') !== null &&
		document.querySelector('.leaflet-container .leaflet-pane') !== null &&
		document.querySelector('.leaflet-container [data-mark]') !== null
	);
}

/** The chronicle counts as many events as the dossier has, in the window and beside it. @param {number} n */
export function countsAll(n) {
	const text = document.querySelector('#chronicle header p')?.textContent;
	return numbersIn(text).reduce((sum, each) => sum + each, 0) === n;
}

/** Runs before the page's own scripts. One look in each frame, so that no answer is more than a frame late. */
export function watch() {
	const bench = /** @type {{ bench: Bench }} */ (/** @type {unknown} */ (window)).bench;
	/** @param {(now: number) => void} done called when the frame under way is painted */
	const afterPaint = (done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => done(performance.now());
		port2.postMessage(0);
	};
	requestAnimationFrame(function look() {
		if (!bench.usable && isDrawn()) {
			bench.usable = Infinity; // seen, not yet painted
			afterPaint((now) => (bench.usable = now));
		}
		if (bench.usable && countsAll(bench.n)) afterPaint((now) => (bench.whole = now));
		else requestAnimationFrame(look);
	});

	/** @type {number[]} */
	let frames = [];
	let counting = false;
	let begun = 0;
	bench.startFrames = () => {
		frames = [];
		counting = true;
		begun = 0;
		const begin = (/** @type {Event} */ event) => (begun ||= event.timeStamp);
		for (const type of ['pointerdown', 'wheel']) addEventListener(type, begin, { capture: true, once: true });
		requestAnimationFrame(function next(now) {
			frames.push(now);
			if (counting) requestAnimationFrame(next);
		});
	};
	bench.stopFrames = () =>
		new Promise((resolve) =>
			requestAnimationFrame(() =>
				requestAnimationFrame(() => {
					counting = false;
					const from = begun
						? Math.max(
								1,
								frames.findIndex((at) => at >= begun)
							)
						: frames.length;
					resolve(frames.slice(from).map((at, i) => at - (frames[from + i - 1] ?? at)));
				})
			)
		);

	bench.arm = (shown) => {
		bench.took = null;
		let pressed = 0;
		addEventListener('pointerdown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
		requestAnimationFrame(function look() {
			if (pressed && shown()) afterPaint((now) => (bench.took = now - pressed));
			else requestAnimationFrame(look);
		});
	};
}

/** What says where a view stands: it must differ after each gesture. @param {'timeline' | 'map'} view */
export function standOf(view) {
	if (view === 'map') return document.querySelector('.leaflet-container svg')?.outerHTML.slice(0, 50_000);
	const plot = /** @type {{ __zoom: { k: number, x: number } } | null} */ (
		/** @type {unknown} */ (document.querySelector('#timeline [role=listbox]'))
	);
	return plot && `${plot.__zoom.k} ${plot.__zoom.x}`;
}

/** Where a hand pans and zooms: the middle of the timeline, or what the map's marks are around. @param {'timeline' | 'map'} view */
export function middleOf(view) {
	const box = (/** @type {Element} */ element) => element.getBoundingClientRect();
	const frame = document.querySelector(view === 'map' ? '.leaflet-container' : '#timeline [role=listbox]');
	if (!frame) return null;
	const { x, y, width, height } = box(frame);
	const marks = view === 'map' ? [...document.querySelectorAll('.leaflet-container [data-mark]')].map(box) : [];
	const middle = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[all.length >> 1];
	const at = {
		x: middle(marks.map(({ x }) => x)) ?? x + width / 2,
		y: middle(marks.map(({ y }) => y)) ?? y + height / 2
	};
	const within = (/** @type {number} */ to, /** @type {number} */ from, /** @type {number} */ size) =>
		Math.max(from + size * 0.2, Math.min(from + size * 0.8, to));
	return { x: within(at.x, x, width), y: within(at.y, y, height) };
}

/** The i-th thing of a list that a pointer would meet: where, and which event. @param {string} selector @param {number} i */
export function eventAt(selector, i) {
	let seen = 0;
	for (const element of document.querySelectorAll(selector)) {
		const { x, y, width, height } = element.getBoundingClientRect();
		const point = { x: x + Math.min(width / 2, 60), y: y + height / 2 };
		const at = document.elementFromPoint(point.x, point.y);
		const holder = element.closest('[data-event]');
		// Of the timeline the nearest mark answers, whatever lies above it.
		const answers = holder?.closest('[role=listbox]') ?? holder;
		if (!answers?.contains(at) || holder?.hasAttribute('aria-current')) continue;
		if (seen++ === i) return { ...point, id: holder?.getAttribute('data-event') ?? '' };
	}
	return null;
}

/** Which event is open, with its text, in sight. */
export function opened() {
	const open = document.querySelector('#chronicle [data-event][aria-current=true]');
	if (!open?.querySelector('.beside')) return null;
	const { top, bottom } = open.getBoundingClientRect();
	return bottom > 0 && top < innerHeight ? open.getAttribute('data-event') : null;
}

/** The i-th theme that can be chosen: where its button is, what it is called, how many events it shows. @param {number} i */
export function themeAt(i) {
	const button = document.querySelectorAll('.facets ul[aria-labelledby=facet-theme] button[aria-pressed]:not(.out)')[i];
	if (!button) return null;
	const { x, y, height } = button.getBoundingClientRect();
	const [count = NaN] = numbersIn(button.querySelector('.count')?.textContent);
	return { x: x + 30, y: y + height / 2, name: button.querySelector('.name')?.textContent ?? '', count };
}

/** The counts of the timeline's lanes, by their theme's name. */
export function laneCounts() {
	return [...document.querySelectorAll('#timeline .names > svg > text')].map((text) => {
		const count = text.querySelector('.count')?.textContent ?? '';
		return { name: (text.textContent ?? '').slice(0, -count.length).trim(), count: numbersIn(count)[0] ?? NaN };
	});
}

/** What the map's marks are called: they hold the counts. */
export function mapNames() {
	return [...document.querySelectorAll('.leaflet-container [data-mark]')]
		.map((mark) => `${mark.getAttribute('aria-label')} ${mark.getAttribute('class')}`)
		.join();
}

/** A theme alone is shown by text, timeline and map. @param {{ name: string, count: number, before: string }} theme */
export function showsTheme({ name, count, before }) {
	return (
		numbersIn(document.querySelector('.facets header p')?.textContent)[0] === count &&
		laneCounts().every((lane) => lane.count === (lane.name === name ? count : 0)) &&
		mapNames() !== before
	);
}

/** All of this, as a script that runs before the page's own; what is asked of it later is `bench`. @param {number} n */
export function scriptFor(n) {
	const asked = [standOf, middleOf, eventAt, opened, themeAt, mapNames, showsTheme];
	const parts = [numbersIn, isDrawn, countsAll, laneCounts, watch, ...asked].join('\n');
	const names = asked.map(({ name }) => name).join();
	return `(() => {
		${parts}
		window.bench = { n: ${n}, usable: 0, whole: 0, took: null, ${names} };
		watch();
	})();`;
}
