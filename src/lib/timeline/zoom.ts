import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import type { Window } from '../../domain/dates/when.ts';
import { LEAST } from '../explorer/window.ts';

interface Options {
	/** A hand moved the timeline to here, in units of its axis. */
	readonly onframe: (frame: Window) => void;
}

export interface Zoom {
	/** Tells the timeline's size, px, what of its axis it shows, and as far as it goes. */
	readonly set: (frame: Window, width: number, height: number, extent: Window) => void;
	readonly destroy: () => void;
}

/** Wheel and drag pan, Ctrl or ⌘ with the wheel and pinch zoom about the pointer. */
export function mountZoom(element: HTMLElement, { onframe }: Options): Zoom {
	let start = 0;
	let length = 1;
	const selection = select<HTMLElement, unknown>(element);
	let size = { width: 1, height: 1 };
	let now: ZoomTransform = zoomIdentity;

	const frameOf = ({ k, x }: ZoomTransform): Window => {
		const perDay = (size.width * k) / length;
		const from = start - x / perDay;
		return { from, to: from + length / k };
	};
	const transformOf = ({ from, to }: Window): ZoomTransform => {
		const k = length / (to - from);
		return zoomIdentity.translate(-((from - start) * size.width * k) / length, 0).scale(k);
	};

	const behaviour = zoom<HTMLElement, unknown>()
		.filter((event: Event) => {
			if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
			return !(event instanceof MouseEvent && event.button > 0) && event.type !== 'dblclick';
		})
		.wheelDelta(zoomOf)
		.on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
			now = event.transform;
			// Our own moves carry no source: only a hand's are told.
			if (event.sourceEvent) onframe(frameOf(event.transform));
		});
	selection.call(behaviour);

	const wheel = (event: WheelEvent) => {
		if (event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
		behaviour.translateBy(selection, (-delta * unitOf(event)) / now.k, 0);
		onframe(frameOf(now));
	};
	element.addEventListener('wheel', wheel, { passive: false });

	return {
		set(frame, width, height, extent) {
			start = extent.from;
			if (length !== extent.to - start) {
				length = extent.to - start;
				behaviour.scaleExtent([1, length / LEAST]);
			}
			if (width !== size.width || height !== size.height) {
				size = { width, height };
				const box: [[number, number], [number, number]] = [
					[0, 0],
					[width, height]
				];
				behaviour.extent(box).translateExtent(box);
			}
			const transform = transformOf(frame);
			const still = Math.abs(transform.k - now.k) < 1e-8 * now.k && Math.abs(transform.x - now.x) < 0.01;
			if (!still) behaviour.transform(selection, transform);
		},
		destroy() {
			selection.on('.zoom', null);
			element.removeEventListener('wheel', wheel);
		}
	};
}

/** A wheel counts in pixels or in lines. */
function unitOf({ deltaMode }: WheelEvent): number {
	return deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
}

/** How much nearer, as a power of two: a pinch comes in small steps, a notch of a wheel in one, of half a power at most. */
function zoomOf(event: WheelEvent): number {
	return Math.max(-0.5, Math.min(0.5, -event.deltaY * unitOf(event) * 0.015));
}
