import type { Progress } from '../../domain/check/rows.ts';

const WIDTH = 24;
/** Milliseconds between two pictures of the bar, and between two lines where there is no terminal. */
const EVERY = { bar: 100, line: 5000 } as const;
const DOING = { check: 'Checking', compile: 'Compiling' } as const;

/** How far a long work is, told on the standard error: a bar in a terminal, else a line now and then. */
export class ProgressTeller {
	#doing: Progress['doing'] | null = null;
	#began = 0;
	#told = 0;

	tell(progress: Progress, now = Date.now()) {
		const { isTTY } = process.stderr;
		if (progress.doing !== this.#doing) [this.#doing, this.#began, this.#told] = [progress.doing, now, now];
		if (now - this.#told < (isTTY ? EVERY.bar : EVERY.line)) return;
		this.#told = now;
		const text = progressText(progress, (now - this.#began) / 1000, Boolean(isTTY));
		process.stderr.write(isTTY ? `\r${text}\u001b[K` : `${text}\n`);
	}

	/** Leaves the terminal's line as it was. */
	end() {
		if (process.stderr.isTTY && this.#doing) process.stderr.write('\r\u001b[K');
		this.#doing = null;
	}
}

/** Rows, share and time left, after so many seconds. */
export function progressText({ doing, rows, share }: Progress, seconds: number, bar: boolean): string {
	const full = Math.round(share * WIDTH);
	const drawn = bar ? [`[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}]`] : [];
	const left = share > 0 ? [`${timeText((seconds * (1 - share)) / share)} left`] : [];
	const told = [`${rows.toLocaleString('en')} rows`, `${Math.floor(share * 100)} %`, ...left].join(', ');
	return [DOING[doing], ...drawn, told].join(' ');
}

function timeText(seconds: number): string {
	const whole = Math.ceil(seconds);
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
