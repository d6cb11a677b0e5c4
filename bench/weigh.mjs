/** @typedef {import('playwright').CDPSession} Devtools */

/**
 * Notes what comes over the wire, the worker's too; the answer tells how many bytes had come by a moment, ms from the
 * start of the navigation: heads and compressed bodies.
 * @param {import('playwright').Page} page
 */
export function bytesUntil(page) {
	/** @type {import('playwright').Request[]} */
	const came = [];
	/** @param {import('playwright').Request} request */
	const note = (request) => void came.push(request);
	page.on('requestfinished', note);
	return async (/** @type {number} */ moment) => {
		page.off('requestfinished', note);
		const origin = await page.evaluate(() => performance.timeOrigin);
		const all = await Promise.all(came.map(weigh));
		return all.filter(({ end }) => end <= origin + moment).reduce((sum, { size }) => sum + size, 0);
	};
}

/** @param {import('playwright').Request} request */
async function weigh(request) {
	const { responseBodySize, responseHeadersSize } = await request.sizes();
	const { startTime, responseEnd } = request.timing();
	return { end: startTime + Math.max(0, responseEnd), size: responseBodySize + responseHeadersSize };
}

/**
 * What page and worker hold after collection, MB: script's heap, the browser's objects for it, and buffers.
 * @param {{ devtools: Devtools, page: import('playwright').Page }} seen
 */
export async function memoryOf({ devtools, page }) {
	const own = await weighHeap((method) => devtools.send(/** @type {'Runtime.getHeapUsage'} */ (method)));
	const workers = await Promise.all(await heapsOfWorkers(devtools, page.workers().length));
	return { page: own, worker: workers.reduce((sum, heap) => sum + heap, 0) };
}

/** @param {(method: string) => Promise<unknown>} send @returns {Promise<number>} MB */
async function weighHeap(send) {
	for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
	const heap = /** @type {Record<'usedSize' | 'embedderHeapUsedSize' | 'backingStorageSize', number>} */ (
		await send('Runtime.getHeapUsage')
	);
	return (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / 1e6;
}

/**
 * Workers are spoken to by messages through their page.
 * @param {Devtools} devtools @param {number} expected
 */
async function heapsOfWorkers(devtools, expected) {
	/** @type {Map<number, (result: unknown) => void>} */
	const waiting = new Map();
	/** @type {string[]} */
	const sessions = [];
	let last = 0;
	devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
		const { id, result } = JSON.parse(message);
		waiting.get(id)?.(result);
	});
	devtools.on('Target.attachedToTarget', ({ sessionId }) => void sessions.push(sessionId));
	await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
	for (let i = 0; i < 20 && sessions.length < expected; i++) await new Promise((done) => setTimeout(done, 50));
	if (sessions.length !== expected) throw new Error(`${sessions.length} of ${expected} workers answer.`);
	return sessions.map((sessionId) =>
		weighHeap(
			(method) =>
				new Promise((resolve) => {
					const id = ++last;
					waiting.set(id, resolve);
					void devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
				})
		)
	);
}
