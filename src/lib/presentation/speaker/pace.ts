/** How a talk stands against its plan. */
export interface Pace {
	/** ms since it began. */
	readonly elapsed: number;
	/** ms that the plan leaves; negative once it is over. */
	readonly left: number;
	/** ms ahead of the plan, negative when behind: 0 while the current step has time. */
	readonly ahead: number;
}

const MINUTE = 60_000;

/**
 * Ahead or behind by the steps' own minutes: a talk in step n is on time from the end of what was planned before n to
 * the end of what is planned with it.
 * @param minutes of each step, in order
 * @param step counts from 1; 0 is the title, minutes.length + 1 the end
 */
export function paceOf(minutes: readonly number[], step: number, elapsed: number): Pace {
	const planned = (steps: number) => minutes.slice(0, Math.max(steps, 0)).reduce((sum, each) => sum + each, 0) * MINUTE;
	const [from, to] = [planned(step - 1), planned(step)];
	return {
		elapsed,
		left: planned(minutes.length) - elapsed,
		ahead: elapsed < from ? from - elapsed : elapsed > to ? to - elapsed : 0
	};
}

/** Minutes and seconds, hours where there are some: 13:21, 1:02:05, −0:30. */
export function clockText(ms: number): string {
	const seconds = Math.floor(Math.abs(ms) / 1000);
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const two = (n: number) => String(n).padStart(2, '0');
	const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${two(minutes)}:${two(seconds % 60)}`;
	return ms < 0 && seconds > 0 ? `−${text}` : text;
}
