import { z } from 'zod';

/** What is wrong with one value, and what to write instead. */
export interface Fault {
	readonly message: string;
	readonly hint: string;
}

/** A text field with a rule of its own; `meta` tells an editor what the rule is. */
export function leaf(findFault: (text: string) => Fault | null, meta: Readonly<Record<string, unknown>> = {}) {
	return z
		.string()
		.check((payload) => {
			const fault = findFault(payload.value);
			if (!fault) return;
			payload.issues.push({
				code: 'custom',
				input: payload.value,
				message: fault.message,
				params: { hint: fault.hint },
				continue: true
			});
		})
		.meta(meta);
}
