import type { LatLngExpression } from 'leaflet';
// Of Leaflet only what pans and zooms: the whole of it weighs three times as much.
import { toPoint as point } from 'leaflet/src/geometry/Point.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/layer/Layer.js'; // the map's own start asks for it
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { type Camera, sameCamera } from '../../domain/map/camera.ts';
import type { Point } from '../../domain/map/box.ts';
import './leaflet.css';
import { easeZoom } from './zoom.ts';

export interface MapOptions {
	readonly camera: Camera;
	readonly zooms: readonly [least: number, most: number];
	/** The map looks elsewhere: at each frame of a movement. */
	readonly onmove: (camera: Camera) => void;
	/** A person moved the map, and it rests. */
	readonly onrest: (camera: Camera) => void;
	/** A drag began: the click that ends it is none. */
	readonly ondrag: () => void;
	readonly still: () => boolean;
}

export interface MountedMap {
	/** Travels to a camera, or is there at once. */
	readonly go: (camera: Camera, at: 'once' | 'ease') => void;
	/** Zooms about a point of the frame, or its middle, as a person does. */
	readonly zoomBy: (amount: number, about?: Point) => void;
	readonly panBy: (x: number, y: number) => void;
	/** Whether one finger, or the mouse, drags the map. */
	readonly drag: (on: boolean) => void;
	readonly resize: () => void;
	readonly destroy: () => void;
}

/** s */
const TRAVEL = 0.48;
const STEP = 0.24;
/** A movement is over when nothing has moved for so long, ms. */
const REST = 160;

/** Leaflet pans, zooms and flies; what is to be seen is drawn by Svelte from the camera that it tells. */
export function mountMap(element: HTMLElement, options: MapOptions): MountedMap {
	const map = new LeafletMap(element, {
		attributionControl: false,
		zoomControl: false,
		keyboard: false,
		boxZoom: false,
		doubleClickZoom: false,
		scrollWheelZoom: false,
		// Leaflet's zoom animation scales a picture; ours is drawn anew at each frame.
		zoomAnimation: false,
		zoomSnap: 0,
		minZoom: options.zooms[0],
		maxZoom: options.zooms[1],
		inertia: !options.still()
	});
	let travelling = false;
	let resting: ReturnType<typeof setTimeout> | undefined;
	const camera = (): Camera => {
		const { lat, lng } = map.getCenter();
		return { zoom: map.getZoom(), lat, lon: lng };
	};
	const zoom = easeZoom({
		read: () => map.getZoom(),
		write: (level, { x, y }) => map.setZoomAround(point(x, y), level, { animate: false }),
		clamp: (level) => Math.min(Math.max(level, options.zooms[0]), options.zooms[1]),
		still: options.still
	});
	const middle = () => map.getSize().divideBy(2);
	const byHand = () => (travelling = false);

	function go(to: Camera, at: 'once' | 'ease') {
		if (sameCamera(camera(), to)) return;
		zoom.stop();
		clearTimeout(resting);
		const centre: LatLngExpression = [to.lat, to.lon];
		travelling = true;
		if (at === 'once' || options.still()) map.setView(centre, to.zoom, { animate: false });
		else map.flyTo(centre, to.zoom, { duration: TRAVEL });
	}

	/** A slow frame is no rest. */
	function rest() {
		if (zoom.busy()) resting = setTimeout(rest, REST);
		else options.onrest(camera());
	}

	function wheel(event: WheelEvent) {
		event.preventDefault();
		byHand();
		const frame = element.getBoundingClientRect();
		const px = event.deltaY * (event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 200 : 1);
		// A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
		const amount = Math.max(-1, Math.min(1, -px * (event.ctrlKey ? 0.012 : 0.0045)));
		zoom.by(amount, { x: event.clientX - frame.left, y: event.clientY - frame.top });
	}

	map.setView([options.camera.lat, options.camera.lon], options.camera.zoom, { animate: false });
	map.on('move zoom', () => options.onmove(camera()));
	map.on('moveend', () => {
		options.onmove(camera());
		clearTimeout(resting);
		if (travelling) travelling = false;
		else resting = setTimeout(rest, REST);
	});
	map.on('dragstart', () => {
		byHand();
		options.ondrag();
	});
	map.on('dblclick', ({ containerPoint }) => {
		byHand();
		zoom.by(1, containerPoint);
	});
	element.addEventListener('wheel', wheel, { passive: false });
	element.addEventListener('touchstart', byHand, { passive: true });

	return {
		go,
		zoomBy: (amount, about) => {
			byHand();
			zoom.by(amount, about ?? middle());
		},
		panBy: (x, y) => {
			byHand();
			map.panBy([x, y], { animate: !options.still(), duration: STEP });
		},
		drag: (on) => map.dragging[on ? 'enable' : 'disable'](),
		resize: () => {
			travelling = true;
			map.invalidateSize({ animate: false });
			travelling = false;
			clearTimeout(resting);
			options.onmove(camera());
		},
		destroy: () => {
			zoom.stop();
			clearTimeout(resting);
			element.removeEventListener('wheel', wheel);
			element.removeEventListener('touchstart', byHand);
			map.remove();
		}
	};
}
