/** Rows between two moments at which a long answer may be dropped. */
export const STEP = 65_536;

/** Takes all steps of an answer, and gives it. */
export function finish<T>(steps: Generator<unknown, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same of steps that wait for something. */
export async function finishLater<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
	for (;;) {
		const step = await steps.next();
		if (step.done) return step.value;
	}
}
