import type * as Arranging from './arranging.ts';

/** What other lanes than the themes’ and folded stretches need: fetched by those who choose them. */
class Arranged {
	parts = $state.raw<typeof Arranging | null>(null);

	async fetch() {
		this.parts ??= await import('./arranging.ts');
	}
}

export const arranged = new Arranged();
