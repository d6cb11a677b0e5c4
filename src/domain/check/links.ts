import type { Problem } from '../problem.ts';
import { faultAt, type Drafts } from '../read/draft.ts';

/** Links from an event to itself, told twice, or told from both ends. */
export function checkLinks(drafts: Drafts): Problem[] {
	const told = new Map<string, string>();
	return drafts.events.flatMap((event) =>
		(event.value.links ?? []).flatMap((link, i) => {
			if (link?.to === undefined) return [];
			const fault = (message: string, hint: string) => [faultAt(event, ['links', i, 'to'], message, hint)];
			if (link.to === event.id)
				return fault('The event is linked to itself.', 'Name another event, or take the link out.');
			const pair = event.id < link.to ? `${event.id} ${link.to}` : `${link.to} ${event.id}`;
			const teller = told.get(pair);
			if (teller === undefined) {
				told.set(pair, event.id);
				return [];
			}
			if (teller === event.id) return fault(`The link to «${link.to}» is told twice.`, 'Keep the one that says more.');
			return fault(
				`The link to «${link.to}» is told from its other end too.`,
				`A link is stored once and read both ways: keep it here or in ${link.to}.yaml.`
			);
		})
	);
}
