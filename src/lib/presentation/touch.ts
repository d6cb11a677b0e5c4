interface Hands {
	readonly next: () => void;
	readonly back: () => void;
	/** The picture so many times as large, about a point of the screen, px. */
	readonly pinch: (by: number, x: number, y: number) => void;
	readonly zoomed: () => number;
}

/** A swipe goes this far at least, px, and mostly sideways. */
const SWIPE = 48;
const MOST = 4;

/** Swipes go on and back, two fingers enlarge; a tap is a click, which the stage hears itself. */
export function handTouch({ next, back, pinch, zoomed }: Hands) {
	return (element: HTMLElement) => {
		const fingers = new Map<number, { x: number; y: number }>();
		let start: { x: number; y: number } | null = null;
		let spread: { px: number; by: number } | null = null;
		let moved = false;

		const gap = () => {
			const [a, b] = [...fingers.values()];
			return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
		};

		function down(event: PointerEvent) {
			if (event.pointerType === 'mouse') return;
			// A first finger begins anew: the end of the last gesture may have been lost with what it was on.
			if (event.isPrimary) fingers.clear();
			fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
			if (fingers.size === 1) {
				start = { x: event.clientX, y: event.clientY };
				moved = false;
			} else {
				start = null;
				spread = { px: gap(), by: zoomed() };
			}
		}

		function move(event: PointerEvent) {
			if (!fingers.has(event.pointerId)) return;
			fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
			if (spread && fingers.size === 2 && spread.px > 0) {
				const [a, b] = [...fingers.values()];
				const by = Math.max(1, Math.min(MOST, (spread.by * gap()) / spread.px));
				if (a && b) pinch(by, (a.x + b.x) / 2, (a.y + b.y) / 2);
				moved = true;
			}
		}

		function up(event: PointerEvent) {
			if (!fingers.delete(event.pointerId)) return;
			if (fingers.size < 2) spread = null;
			if (!start || event.type === 'pointercancel') return;
			const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
			start = null;
			if (Math.abs(dx) < SWIPE || Math.abs(dx) < 1.5 * Math.abs(dy)) return;
			moved = true;
			if (dx < 0) next();
			else back();
		}

		/** What was a swipe is no click. */
		function click(event: MouseEvent) {
			if (!moved) return;
			moved = false;
			event.stopPropagation();
		}

		element.addEventListener('pointerdown', down);
		element.addEventListener('pointermove', move);
		element.addEventListener('pointerup', up);
		element.addEventListener('pointercancel', up);
		element.addEventListener('click', click, { capture: true });
		return () => {
			element.removeEventListener('pointerdown', down);
			element.removeEventListener('pointermove', move);
			element.removeEventListener('pointerup', up);
			element.removeEventListener('pointercancel', up);
			element.removeEventListener('click', click, { capture: true });
		};
	};
}
