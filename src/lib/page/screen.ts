import { MediaQuery } from 'svelte/reactivity';

/** One view at a time, chosen in the dock. The style sheets say the same width; a page is written as a wide one. */
export const phone = new MediaQuery('max-width: 599px', false);
