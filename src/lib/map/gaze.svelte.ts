import { type Box, grow, type Point, shift } from '../../domain/map/box.ts';
import { type Camera, panBetween } from '../../domain/map/camera.ts';

/** While the map moves, so much more is drawn on each side, px. */
const RIM = 96;
/** A map that has not moved for so long rests, ms. */
const REST = 100;

/** A movement at one zoom. */
interface Movement {
	/** Where it began: by this everything stands where it does. */
	readonly origin: Camera;
	/** Of what all is drawn, with a rim. */
	readonly at: Camera;
	/** What lay over the frame then. */
	readonly taken: readonly Box[];
}

/** What there is to draw on, in px of the drawing. */
export interface Room {
	readonly frame: Box;
	/** While the map moves: all of this is drawn, also beneath what lies over the frame. */
	readonly reach: Box | null;
	/** What lies over the frame. */
	readonly taken: readonly Box[];
}

/**
 * Where the map looks, and how it is drawn meanwhile. A movement at one zoom moves the drawing as it is, so that a
 * picture costs the same however much is drawn; when its rim comes in sight, what is new is added.
 */
export class Gaze {
	/** What is seen. */
	camera = $state.raw<Camera>({ zoom: 3, lat: 0, lon: 0 });
	#movement = $state.raw<Movement | null>(null);
	#rest: ReturnType<typeof setTimeout> | undefined;

	/** By this everything stands where it does. */
	origin = $derived.by(() => this.#movement?.origin ?? this.camera);
	/** What was last laid out. */
	laid = $derived.by(() => this.#movement?.at ?? this.camera);
	/** By how many px the drawing is moved. */
	pan = $derived.by(() => panBetween(this.origin, this.camera));
	/** By how many it was when it was last laid out. */
	panned = $derived.by(() => panBetween(this.origin, this.laid));

	/** Looks elsewhere, at each picture of a movement; `taken` lies over the frame. */
	look(camera: Camera, taken: readonly Box[]) {
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => (this.#movement = null), REST);
		const before = this.#movement;
		const origin = before?.origin ?? this.camera;
		this.camera = camera;
		if (camera.zoom !== origin.zoom) this.#movement = null;
		else if (!before || farthest(panBetween(before.at, camera)) > RIM) this.#movement = { origin, at: camera, taken };
	}

	/** What comes to lie over the frame while the map moves is looked at when it rests. */
	roomIn(frame: Box, taken: () => readonly Box[]): Room {
		const movement = this.#movement;
		if (!movement) return { frame, taken: taken(), reach: null };
		const { x, y } = this.panned;
		const back = <B extends Box>(box: B) => shift(box, { x: -x, y: -y });
		return { frame: back(frame), reach: grow(back(frame), RIM), taken: movement.taken.map(back) };
	}

	leave() {
		clearTimeout(this.#rest);
	}
}

const farthest = ({ x, y }: Point) => Math.max(Math.abs(x), Math.abs(y));
