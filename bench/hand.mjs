// A hand's gestures, sent as a hand sends them: the next move does not wait for the answer to the last.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {import('playwright').CDPSession} Devtools */

const STEP = 1000 / 60;
const CTRL = 2;

/** Out, back, out on the other side and half-way out again, within two seconds. @param {Devtools} devtools @param {Point} at */
export async function drag(devtools, { x, y }) {
	const sent = [send(devtools, 'mousePressed', x, y, { button: 'left', buttons: 1, clickCount: 1 })];
	let to = x;
	await paced(120, STEP, (k) => {
		to = x + 250 * Math.sin((k / 120) * (2 + 1 / 6) * Math.PI);
		sent.push(send(devtools, 'mouseMoved', to, y, { button: 'left', buttons: 1 }));
	});
	sent.push(send(devtools, 'mouseReleased', to, y, { button: 'left', clickCount: 1 }));
	await Promise.all(sent);
}

/**
 * Notches of a wheel, five a second: `nearer` of them come nearer, then `back` go back.
 * @param {Devtools} devtools @param {Point} at @param {{ nearer?: number, back?: number, ctrl?: boolean }} [how]
 */
export async function wheel(devtools, { x, y }, { nearer = 6, back = 4, ctrl = false } = {}) {
	/** @type {Promise<unknown>[]} */
	const sent = [];
	const modifiers = ctrl ? CTRL : 0;
	await paced(nearer + back, 200, (k) => {
		sent.push(send(devtools, 'mouseWheel', x, y, { deltaX: 0, deltaY: k <= nearer ? -120 : 120, modifiers }));
	});
	await Promise.all(sent);
}

/** @param {Devtools} devtools @param {Point} at */
export async function click(devtools, { x, y }) {
	const press = { button: 'left', clickCount: 1 };
	await Promise.all([
		send(devtools, 'mousePressed', x, y, { ...press, buttons: 1 }),
		send(devtools, 'mouseReleased', x, y, press)
	]);
}

/** The pointer comes and rests. @param {Devtools} devtools @param {Point} at */
export async function point(devtools, { x, y }) {
	await send(devtools, 'mouseMoved', x, y);
	await wait(80);
}

/** @param {number} ms @returns {Promise<void>} */
export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** @param {number} times @param {number} gap ms @param {(k: number) => void} act */
async function paced(times, gap, act) {
	const begun = Date.now();
	for (let k = 1; k <= times; k++) {
		await wait(Math.max(0, begun + k * gap - Date.now()));
		act(k);
	}
}

/** @param {Devtools} devtools @param {'mousePressed' | 'mouseMoved' | 'mouseReleased' | 'mouseWheel'} type @param {number} x @param {number} y @param {object} [more] */
function send(devtools, type, x, y, more = {}) {
	return devtools.send('Input.dispatchMouseEvent', { type, x, y, ...more });
}
